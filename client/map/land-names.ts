/**
 * Names on the land: each along its street or in the middle of its area, where they have room at this scale. They belong to the
 * picture and are not read out: what somebody looks for has its own name in the list.
 */
import { DivIcon, LayerGroup, Marker } from 'leaflet';
import type { Outline, OutlineFeature } from '../../core/map/outline.ts';
import type { Position } from '../../core/map/position.ts';
import { NAME_PANE } from './map-view.ts';

/** About how wide a letter is drawn, in pixels. */
const LETTER_PX = 6.6;
/** What carries a name is so many times as long as the name. */
const ROOM = 1.15;
/** Metres a pixel: seen from farther away, names would cover the marks. */
const FARTHEST = 10;
const METRES_PER_DEGREE = 111_320;

interface Spot {
  readonly at: Position;
  /** Clockwise, in degrees; from −90 to 90, so that it is never upside down. */
  readonly turn: number;
  /** How long what carries the name is, in metres. */
  readonly room: number;
}

export interface LandNames {
  readonly layer: LayerGroup;
  /** Shows the names that have room. */
  fit(metresPerPixel: number): void;
}

export function nameLand(outlines: readonly Outline[]): LandNames {
  const layer = new LayerGroup();
  const named = outlines
    .flatMap((outline) => outline.features)
    .filter((feature) => feature.name !== '')
    .map((feature) => ({ feature, spot: spotOf(feature) }));
  const markers = named.map(({ feature, spot }) => ({ spot, feature, marker: markerOf(feature, spot) }));

  return {
    layer,
    fit(metresPerPixel) {
      for (const { marker, feature, spot } of markers) {
        const needed = feature.name.length * LETTER_PX;
        if (spot.room / metresPerPixel > needed * ROOM && metresPerPixel < FARTHEST) layer.addLayer(marker);
        else layer.removeLayer(marker);
      }
    },
  };
}

function markerOf(feature: OutlineFeature, spot: Spot): Marker {
  const label = document.createElement('span');
  label.className = `land-name land-name-${feature.kind}`;
  label.textContent = feature.name;
  if (spot.turn !== 0) label.style.rotate = `${spot.turn.toFixed(1)}deg`;
  const icon = new DivIcon({ className: 'land-name-place', html: label, iconSize: [0, 0] });
  const [lon, lat] = spot.at;
  return new Marker([lat, lon], { icon, pane: NAME_PANE, interactive: false, keyboard: false });
}

function spotOf({ shape }: OutlineFeature): Spot {
  switch (shape.type) {
    case 'point':
      return { at: shape.position, turn: 0, room: Infinity };
    case 'area':
      return middleOf(shape.rings[0] ?? []);
    case 'line':
      return alongOf(shape.positions);
  }
}

function middleOf(ring: readonly Position[]): Spot {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  const west = Math.min(...lons);
  const east = Math.max(...lons);
  const at: Position = [(west + east) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
  return { at, turn: 0, room: (east - west) * metresPerLon(at[1]) };
}

/** The middle of a line, and the direction that it has there. */
function alongOf(positions: readonly Position[]): Spot {
  const steps = positions.slice(1).map((to, index) => stepOf(positions[index] ?? to, to));
  const room = steps.reduce((sum, step) => sum + step.metres, 0);
  let gone = 0;
  for (const step of steps) {
    gone += step.metres;
    if (gone >= room / 2) return { at: step.middle, turn: step.turn, room };
  }
  return { at: positions[0] ?? [0, 0], turn: 0, room };
}

function stepOf(from: Position, to: Position): { metres: number; middle: Position; turn: number } {
  const east = (to[0] - from[0]) * metresPerLon(from[1]);
  const north = (to[1] - from[1]) * METRES_PER_DEGREE;
  const turn = (Math.atan2(-north, east) * 180) / Math.PI;
  const upright = turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn;
  return {
    metres: Math.hypot(east, north),
    middle: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2],
    turn: upright,
  };
}

function metresPerLon(lat: number): number {
  return METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
}
