/** Where a card's thing is: a point of GeoJSON, longitude first, and how exactly it may be known. */
import { roundPosition } from '../map/precision.ts';
import { isOneOf, type Precision, PRECISIONS } from './values.ts';

export interface Location {
  /** Degrees, −180 to 180. */
  readonly lon: number;
  /** Degrees, −90 to 90. */
  readonly lat: number;
  readonly precision: Precision;
}

/**
 * Stored as text, whole micro-degrees, so that canonical JSON has no fractions: `2401000,46581000,neighbourhood`. No more exactly than
 * it may be known, wherever it comes from.
 */
export function writeLocation(location: Location): string {
  const { precision } = location;
  const [lon, lat] = roundPosition([location.lon, location.lat], precision);
  return `${Math.round(lon * 1e6)},${Math.round(lat * 1e6)},${precision}`;
}

/** Undefined for what is no point on earth. */
export function readLocation(stored: unknown): Location | undefined {
  if (typeof stored !== 'string') return undefined;
  const [, east, north, precision] = /^(-?\d{1,9}),(-?\d{1,8}),([a-z]{1,20})$/.exec(stored) ?? [];
  const lon = Number(east) / 1e6;
  const lat = Number(north) / 1e6;
  return isOneOf(PRECISIONS, precision) && isPoint(lon, lat) ? { lon, lat, precision } : undefined;
}

export function isPoint(lon: number, lat: number): boolean {
  return Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}
