/** Latitude and longitude that stand the other way round, which tables often have: put right where it is plain, and said. */
import { isPoint } from '../inventory/location.ts';
import { type Box, boxAround, isInBox } from '../map/position.ts';

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
  const isTurned = !isInBox([lon, lat], box) && isInBox([lat, lon], box);
  if (isTurned || (!isPoint(lon, lat) && isPoint(lat, lon))) return { lon: lat, lat: lon, wasSwapped: true };
  return isPoint(lon, lat) ? { lon, lat, wasSwapped: false } : undefined;
}

/** Where a group is by the places that it has; France when there are none yet. */
export function groundOf(places: readonly { readonly lon: number; readonly lat: number }[]): Box {
  const box = boxAround(places.map(({ lon, lat }) => [lon, lat]));
  if (!box) return FRANCE;
  return {
    west: box.west - AROUND_DEGREES,
    south: box.south - AROUND_DEGREES,
    east: box.east + AROUND_DEGREES,
    north: box.north + AROUND_DEGREES,
  };
}
