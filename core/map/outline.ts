/**
 * What the map draws of the land: areas, lines and names, read from a GeoJSON FeatureCollection (RFC 7946) that the application ships
 * or a group brings. The decoder never throws: size, count and ranges are bounded, and what it does not know is left out or refused.
 */
import { fail, ok, type Result } from '../result/result.ts';
import { positionsOf, readGeometry, type Shape } from './geometry.ts';
import { type Box, boxAround, isOnMap, looksSwapped, type Position } from './position.ts';

export const OUTLINE_KINDS = [
  'land',
  'water',
  'park',
  'field',
  'wood',
  'square',
  'building',
  'avenue',
  'street',
  'path',
  'river',
  'name',
] as const;
export type OutlineKind = (typeof OUTLINE_KINDS)[number];

export interface OutlineFeature {
  readonly kind: OutlineKind;
  /** At most 80 characters; `''` when it has none. */
  readonly name: string;
  readonly shape: Shape;
}

export interface Outline {
  readonly features: readonly OutlineFeature[];
  readonly box: Box;
}

/** `at`: which feature, from 1. */
export type OutlineFailure =
  | { readonly type: 'too-large'; readonly mostBytes: number }
  | { readonly type: 'too-many'; readonly most: number }
  /** Made as plain as it can be, it is more than a group keeps. */
  | { readonly type: 'too-detailed' }
  | { readonly type: 'not-json' }
  /** Not a FeatureCollection, or none of its features can be drawn. */
  | { readonly type: 'no-features' }
  | { readonly type: 'bad-shape'; readonly at: number }
  | { readonly type: 'out-of-range'; readonly at: number }
  | { readonly type: 'swapped' };

export interface OutlineLimits {
  /** In UTF-8. */
  readonly bytes: number;
  /** Of all features together. */
  readonly positions: number;
  readonly features: number;
}

/** What a map draws; more would make every move of it slow. */
export const DRAWN_LIMITS: OutlineLimits = { bytes: 200_000, positions: 20_000, features: 5000 };
const MOST_NAME = 80;

/**
 * `text`: a FeatureCollection of points, lines and polygons (also `Multi…`). `properties.kind` is an `OutlineKind`; without one the usual
 * OpenStreetMap tags (building, highway, waterway, natural, leisure, landuse) are understood. `properties.name` is written on it.
 */
export function readOutline(text: string, limits = DRAWN_LIMITS): Result<Outline, OutlineFailure> {
  if (text.length > limits.bytes || utf8Length(text) > limits.bytes) {
    return fail({ type: 'too-large', mostBytes: limits.bytes });
  }
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const collection = parsed.value;
  const listed = field(collection, 'features');
  if (field(collection, 'type') !== 'FeatureCollection' || !Array.isArray(listed)) {
    return fail({ type: 'no-features' });
  }
  if (listed.length > limits.features) return fail({ type: 'too-many', most: limits.features });
  return readFeatures(listed, limits.positions);
}

function readFeatures(listed: readonly unknown[], most: number): Result<Outline, OutlineFailure> {
  const features: OutlineFeature[] = [];
  const positions: Position[] = [];
  let off: number | undefined;
  for (const [index, feature] of listed.entries()) {
    const geometry = field(feature, 'geometry');
    if (geometry === null) continue; // a feature without a place is allowed, and nothing to draw
    const shapes = readGeometry(geometry, most - positions.length);
    if (!shapes.ok) {
      const { type } = shapes.error;
      return fail(type === 'too-many' ? { type, most } : { type, at: index + 1 });
    }
    for (const shape of shapes.value) {
      const held = positionsOf(shape);
      if (!held.every(isOnMap)) off ??= index + 1;
      for (const position of held) positions.push(position);
      features.push({ kind: kindOf(feature, shape), name: nameOf(feature), shape });
    }
  }
  const box = boxAround(positions);
  if (!box) return fail({ type: 'no-features' });
  // one odd point is a mistake of drawing; most of them say that the file has the other order
  const swapped = positions.filter(looksSwapped).length;
  if (swapped * 2 > positions.length) return fail({ type: 'swapped' });
  return off === undefined ? ok({ features, box }) : fail({ type: 'out-of-range', at: off });
}

function parse(text: string): Result<unknown, OutlineFailure> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    return fail({ type: 'not-json' }); // also nested too deeply for this machine
  }
}

function nameOf(feature: unknown): string {
  const name = field(field(feature, 'properties'), 'name');
  if (typeof name !== 'string') return '';
  return name
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, MOST_NAME);
}

function kindOf(feature: unknown, shape: Shape): OutlineKind {
  const properties = field(feature, 'properties');
  const said = field(properties, 'kind');
  const own = OUTLINE_KINDS.find((known) => known === said);
  if (own) return own;
  if (shape.type === 'point') return 'name';
  const highway = field(properties, 'highway');
  if (shape.type === 'line') {
    if (typeof field(properties, 'waterway') === 'string') return 'river';
    if (typeof highway !== 'string') return 'path';
    if (/^(motorway|trunk|primary|secondary)/.test(highway)) return 'avenue';
    return /^(foot|path|cycle|steps|track|pedestrian|bridleway)/.test(highway) ? 'path' : 'street';
  }
  if (typeof field(properties, 'building') === 'string') return 'building';
  const use = [field(properties, 'leisure'), field(properties, 'landuse'), field(properties, 'natural')];
  const has = (...words: readonly string[]): boolean =>
    use.some((word) => words.some((known) => known === word));
  if (has('water')) return 'water';
  if (has('forest', 'wood')) return 'wood';
  if (has('farmland', 'meadow', 'orchard', 'vineyard')) return 'field';
  if (has('park', 'garden', 'grass', 'pitch', 'allotments', 'recreation_ground')) return 'park';
  return highway === 'pedestrian' || field(properties, 'place') === 'square' ? 'square' : 'land';
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
