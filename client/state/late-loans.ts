/** Things of a card that should be back. A place stays where it is: nothing of it is ever late. */
import type { BookedResource } from '../../core/bookings/fold.ts';
import type { ResourceBookings } from '../../core/bookings/follow-bookings.ts';
import { type Overdue, overdueLoans } from '../../core/bookings/overdue.ts';
import type { BookingFold } from '../../core/bookings/verdict.ts';
import type { Card } from '../../core/inventory/card.ts';

export interface LentCard {
  readonly card: Card;
  readonly resource: BookedResource;
  readonly facts: ResourceBookings;
  readonly fold: BookingFold;
}

/** Most overdue first. `nowMs` by this device's clock. */
export function lateOf({ card, resource, facts, fold }: LentCard, nowMs: number): readonly Overdue[] {
  return card.kind === 'place' ? [] : overdueLoans(resource, facts, fold, nowMs);
}
