/** Writing that something of a supply came in, went out, or was counted again. */
import type * as Y from 'yjs';
import type { Act } from '../doc/act.ts';
import { randomId } from '../doc/random-id.ts';
import type { CardId } from '../inventory/card.ts';
import type { Unit } from '../inventory/values.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { type MovementReason, movementsOf } from './movement.ts';

export interface NewMovement {
  readonly resource: CardId;
  /** Whole minor units, as in `Movement`. */
  readonly delta: number;
  readonly unit: Unit;
  readonly reason: MovementReason;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

export type MovementFailure =
  /** Nothing moves. */
  | { readonly type: 'movement-zero' }
  /** More than a thousand tonnes: a slip. */
  | { readonly type: 'movement-too-large' };

/** A thousand tonnes in grams. */
export const DELTA_LIMIT = 1_000_000_000;

export function addMovement(
  inventory: Y.Doc,
  { resource, delta, unit, reason, date }: NewMovement,
  { by, at }: Act,
): Result<string, MovementFailure> {
  if (delta === 0) return fail({ type: 'movement-zero' });
  if (!Number.isSafeInteger(delta) || Math.abs(delta) > DELTA_LIMIT)
    return fail({ type: 'movement-too-large' });
  const id = randomId('mv');
  movementsOf(inventory).set(id, { resource, delta, unit, reason, by, date, at });
  return ok(id);
}
