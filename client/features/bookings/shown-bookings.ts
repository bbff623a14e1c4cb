/** The bookings of a card that a list shows: those to come and under way, in order of their start; not those that were cancelled. */
import type { Booking } from '../../../core/bookings/booking.ts';
import type { BookedCard } from '../../state/group-bookings.ts';

export function shownBookings(booked: BookedCard | undefined, nowMs: number): readonly Booking[] {
  if (!booked) return [];
  return booked.facts.bookings
    .filter(({ id, startMs, endMs }) => {
      const state = booked.fold.get(id)?.state;
      return Math.max(startMs, endMs) > nowMs && state !== undefined && state !== 'cancelled';
    })
    .sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1));
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
