/** Things of a card that should be back. A place stays where it is: nothing of it is ever late. */
import { type Overdue, overdueLoans } from '../../core/bookings/overdue.ts';
import type { BookedCard } from './group-bookings.ts';

export function lateOf({ card, resource, facts, fold }: BookedCard, nowMs: number): readonly Overdue[] {
  return card.kind === 'place' ? [] : overdueLoans(resource, facts, fold, nowMs);
}
