/**
 * The bookings of a card that a list shows: those to come and under way, in order of their start, and of an archived card those of the past
 * behind them, the latest first; not those that were cancelled.
 */
import type { Booking } from '../../../core/bookings/booking.ts';
import type { BookedCard } from '../../state/group-bookings.ts';
import { lateOf } from '../../state/late-loans.ts';

export interface ShownTo {
  readonly nowMs: number;
  /** Also shows what should be back, until it is. */
  readonly waitsFor: (booking: Booking) => boolean;
  /** One that somebody was sent to, whatever became of it. */
  readonly marked: string | undefined;
  readonly isArchived: boolean;
}

export function shownBookings(
  booked: BookedCard | undefined,
  { nowMs, waitsFor, marked, isArchived }: ShownTo,
): readonly Booking[] {
  if (!booked) return [];
  const late = new Set(lateOf(booked, nowMs).map(({ booking }) => booking.id));
  const isAhead = ({ startMs, endMs }: Booking): boolean => Math.max(startMs, endMs) > nowMs;
  const shown = booked.facts.bookings
    .filter((booking) => {
      const verdict = booked.fold.get(booking.id);
      if (!verdict) return false;
      if (booking.id === marked) return true;
      if (late.has(booking.id) && waitsFor(booking)) return true;
      return (isArchived || isAhead(booking)) && verdict.state !== 'cancelled';
    })
    .sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1));
  if (!isArchived) return shown;
  return [...shown.filter(isAhead), ...shown.filter((booking) => !isAhead(booking)).reverse()];
}

/** Those that quarrel with it about a moment and have or wait for it: what a custodian chooses among, itself included. */
export function rivalsOf(booked: BookedCard, { id }: Booking): readonly Booking[] {
  const verdict = booked.fold.get(id);
  const others =
    verdict?.state === 'waitlisted'
      ? verdict.behind
      : verdict && 'waiting' in verdict
        ? [...verdict.waiting, ...(verdict.state === 'disputed' ? verdict.against : [])]
        : [];
  if (others.length === 0) return [];
  return booked.facts.bookings
    .filter((one) => one.id === id || others.includes(one.id))
    .sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1));
}
