/** What somebody asks for before it is a booking, and what is wrong with it: refused at entry with a name for each mistake. */
import { textField } from '../doc/text-field.ts';
import { isCapacity } from '../inventory/card.ts';
import type { Interval } from '../inventory/opening-hours.ts';
import { overlap } from './interval.ts';
import { isInstant } from './instant.ts';
import type { Booking } from './booking.ts';
import { CITED_LIMIT } from './fact.ts';

export interface Wish extends Interval {
  readonly quantity: number;
}

export type WishFailure =
  /** A start or an end that is no instant. */
  | { readonly type: 'booking-time' }
  | { readonly type: 'booking-backwards' }
  /** 0, less, or not whole. */
  | { readonly type: 'booking-quantity' }
  | { readonly type: 'booking-over-capacity'; readonly capacity: number }
  | { readonly type: 'booking-too-far'; readonly months: number };

export type PurposeFailure = { readonly type: 'purpose-too-long'; readonly limit: number };

/** How far ahead a booking may start. */
export const MONTHS_AHEAD = 12;

/** What is wrong with it, or undefined. `nowMs` by this device's clock. */
export function wishFailure(wish: Wish, capacity: number, nowMs: number): WishFailure | undefined {
  const { startMs, endMs, quantity } = wish;
  if (!isInstant(startMs) || !isInstant(endMs)) return { type: 'booking-time' };
  if (wholeSeconds(endMs) <= wholeSeconds(startMs)) return { type: 'booking-backwards' };
  if (!Number.isSafeInteger(quantity) || quantity < 1) return { type: 'booking-quantity' };
  const most = isCapacity(capacity) ? capacity : 1;
  if (quantity > most) return { type: 'booking-over-capacity', capacity: most };
  return startMs > monthsAfter(nowMs, MONTHS_AHEAD)
    ? { type: 'booking-too-far', months: MONTHS_AHEAD }
    : undefined;
}

/** What it is for, in words: none, '', when nothing was typed. */
export function readPurpose(typed: string): string | PurposeFailure {
  const text = textField(typed);
  if (text.ok) return text.value;
  return text.error.type === 'empty' ? '' : { type: 'purpose-too-long', limit: text.error.limit };
}

/** Ids of those of `known` that ask for a moment of it too, cancelled ones included; of a crowd, the last by id are left out. */
export function seenBy(wish: Interval, known: readonly Booking[]): readonly string[] {
  return known
    .filter((booking) => booking.startMs < booking.endMs && overlap(booking, wish))
    .map(({ id }) => id)
    .sort()
    .slice(0, CITED_LIMIT);
}

/** As stored. */
function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1000);
}

function monthsAfter(ms: number, months: number): number {
  const date = new Date(ms);
  return date.setUTCMonth(date.getUTCMonth() + months);
}
