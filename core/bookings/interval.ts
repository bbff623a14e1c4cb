/** Half-open intervals of time, `[start, end)`: what ends at noon leaves noon to the next. */
import type { Interval } from '../inventory/opening-hours.ts';

export function overlap(a: Interval, b: Interval): boolean {
  return a.startMs < b.endMs && b.startMs < a.endMs;
}

/** How much of `a` lies in `b`; 0 when none does, or one of them is backwards. */
export function sharedMs(a: Interval, b: Interval): number {
  return Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs));
}
