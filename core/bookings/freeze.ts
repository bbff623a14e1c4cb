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
