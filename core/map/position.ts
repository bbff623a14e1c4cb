/**
 * Where something is, in degrees as GeoJSON orders them: longitude, then latitude. The two are easily swapped, and both orders are
 * numbers that look right: what would lie in the country only the other way round is told apart.
 */
import { fail, ok, type Result } from '../result/result.ts';

/** `[longitude, latitude]` in degrees (WGS 84), such as `[2.4, 46.58]`. */
export type Position = readonly [lon: number, lat: number];

/** `west`, `south`, `east`, `north` in degrees; no box crosses 180°. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export type PositionFailure =
  | { readonly type: 'empty' }
  /** Not two numbers. */
  | { readonly type: 'not-a-position' }
  | { readonly type: 'out-of-range' }
  /** Latitude came first; `meant` is what was probably meant. */
  | { readonly type: 'swapped'; readonly meant: Position };

/** Longer than any position that people copy. */
const MOST_CHARACTERS = 100;

/** France and its neighbours' edges, the overseas departments and territories. */
const COUNTRY: readonly Box[] = [
  { west: -5.6, south: 41.2, east: 9.8, north: 51.3 },
  { west: -63.3, south: 14.2, east: -60.7, north: 18.2 },
  { west: -54.7, south: 2, east: -51.5, north: 5.9 },
  { west: 55.1, south: -21.5, east: 55.9, north: -20.8 },
  { west: 44.9, south: -13.1, east: 45.4, north: -12.5 },
  { west: -56.5, south: 46.7, east: -56, north: 47.2 },
  { west: 163.5, south: -22.8, east: 168.2, north: -19.5 },
  { west: -154.8, south: -27.8, east: -134.4, north: -7.8 },
];

export function isInBox([lon, lat]: Position, box: Box): boolean {
  return lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north;
}

/** The smallest box that holds all of them; undefined when there are none. */
export function boxAround(positions: readonly Position[]): Box | undefined {
  const [first] = positions;
  if (!first) return undefined;
  let [west, south] = first;
  let [east, north] = first;
  for (const [lon, lat] of positions) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { west, south, east, north };
}

/** On the globe, as finite numbers; the latitude of a pole is refused where a map cannot draw it (beyond 85°). */
export function isOnMap([lon, lat]: Position): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 85;
}

/** Latitude and longitude seem to have changed places: only the other way round it lies in the country, or on the globe at all. */
export function looksSwapped([lon, lat]: Position): boolean {
  const turned: Position = [lat, lon];
  if (!isOnMap(turned)) return false;
  return !isOnMap([lon, lat]) || (!isInCountry([lon, lat]) && isInCountry(turned));
}

/**
 * Reads what a person types or pastes: "2.4, 46.58", "2,4 ; 46,58", "46.58 N 2.4 E". Without letters longitude comes first; with
 * letters (N, S, E, O or W) either order is understood.
 */
export function readPosition(typed: string): Result<Position, PositionFailure> {
  const text = typed.trim();
  if (text === '') return fail({ type: 'empty' });
  if (text.length > MOST_CHARACTERS) return fail({ type: 'not-a-position' });
  const parts = partsOf(text);
  if (!parts) return fail({ type: 'not-a-position' });
  const [first, second] = parts;
  if (first.axis !== undefined && first.axis === second.axis) return fail({ type: 'not-a-position' });
  const isLatitudeFirst = first.axis === 'lat' || second.axis === 'lon';
  const position: Position = isLatitudeFirst
    ? [second.degrees, first.degrees]
    : [first.degrees, second.degrees];
  const isSaid = first.axis !== undefined || second.axis !== undefined;
  if (!isSaid && looksSwapped(position)) return fail({ type: 'swapped', meant: [position[1], position[0]] });
  return isOnMap(position) ? ok(position) : fail({ type: 'out-of-range' });
}

function isInCountry(position: Position): boolean {
  return COUNTRY.some((box) => isInBox(position, box));
}

interface Part {
  readonly degrees: number;
  readonly axis: 'lon' | 'lat' | undefined;
}

/** A number with an optional degree sign and letter; a comma followed by digits is a decimal one when another separator stands between. */
const PART = String.raw`([-+−]?\d{1,3}(?:[.,]\d{1,15})?)\s*°?\s*([NSEOW])?`;
const SPACED = new RegExp(String.raw`^${PART}\s*(?:[;/]|\s|,\s)\s*${PART}$`, 'i');
/** "2.4,46.58": points inside, so the comma stands between. */
const COMMA_BETWEEN =
  /^([-+−]?\d{1,3}(?:\.\d{1,15})?)\s*°?\s*([NSEOW])?\s*,\s*([-+−]?\d{1,3}(?:\.\d{1,15})?)\s*°?\s*([NSEOW])?$/i;

function partsOf(text: string): readonly [Part, Part] | undefined {
  const found = COMMA_BETWEEN.exec(text) ?? SPACED.exec(text);
  const [, first, firstLetter, second, secondLetter] = found ?? [];
  if (first === undefined || second === undefined) return undefined;
  return [partOf(first, firstLetter), partOf(second, secondLetter)];
}

function partOf(number: string, letter: string | undefined): Part {
  const degrees = Number(number.replace(',', '.').replace('−', '-'));
  switch (letter?.toUpperCase()) {
    case 'N':
      return { degrees, axis: 'lat' };
    case 'S':
      return { degrees: -degrees, axis: 'lat' };
    case 'E':
      return { degrees, axis: 'lon' };
    case 'O':
    case 'W':
      return { degrees: -degrees, axis: 'lon' };
    default:
      return { degrees, axis: undefined };
  }
}
