/**
 * The map itself, by Leaflet: what it shows of the land, how it is moved with fingers, wheel and keys, and which part is in view.
 * It holds no marks; whoever draws some adds a layer. Colours are the style sheet's, the page's policy refuses style attributes.
 */
import { type FitBoundsOptions, type LatLngBoundsExpression, Map as LeafletMap, TileLayer } from 'leaflet';
import type { Outline } from '../../core/map/outline.ts';
import type { Box, Position } from '../../core/map/position.ts';
import type { Tiles } from '../../core/map/tiles.ts';
import { MAX_ZOOM } from './clusters.ts';
import { drawLand } from './land.ts';
import { nameLand } from './land-names.ts';
import { LAND_PANE, type MapView, NAME_PANE, SOFT_PANE } from './map-view.ts';

export interface LandMap {
  readonly leaflet: LeafletMap;
  view(): MapView;
  zoomIn(): void;
  zoomOut(): void;
  /** Shows all of `box`; a single place as its street, `undefined` the whole country. */
  fit(box: Box | undefined): void;
  show(position: Position, zoom?: number): void;
  setOutlines(outlines: readonly Outline[]): void;
  setTiles(tiles: Tiles | undefined): void;
  close(): void;
}

export interface LandMapOptions {
  readonly element: HTMLElement;
  /** After each move; not during one. */
  readonly onMoved: (view: MapView) => void;
  readonly onTapped: (position: Position) => void;
}

const MIN_ZOOM = 3;
/** One place alone is shown with the streets around it. */
const PLACE_ZOOM = 16;
const STEP_PX = 96;
/** Room for a pin above its place, and for the buttons. */
const MARGINS = { paddingTopLeft: [36, 60], paddingBottomRight: [76, 44] } satisfies FitBoundsOptions;
const COUNTRY: Box = { west: -5, south: 42, east: 8.5, north: 51 };

export function createLandMap({ element, onMoved, onTapped }: LandMapOptions): LandMap {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = new LeafletMap(element, {
    attributionControl: false, // names are ours to draw, as text
    zoomControl: false,
    keyboard: false, // Leaflet's needs the focus on the map itself, not on a mark in it
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    maxBounds: [
      [-85, -200],
      [85, 200],
    ],
    zoomAnimation: !isStill,
    fadeAnimation: false,
    markerZoomAnimation: !isStill,
    inertia: !isStill,
  });
  map.createPane(LAND_PANE);
  map.createPane(NAME_PANE);
  map.createPane(SOFT_PANE);
  let land = drawLand([]).addTo(map);
  let names = nameLand([]);
  let tileLayer: TileLayer | undefined;
  let isZooming = false;
  let wantedZoom: number | undefined;

  function view(): MapView {
    const bounds = map.getBounds();
    return {
      box: {
        west: bounds.getWest(),
        south: bounds.getSouth(),
        east: bounds.getEast(),
        north: bounds.getNorth(),
      },
      zoom: map.getZoom(),
      metresPerPixel: metresPerPixel(map.getCenter().lat, map.getZoom()),
    };
  }

  function moved(): void {
    const now = view();
    element.style.setProperty('--metre', `${1 / now.metresPerPixel}px`);
    names.fit(now.metresPerPixel);
    onMoved(now);
    if (wantedZoom === now.zoom) wantedZoom = undefined;
    if (wantedZoom !== undefined) map.setZoom(wantedZoom);
  }

  /** Presses that come while the map is zooming count too: Leaflet would drop them. */
  function zoomBy(steps: number): void {
    const zoom = map.getZoom();
    const wanted = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, (wantedZoom ?? zoom) + steps));
    wantedZoom = wanted === zoom ? undefined : wanted;
    if (!isZooming && wantedZoom !== undefined) map.setZoom(wantedZoom);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keyActs[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }
  // at once: a key that is held, or Enter right after it, must not meet a map under way
  const pan = (x: number, y: number): void => void map.panBy([x * STEP_PX, y * STEP_PX], { animate: false });
  const keyActs: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => pan(-1, 0),
    ArrowRight: () => pan(1, 0),
    ArrowUp: () => pan(0, -1),
    ArrowDown: () => pan(0, 1),
    '+': () => zoomBy(1),
    '=': () => zoomBy(1),
    '-': () => zoomBy(-1),
  };

  function fit(box: Box | undefined): void {
    map.fitBounds(boundsOf(box ?? COUNTRY), {
      ...MARGINS,
      maxZoom: PLACE_ZOOM,
      animate: false,
    });
  }

  fit(undefined);
  map.on('moveend', moved);
  map.on('click', ({ latlng }) => onTapped([latlng.wrap().lng, latlng.lat]));
  map.on('zoomanim', () => (isZooming = true));
  map.on('zoomend', () => (isZooming = false));
  element.addEventListener('keydown', onKeyDown);
  const observer = new ResizeObserver(() => map.invalidateSize({ animate: false, pan: false }));
  observer.observe(element);

  return {
    leaflet: map,
    view,
    zoomIn: () => zoomBy(1),
    zoomOut: () => zoomBy(-1),
    fit,
    show: ([lon, lat], zoom) => void map.setView([lat, lon], zoom ?? map.getZoom(), { animate: !isStill }),
    setOutlines(outlines) {
      land.remove();
      names.layer.remove();
      land = drawLand(outlines).addTo(map);
      names = nameLand(outlines);
      names.layer.addTo(map);
      moved();
    },
    setTiles(tiles) {
      tileLayer?.remove();
      tileLayer = tiles && new TileLayer(tiles.url, { maxZoom: MAX_ZOOM, minZoom: MIN_ZOOM });
      // until an image is there, and without network, the outlines are the land
      element.classList.remove('map-tiled');
      tileLayer?.on('tileload', () => element.classList.add('map-tiled'));
      tileLayer?.addTo(map);
    },
    close() {
      observer.disconnect();
      element.removeEventListener('keydown', onKeyDown);
      map.off('moveend', moved);
      // Leaflet ends a zoom by a timer that needs the map still
      if (isZooming) map.once('moveend', () => void map.remove());
      else map.remove();
    },
  };
}

function boundsOf({ west, south, east, north }: Box): LatLngBoundsExpression {
  return [
    [south, west],
    [north, east],
  ];
}

/** On the ground, at a latitude in degrees. */
function metresPerPixel(lat: number, zoom: number): number {
  const EQUATOR_M = 40_075_016.686;
  return (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / 2 ** (zoom + 8);
}
