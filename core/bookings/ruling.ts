/** A ruling on one booking (entity 19): a custodian's yes or no, or the freeze's hold. Written once; a later one may replace it. */
import { type CardId, isCardId } from '../inventory/card.ts';
import { isOneOf } from '../inventory/values.ts';
import { type BookingId, isBookingId } from './booking.ts';
import { isName, readCited, readFields } from './fact.ts';
import { readInstant } from './instant.ts';

export type RulingId = `rul_${string}`;

export const RULING_WORDS = ['confirm', 'decline', 'hold'] as const;
export type RulingWord = (typeof RULING_WORDS)[number];

/**
 * Stored under its id: `{booking: "bk_…", resource: "res_…", by: "mbr_…", ruling: "confirm", at: "2026-11-06T09:00:00Z",
 * seen: ["rul_…"]}`.
 */
export interface Ruling {
  readonly id: RulingId;
  readonly booking: BookingId;
  readonly resource: CardId;
  readonly by: string;
  readonly ruling: RulingWord;
  /** Milliseconds since 1970; undefined when its author did not say. */
  readonly atMs: number | undefined;
  /** The rulings that it replaces. */
  readonly seen: readonly string[];
}

export function isRulingId(value: unknown): value is RulingId {
  return typeof value === 'string' && /^rul_[\w-]{1,60}$/.test(value);
}

/** Undefined for what cannot be interpreted. */
export function readRuling(id: string, raw: unknown): Ruling | undefined {
  const fields = readFields(raw);
  if (!fields || !isRulingId(id)) return undefined;
  const { booking, resource, by, ruling, at } = fields;
  const seen = readCited(fields['seen']);
  const atMs = readInstant(at);
  if (at !== undefined && atMs === undefined) return undefined;
  if (!isBookingId(booking) || !isCardId(resource) || !isName(by) || seen === undefined) return undefined;
  return isOneOf(RULING_WORDS, ruling) ? { id, booking, resource, by, ruling, atMs, seen } : undefined;
}
