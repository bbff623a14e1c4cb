/**
 * The geometries of RFC 7946 as the shapes that a map draws. A `Multi…` is several shapes; a collection of geometries, an unknown type,
 * a ring that is too short and a number that is none are refused. How deep arrays may nest is given by the type, never by the file.
 */
import { fail, ok, type Result } from '../result/result.ts';
import type { Position } from './position.ts';

export type Shape =
  | { readonly type: 'point'; readonly position: Position }
  | { readonly type: 'line'; readonly positions: readonly Position[] }
  /** The first ring is the edge, the others are holes. */
  | { readonly type: 'area'; readonly rings: readonly (readonly Position[])[] };

export interface GeometryFailure {
  readonly type: 'bad-shape' | 'too-many';
}

const LEAST_LINE = 2;
const LEAST_RING = 4;
const BAD_SHAPE = fail<GeometryFailure>({ type: 'bad-shape' });

type Read<T> = Result<T, GeometryFailure>;

/** How many positions may still be read. */
interface Budget {
  left: number;
}

/** `most`: positions that are allowed in it. */
export function readGeometry(geometry: unknown, most: number): Read<readonly Shape[]> {
  const coordinates = field(geometry, 'coordinates');
  const budget = { left: most };
  switch (field(geometry, 'type')) {
    case 'Point':
      return each([coordinates], (one) => readPoint(one, budget));
    case 'MultiPoint':
      return each(coordinates, (one) => readPoint(one, budget));
    case 'LineString':
      return each([coordinates], (one) => readLine(one, budget));
    case 'MultiLineString':
      return each(coordinates, (one) => readLine(one, budget));
    case 'Polygon':
      return each([coordinates], (one) => readArea(one, budget));
    case 'MultiPolygon':
      return each(coordinates, (one) => readArea(one, budget));
    default:
      return BAD_SHAPE;
  }
}

export function positionsOf(shape: Shape): readonly Position[] {
  switch (shape.type) {
    case 'point':
      return [shape.position];
    case 'line':
      return shape.positions;
    case 'area':
      return shape.rings.flat();
  }
}

function readPoint(value: unknown, budget: Budget): Read<Shape> {
  const positions = readPositions([value], 1, budget);
  if (!positions.ok) return positions;
  const [position] = positions.value;
  return position ? ok({ type: 'point', position }) : BAD_SHAPE;
}

function readLine(value: unknown, budget: Budget): Read<Shape> {
  const positions = readPositions(value, LEAST_LINE, budget);
  return positions.ok ? ok({ type: 'line', positions: positions.value }) : positions;
}

function readArea(value: unknown, budget: Budget): Read<Shape> {
  const rings = each(value, (ring) => readPositions(ring, LEAST_RING, budget));
  if (!rings.ok) return rings;
  return rings.value.length > 0 ? ok({ type: 'area', rings: rings.value }) : BAD_SHAPE;
}

function readPositions(value: unknown, least: number, budget: Budget): Read<readonly Position[]> {
  if (!Array.isArray(value) || value.length < least) return BAD_SHAPE;
  budget.left -= value.length;
  return budget.left < 0 ? fail({ type: 'too-many' }) : each(value, readPosition);
}

/** A third number, the height, is left out. */
function readPosition(value: unknown): Read<Position> {
  if (!Array.isArray(value)) return BAD_SHAPE;
  const numbers: readonly unknown[] = value;
  const [lon, lat] = numbers;
  if (typeof lon !== 'number' || typeof lat !== 'number') return BAD_SHAPE;
  return Number.isFinite(lon) && Number.isFinite(lat) ? ok([lon, lat]) : BAD_SHAPE;
}

/** Stops at the first that fails. */
function each<T>(values: unknown, read: (value: unknown) => Read<T>): Read<readonly T[]> {
  if (!Array.isArray(values)) return BAD_SHAPE;
  const found: T[] = [];
  for (const value of values) {
    const one = read(value);
    if (!one.ok) return one;
    found.push(one.value);
  }
  return ok(found);
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
