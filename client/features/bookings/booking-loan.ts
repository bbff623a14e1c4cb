/** Where a booked thing is: not gone yet, out, or back, and what whoever looks on may note of it. Places stay where they are. */
import type { Booking } from '../../../core/bookings/booking.ts';
import type { Handover, Loan } from '../../../core/bookings/loan.ts';
import type { Verdict } from '../../../core/bookings/verdict.ts';
import type { BookedCard } from '../../state/group-bookings.ts';

export interface BookingLoan {
  /** When it went out; undefined when nobody noted that. */
  readonly out: Handover | undefined;
  /** The last return that was noted. */
  readonly back: Loan | undefined;
  readonly canGoOut: boolean;
  readonly canComeBack: boolean;
  /** It should be back: for those who look after it to see. */
  readonly isLate: boolean;
}

/** People fetch things the evening before. */
const EARLY_MS = 86_400_000;

export function loanOf(
  { card, facts }: BookedCard,
  booking: Booking,
  { state }: Verdict,
  nowMs: number,
): BookingLoan {
  const out = facts.handovers.get(booking.id);
  const back = facts.loans
    .filter((loan) => loan.booking === booking.id)
    .reduce<Loan | undefined>((last, loan) => (last && last.endMs >= loan.endMs ? last : loan), undefined);
  const isThing = card.kind !== 'place';
  const isHeld = state === 'confirmed' || state === 'provisional';
  const isOver = booking.endMs <= nowMs;
  const isOut = out !== undefined || (state === 'confirmed' && booking.startMs <= nowMs);
  return {
    out,
    back,
    canGoOut: isThing && isHeld && !out && !back && !isOver && booking.startMs - EARLY_MS <= nowMs,
    canComeBack: isThing && isOut && !back,
    isLate: isThing && isOut && !back && isOver,
  };
}
