/** One booking of a thing or a place (entity 18): a fact that is written once. Whether it gets the slot is for the fold. */
import { type CardId, isCapacity, isCardId } from '../inventory/card.ts';
import { isName, type Mark, readCited, readFields, readMark, readOptionalName } from './fact.ts';
import { readInstant } from './instant.ts';
import type { Interval } from '../inventory/opening-hours.ts';

export type BookingId = `bk_${string}`;

/**
 * Stored under its id: `{resource: "res_…", by: "mbr_…", group: "…", start: "2026-11-14T08:00:00Z", end: "2026-11-14T11:00:00Z",
 * quantity: 1, task?: "tsk_…", series?: "bs_…", crossing?: "crs_…", seen: ["bk_…"], at: "2026-11-08T17:02:00Z"}`. One that ends before
 * it starts, or of an impossible quantity, is read all the same: the fold rejects it and says why.
 */
export interface Booking extends Interval, Mark {
  readonly id: BookingId;
  readonly resource: CardId;
  /** A member, or a group that asks for itself. */
  readonly by: string;
  /** Of whoever asks. */
  readonly group: string;
  readonly quantity: number;
  /** Empty: none, as `series` and `crossing`. */
  readonly task: string;
  readonly series: string;
  readonly crossing: string;
  /** Overlapping bookings that its author knew of. */
  readonly seen: readonly string[];
}

export function isBookingId(value: unknown): value is BookingId {
  return typeof value === 'string' && /^bk_[\w-]{1,60}$/.test(value);
}

/** Undefined for what cannot be interpreted. */
export function readBooking(id: string, raw: unknown): Booking | undefined {
  const fields = readFields(raw);
  const mark = readMark(raw);
  if (!fields || !mark || !isBookingId(id)) return undefined;
  const { resource, group, quantity } = fields;
  const startMs = readInstant(fields['start']);
  const endMs = readInstant(fields['end']);
  const task = readOptionalName(fields['task']);
  const series = readOptionalName(fields['series']);
  const crossing = readOptionalName(fields['crossing']);
  const seen = readCited(fields['seen']);
  if (!isCardId(resource) || !isName(group) || typeof quantity !== 'number') return undefined;
  if (startMs === undefined || endMs === undefined || seen === undefined) return undefined;
  if (task === undefined || series === undefined || crossing === undefined) return undefined;
  return { id, resource, group, startMs, endMs, quantity, task, series, crossing, seen, ...mark };
}

/** Why it can hold nothing, or undefined; `capacity` as it is now. */
export function faultOf(
  { startMs, endMs, quantity }: Booking,
  capacity: number,
): 'end<=start' | 'quantity' | undefined {
  if (endMs <= startMs) return 'end<=start';
  return isCapacity(quantity) && quantity <= capacity ? undefined : 'quantity';
}
