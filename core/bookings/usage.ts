/** How much of a thing is taken at each moment: a step function over time, whose steps are half-open. */
import type { Booking } from './booking.ts';
import type { Interval } from '../inventory/opening-hours.ts';
import { overlap } from './interval.ts';

export interface Usage {
  take(booking: Booking): void;
  /** The longest stretches of `span` in which `quantity` more could be taken. */
  roomIn(span: Interval, quantity: number): readonly Interval[];
  /** Those taken that share with it a moment at which it would be too much; in the order in which they were taken. */
  inTheWayOf(wish: Interval & { readonly quantity: number }): readonly Booking[];
  /** Those taken, itself included, that share with it a moment at which too much is taken already. */
  inExcessWith(booking: Booking): readonly Booking[];
}

export function createUsage(capacity: number): Usage {
  const taken: Booking[] = [];
  /** From `times[i]` until the next, `used[i]` are taken; nothing before the first and after the last. */
  const times: number[] = [];
  const used: number[] = [];

  /** The step that begins at `time`, made when there is none. */
  const stepAt = (time: number): number => {
    const step = firstFrom(times, time);
    if (times[step] === time) return step;
    times.splice(step, 0, time);
    used.splice(step, 0, used[step - 1] ?? 0);
    return step;
  };
  /** Moments within `span` at which more than `limit` is taken. */
  const above = (span: Interval, limit: number): readonly Interval[] => {
    const crowded: Interval[] = [];
    for (let step = firstFrom(times, span.startMs + 1) - 1; step < times.length; step++) {
      const startMs = Math.max(span.startMs, times[step] ?? -Infinity);
      const endMs = Math.min(span.endMs, times[step + 1] ?? Infinity);
      if (startMs >= span.endMs) break;
      if ((used[step] ?? 0) > limit) crowded.push({ startMs, endMs });
    }
    return crowded;
  };
  const during = (moments: readonly Interval[]): readonly Booking[] =>
    moments.length === 0 ? [] : taken.filter((booking) => moments.some((moment) => overlap(booking, moment)));

  return {
    take: (booking) => {
      taken.push(booking);
      const first = stepAt(booking.startMs);
      const end = stepAt(booking.endMs);
      for (let step = first; step < end; step++) used[step] = (used[step] ?? 0) + booking.quantity;
    },
    roomIn: (span, quantity) => {
      const room: Interval[] = [];
      let { startMs } = span;
      for (const crowded of above(span, capacity - quantity)) {
        if (startMs < crowded.startMs) room.push({ startMs, endMs: crowded.startMs });
        startMs = crowded.endMs;
      }
      if (startMs < span.endMs) room.push({ startMs, endMs: span.endMs });
      return room;
    },
    inTheWayOf: (wish) => during(above(wish, capacity - wish.quantity)),
    inExcessWith: (booking) => during(above(booking, capacity)),
  };
}

/** Index of the first that is not before `time`. */
function firstFrom(times: readonly number[], time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
