/**
 * How exactly a place is told: a neighbour may say the street and keep the door. A position is rounded before it is stored, so that
 * what nobody wanted to say is not in it (entities §0, Geo).
 */
import type { Precision } from '../inventory/values.ts';
import type { Position } from './position.ts';

/** Decimals of a degree that are kept; the third is about 110 m. */
const DECIMALS: Readonly<Record<Precision, number>> = {
  exact: 5,
  street: 4,
  neighbourhood: 3,
  municipality: 2,
  department: 1,
};

/** In metres: how far around its position such a place may lie. 0 when it is told exactly. */
export const RADIUS_M: Readonly<Record<Precision, number>> = {
  exact: 0,
  street: 60,
  neighbourhood: 250,
  municipality: 1500,
  department: 20_000,
};

/** What may be stored of a position that is told so exactly. */
export function roundPosition([lon, lat]: Position, precision: Precision): Position {
  const factor = 10 ** DECIMALS[precision];
  return [Math.round(lon * factor) / factor, Math.round(lat * factor) / factor];
}
