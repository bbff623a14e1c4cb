/** How many of a thing are left in a stretch of time: what its fullest moment leaves. */
import type { Interval } from '../inventory/opening-hours.ts';
import type { Booking } from './booking.ts';
import { hasSlot } from './free-slots.ts';
import { overlap } from './interval.ts';
import type { BookingFold } from './verdict.ts';

export interface FreeCountAsked {
  readonly span: Interval;
  readonly capacity: number;
  /** Of the resource, with what the fold says of them. */
  readonly bookings: readonly Booking[];
  readonly fold: BookingFold;
}

/** From 0 to `capacity`; those that wait take nothing. A span that is backwards or empty has nothing in it. */
export function freeCount({ span, capacity, bookings, fold }: FreeCountAsked): number {
  if (!(span.startMs < span.endMs)) return 0;
  const holding = bookings.filter((booking) => hasSlot(fold, booking));
  return Math.max(0, capacity - mostAtOnce(holding, span));
}

/** How many these bookings take together at the fullest moment of `span`; 0 when none of them is in it. */
export function mostAtOnce(bookings: readonly Booking[], span: Interval): number {
  const steps = bookings
    .filter((booking) => booking.startMs < booking.endMs && overlap(booking, span))
    .flatMap(({ startMs, endMs, quantity }) => [
      { atMs: Math.max(startMs, span.startMs), change: quantity },
      { atMs: Math.min(endMs, span.endMs), change: -quantity },
    ])
    // what ends at a moment is there for what begins at it
    .sort((a, b) => a.atMs - b.atMs || a.change - b.change);
  let most = 0;
  let taken = 0;
  for (const { change } of steps) {
    taken += change;
    most = Math.max(most, taken);
  }
  return most;
}
