/** Things that should be back: shown to the custodians only. */
import type { Booking, BookingId } from './booking.ts';
import type { ResourceBookings } from './follow-bookings.ts';
import type { BookedResource } from './fold.ts';
import type { BookingFold } from './verdict.ts';

export interface Overdue {
  readonly booking: Booking;
  /** Since it should have been back. */
  readonly lateMs: number;
  /** Somebody noted that it went out; otherwise it was confirmed and has begun. */
  readonly isHandedOver: boolean;
  /** Whom it concerns; nobody when all custodians have left. */
  readonly custodians: readonly string[];
}

/** Most overdue first. `nowMs` by this device's clock. */
export function overdueLoans(
  resource: BookedResource,
  known: Pick<ResourceBookings, 'bookings' | 'loans' | 'handovers'>,
  fold: BookingFold,
  nowMs: number,
): readonly Overdue[] {
  const back = new Set<BookingId>(known.loans.map(({ booking }) => booking));
  return known.bookings
    .map((booking) => ({
      booking,
      lateMs: nowMs - booking.endMs,
      isHandedOver: known.handovers.has(booking.id),
      custodians: resource.custodians,
    }))
    .filter(({ booking, lateMs, isHandedOver }) => {
      const isOut = isHandedOver || fold.get(booking.id)?.state === 'confirmed';
      return isOut && lateMs > 0 && nowMs >= booking.startMs && !back.has(booking.id);
    })
    .sort((a, b) => b.lateMs - a.lateMs || (a.booking.id < b.booking.id ? -1 : 1));
}
