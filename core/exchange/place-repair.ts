/** Latitude and longitude that stand the other way round, which tables often have: put right where it is plain, and said. */
import { isPoint } from '../inventory/location.ts';

/** Degrees. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface RepairedPoint {
  readonly lon: number;
  readonly lat: number;
  readonly wasSwapped: boolean;
}

/** Where a group is taken to be as long as none of its cards says otherwise. */
export const FRANCE: Box = { west: -5.5, south: 41, east: 10, north: 51.5 };
/** Around the places that a group has: some 200 km. */
const AROUND_DEGREES = 2;

/** Undefined when neither way round is a point on earth. A point far from the group is taken as it stands. */
export function repairPoint(lon: number, lat: number, box: Box): RepairedPoint | undefined {
  const isTurned = !isIn(box, lon, lat) && isIn(box, lat, lon);
  if (isTurned || (!isPoint(lon, lat) && isPoint(lat, lon))) return { lon: lat, lat: lon, wasSwapped: true };
  return isPoint(lon, lat) ? { lon, lat, wasSwapped: false } : undefined;
}

/** France when there are no points yet. */
export function boxAround(points: readonly { readonly lon: number; readonly lat: number }[]): Box {
  if (points.length === 0) return FRANCE;
  const lons = points.map(({ lon }) => lon);
  const lats = points.map(({ lat }) => lat);
  return {
    west: least(lons) - AROUND_DEGREES,
    south: least(lats) - AROUND_DEGREES,
    east: most(lons) + AROUND_DEGREES,
    north: most(lats) + AROUND_DEGREES,
  };
}

function isIn({ west, south, east, north }: Box, lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b));
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b));
}
