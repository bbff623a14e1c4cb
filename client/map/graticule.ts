/**
 * Lines of longitude and latitude, for a place that no outline shows: with the scale beside them an empty map can still be read.
 */
import type { Box } from '../../core/map/position.ts';

/** A line at `degrees`; `share` is where it crosses the view, from 0 (west, or north) to 1. */
export interface GraticuleLine {
  readonly axis: 'lon' | 'lat';
  readonly degrees: number;
  readonly share: number;
}

/** In degrees, from fine to coarse. */
const STEPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 45] as const;
/** A wide view gets about so many lines. */
const LINES = 6;

/** The lines through a view, evenly spaced in round degrees. */
export function graticule(box: Box): readonly GraticuleLine[] {
  const step = STEPS.find((one) => (box.east - box.west) / one <= LINES) ?? 45;
  const north = mercator(box.north);
  const height = north - mercator(box.south);
  const lons = multiples(box.west, box.east, step).map((degrees) => ({
    axis: 'lon' as const,
    degrees,
    share: (degrees - box.west) / (box.east - box.west),
  }));
  const lats = multiples(Math.max(box.south, -85), Math.min(box.north, 85), step).map((degrees) => ({
    axis: 'lat' as const,
    degrees,
    share: (north - mercator(degrees)) / height,
  }));
  return [...lons, ...lats].filter(({ share }) => Number.isFinite(share));
}

function multiples(least: number, most: number, step: number): readonly number[] {
  const first = Math.ceil(least / step);
  const last = Math.floor(most / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    Number(((first + at) * step).toFixed(3)),
  );
}

function mercator(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
}
