/**
 * From a file that somebody brings to what a group keeps of it: only what is drawn, in positions of about ten centimetres, and plainer
 * lines where it would be too much. Tags, heights and whatever else a file carries are left behind.
 */
import { fail, ok, type Result } from '../result/result.ts';
import type { Shape } from './geometry.ts';
import {
  DRAWN_LIMITS,
  type Outline,
  type OutlineFailure,
  type OutlineLimits,
  readOutline,
} from './outline.ts';
import type { Position } from './position.ts';
import { simplifyLine } from './simplify-line.ts';

export interface KeptOutline {
  /** A FeatureCollection that `readOutline` takes, such as `{"type":"FeatureCollection","features":[…]}`. */
  readonly text: string;
  /** As it is read back from that text. */
  readonly outline: Outline;
}

/** Of a file: what is drawn of it may be far less. */
export const FILE_LIMITS: OutlineLimits = { bytes: 5_000_000, positions: 200_000, features: 50_000 };
/** How far a line may leave the place where it was, in metres: from nothing to the width of an avenue. */
const TOLERANCES_M = [0, 0.5, 1, 2, 5, 10] as const;
const DECIMALS = 1e6;
/** Corners of the smallest ring, the first of them twice. */
const LEAST_RING = 4;

export function keepOutline(file: string): Result<KeptOutline, OutlineFailure> {
  const brought = readOutline(file.replace(/^\uFEFF/, ''), FILE_LIMITS);
  if (!brought.ok) return brought;
  if (brought.value.features.length > DRAWN_LIMITS.features) return fail({ type: 'too-detailed' });
  for (const toleranceM of TOLERANCES_M) {
    const text = writeOutline(brought.value, toleranceM);
    const outline = readOutline(text);
    if (outline.ok) return ok({ text, outline: outline.value });
    if (outline.error.type !== 'too-large' && outline.error.type !== 'too-many') return outline;
  }
  return fail({ type: 'too-detailed' });
}

function writeOutline({ features }: Outline, toleranceM: number): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(({ kind, name, shape }) => ({
      type: 'Feature',
      properties: name === '' ? { kind } : { kind, name },
      geometry: geometryOf(shape, toleranceM),
    })),
  });
}

function geometryOf(shape: Shape, toleranceM: number): unknown {
  switch (shape.type) {
    case 'point':
      return { type: 'Point', coordinates: rounded(shape.position) };
    case 'line':
      return { type: 'LineString', coordinates: simplifyLine(shape.positions, toleranceM).map(rounded) };
    case 'area':
      return { type: 'Polygon', coordinates: shape.rings.map((ring) => simplifyRing(ring, toleranceM)) };
  }
}

function simplifyRing(ring: readonly Position[], toleranceM: number): readonly Position[] {
  const simple = simplifyLine(ring, toleranceM);
  return (simple.length < LEAST_RING ? ring : simple).map(rounded);
}

function rounded([lon, lat]: Position): Position {
  return [Math.round(lon * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS];
}
