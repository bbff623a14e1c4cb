/**
 * The land under the marks: areas, water, streets and buildings of the outlines, one drawing for each kind, coloured by the style sheet
 * so that both themes and a change of theme need nothing. Streets are as wide as they are in metres.
 */
import { type LatLngTuple, LayerGroup, type Path, Polygon, Polyline, SVG } from 'leaflet';
import { type Outline, OUTLINE_KINDS, type OutlineKind } from '../../core/map/outline.ts';
import type { Position } from '../../core/map/position.ts';
import { LAND_PANE } from './map-view.ts';

/** From below to above. */
const ORDER: readonly OutlineKind[] = OUTLINE_KINDS.filter((kind) => kind !== 'name');

export function drawLand(outlines: readonly Outline[]): LayerGroup {
  const renderer = new SVG({ pane: LAND_PANE, padding: 0.6 });
  const features = outlines.flatMap((outline) => outline.features);
  const layers = ORDER.flatMap((kind): readonly Path[] => {
    const shapes = features.flatMap((feature) => (feature.kind === kind ? [feature.shape] : []));
    const areas = shapes.flatMap((shape) => (shape.type === 'area' ? [shape.rings.map(toLatLngs)] : []));
    const lines = shapes.flatMap((shape) => (shape.type === 'line' ? [toLatLngs(shape.positions)] : []));
    const options = (part: 'area' | 'line') => ({
      renderer,
      pane: LAND_PANE,
      interactive: false,
      smoothFactor: 0.6,
      className: `land-${part} land-${kind}`,
    });
    return [
      ...(areas.length > 0 ? [new Polygon(areas, options('area'))] : []),
      ...(lines.length > 0 ? [new Polyline(lines, options('line'))] : []),
    ];
  });
  return new LayerGroup([...layers]);
}

function toLatLngs(positions: readonly Position[]): LatLngTuple[] {
  return positions.map(([lon, lat]) => [lat, lon]);
}
