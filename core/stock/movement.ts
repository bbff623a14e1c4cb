/**
 * What came in of a supply and what went out (entity 21): facts, written once and never changed. What there is, is their sum; a mistake is
 * mended by another movement.
 */
import type * as Y from 'yjs';
import { isCardId, type CardId } from '../inventory/card.ts';
import { isOneOf, type Unit, UNITS } from '../inventory/values.ts';
import type { MemberId } from '../id/id.ts';
import { isDay } from '../plan/day.ts';

const MOVEMENT_REASONS = ['raise', 'lower', 'produce', 'consume', 'transfer', 'transferCustody'] as const;
export type MovementReason = (typeof MOVEMENT_REASONS)[number];

/** Stored: `mv_…` → `{resource: "res_…", delta: -15000, unit: "g", reason: "consume", by, date: "2026-10-02", at: 1790000000}`. */
export interface Movement {
  readonly id: string;
  readonly resource: CardId;
  /** Whole grams, millilitres, pieces; more than 0: it came in. Never 0. */
  readonly delta: number;
  readonly unit: Unit;
  readonly reason: MovementReason;
  readonly by: MemberId;
  /** By the calendar of who wrote it: shown, and decides nothing of the sum. */
  readonly date: string;
  /** Seconds since 1970 by the same clock: which of one day came first. 0 where it was not written. */
  readonly at: number;
}

export function movementsOf(inventory: Y.Doc): Y.Map<unknown> {
  return inventory.getMap('movements');
}

/** Undefined for what could not have been written: kept, counted, and not added up. */
export function readMovement(id: string, raw: unknown): Movement | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const resource: unknown = Reflect.get(raw, 'resource');
  const delta: unknown = Reflect.get(raw, 'delta');
  const unit: unknown = Reflect.get(raw, 'unit');
  const reason: unknown = Reflect.get(raw, 'reason');
  const by: unknown = Reflect.get(raw, 'by');
  const date: unknown = Reflect.get(raw, 'date');
  const at: unknown = Reflect.get(raw, 'at');
  if (!/^mv_[\w-]{1,60}$/.test(id) || !isCardId(resource) || !isDelta(delta)) return undefined;
  if (!isOneOf(UNITS, unit) || !isOneOf(MOVEMENT_REASONS, reason)) return undefined;
  if (typeof by !== 'string' || !isDay(date)) return undefined;
  return {
    id,
    resource,
    delta,
    unit,
    reason,
    by: by as MemberId,
    date,
    at: typeof at === 'number' && Number.isSafeInteger(at) ? at : 0,
  };
}

function isDelta(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value !== 0;
}
