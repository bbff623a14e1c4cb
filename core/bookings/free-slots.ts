/** « Créneaux libres proches »: when somebody could have the thing instead, for as long as they wished. */
import type { Booking } from './booking.ts';
import type { Interval } from '../inventory/opening-hours.ts';
import { createUsage } from './usage.ts';
import type { BookingFold } from './verdict.ts';
import type { Wish } from './wish.ts';

export interface FreeSlotsAsked {
  readonly wish: Wish;
  readonly capacity: number;
  /** Of the resource, with what the fold says of them. */
  readonly bookings: readonly Booking[];
  readonly fold: BookingFold;
  /** When the thing can be had at all: intervals, in any order, that do not overlap. For "at any time", one long one. */
  readonly open: readonly Interval[];
  /** Nothing earlier is offered. */
  readonly nowMs: number;
  readonly limit: number;
}

/** Nearest to the wish first, of two at the same distance the earlier; at most one in each gap, of the length of the wish. */
export function freeSlots(asked: FreeSlotsAsked): readonly Interval[] {
  const { wish, nowMs, limit } = asked;
  const lengthMs = wish.endMs - wish.startMs;
  if (lengthMs <= 0) return [];
  return gaps(asked)
    .map(({ startMs, endMs }) => ({ earliestMs: Math.max(startMs, nowMs), latestMs: endMs - lengthMs }))
    .filter(({ earliestMs, latestMs }) => earliestMs <= latestMs)
    .map(({ earliestMs, latestMs }) => Math.min(Math.max(wish.startMs, earliestMs), latestMs))
    .sort((a, b) => Math.abs(a - wish.startMs) - Math.abs(b - wish.startMs) || a - b)
    .slice(0, limit)
    .map((startMs) => ({ startMs, endMs: startMs + lengthMs }));
}

/** Where as much as is wished is left. */
function gaps({ wish, capacity, bookings, fold, open }: FreeSlotsAsked): readonly Interval[] {
  const usage = createUsage(capacity);
  for (const booking of bookings) if (hasSlot(fold, booking)) usage.take(booking);
  return open.flatMap((interval) => usage.roomIn(interval, wish.quantity));
}

/** Those that wait keep nobody waiting. */
export function hasSlot(fold: BookingFold, { id }: Booking): boolean {
  const state = fold.get(id)?.state;
  return state === 'provisional' || state === 'confirmed' || state === 'disputed';
}
