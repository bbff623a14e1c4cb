/** The freeze: from a day before the start, whoever has the slot keeps it, and what arrives later waits. Nobody needs to rule. */
import type { Booking } from './booking.ts';
import { FREEZE_MS } from './open-rulings.ts';
import type { BookingFold } from './verdict.ts';

/**
 * Bookings that a hold is due for now. Who writes it makes sure that the clock is right and that this device knows what its relay knows: a
 * hold that comes too early is ignored, and one by a device that was away holds the wrong one.
 */
export function dueHolds(bookings: readonly Booking[], fold: BookingFold, nowMs: number): readonly Booking[] {
  return bookings.filter(
    ({ id, startMs, endMs }) =>
      nowMs >= startMs - FREEZE_MS && nowMs < endMs && fold.get(id)?.state === 'provisional',
  );
}

/** From when a hold will be due, for the first of them; undefined: for none that is known now. Milliseconds since 1970. */
export function nextHoldMs(
  bookings: readonly Booking[],
  fold: BookingFold,
  nowMs: number,
): number | undefined {
  const moments = bookings
    .filter(({ id, endMs }) => nowMs < endMs && fold.get(id)?.state === 'provisional')
    .map(({ startMs }) => startMs - FREEZE_MS);
  return moments.length === 0 ? undefined : moments.reduce((first, one) => Math.min(first, one));
}
