/** The dates of a series: every so many days, weeks or months at the same local hours, also over a change of the clock. */
import { Temporal } from 'temporal-polyfill';
import { fail, ok, type Result } from '../result/result.ts';
import { SERIES_LIMIT, type SeriesFailure } from './change-bookings.ts';
import { isInstant } from './instant.ts';
import type { Interval } from '../inventory/opening-hours.ts';

export interface Repetition {
  readonly unit: 'day' | 'week' | 'month';
  /** Every second week: 2. */
  readonly every: number;
  /** Dates in all, the first one included. */
  readonly count: number;
  /** "Europe/Paris". */
  readonly tz: string;
}

export type RepetitionFailure =
  | Extract<SeriesFailure, { readonly type: 'series-empty' | 'series-too-long' }>
  | { readonly type: 'series-step' }
  | { readonly type: 'booking-time' }
  /** A zone that this device does not know. */
  | { readonly type: 'time-zone' };

/**
 * `first` as it is and those that follow. A month that lacks the day has it on its last one; an hour that a change of the clock leaves out
 * is had an hour later, for as long as the first where that would end before it begins. Each date counts from the first, so that none
 * moves the next.
 */
export function seriesDates(
  first: Interval,
  { unit, every, count, tz }: Repetition,
): Result<readonly Interval[], RepetitionFailure> {
  if (!Number.isSafeInteger(count) || count < 1) return fail({ type: 'series-empty' });
  if (count > SERIES_LIMIT) return fail({ type: 'series-too-long', limit: SERIES_LIMIT });
  if (!Number.isSafeInteger(every) || every < 1 || every > 366) return fail({ type: 'series-step' });
  if (!isInstant(first.startMs) || !isInstant(first.endMs)) return fail({ type: 'booking-time' });
  if (!isTimeZone(tz)) return fail({ type: 'time-zone' });
  const start = localTime(first.startMs, tz);
  const end = localTime(first.endMs, tz);
  const days = start.toPlainDate().until(end.toPlainDate(), { largestUnit: 'day' });
  return ok(
    Array.from({ length: count }, (_, turn) => {
      if (turn === 0) return first;
      const day = start.toPlainDate().add({ [`${unit}s`]: turn * every });
      const startMs = instantOf(day.toPlainDateTime(start.toPlainTime()), tz);
      const endMs = instantOf(day.add(days).toPlainDateTime(end.toPlainTime()), tz);
      const isTurned = endMs <= startMs && first.endMs > first.startMs;
      return { startMs, endMs: isTurned ? startMs + first.endMs - first.startMs : endMs };
    }),
  );
}

function isTimeZone(tz: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(tz);
    return true;
  } catch {
    return false;
  }
}

function localTime(ms: number, tz: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(tz).toPlainDateTime();
}

function instantOf(local: Temporal.PlainDateTime, tz: string): number {
  return local.toZonedDateTime(tz, { disambiguation: 'compatible' }).epochMilliseconds;
}
