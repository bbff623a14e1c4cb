/** What is typed in the form that asks for a thing, and what it means: one wish, or the dates of a series. Nothing here is saved. */
import { type Repetition, seriesDates } from '../../../core/bookings/series.ts';
import type { BookingFailure, SeriesFailure } from '../../../core/bookings/change-bookings.ts';
import { type Wish, wishFailure } from '../../../core/bookings/wish.ts';
import type { Interval } from '../../../core/inventory/opening-hours.ts';
import { fail, ok, type Result } from '../../../core/result/result.ts';

export const REPEATS = ['never', 'week', 'fortnight', 'month'] as const;
export type Repeat = (typeof REPEATS)[number];

export interface AskDraft {
  /** `YYYY-MM-DD` */
  readonly day: string | undefined;
  /** `HH:MM`, or '' while it is not whole. */
  readonly from: string;
  readonly to: string;
  /** From a moment of one day to a moment of another: `to` is then of `lastDay`. */
  readonly isLong: boolean;
  /** As `day`; means nothing while it is not long. */
  readonly lastDay: string | undefined;
  readonly quantity: string;
  readonly repeat: Repeat;
  readonly count: string;
}

export type AskFailure =
  | BookingFailure
  | SeriesFailure
  | {
      readonly type:
        | 'no-day'
        | 'no-last-day'
        | 'last-day-before'
        | 'no-from'
        | 'no-to'
        | 'booking-past'
        | 'bad-count';
    }
  /** A later date of a series. */
  | { readonly type: 'date-too-far'; readonly date: Interval; readonly months: number };

/** Each date of it, one when it is not repeated; or what is wrong with the first that cannot be asked for. */
export function wishesOf(
  draft: AskDraft,
  capacity: number,
  nowMs: number,
): Result<readonly Wish[], AskFailure> {
  const { day, from, to } = draft;
  if (day === undefined) return fail({ type: 'no-day' });
  if (from === '') return fail({ type: 'no-from' });
  const lastDay = draft.isLong ? draft.lastDay : day;
  if (lastDay === undefined) return fail({ type: 'no-last-day' });
  if (to === '') return fail({ type: 'no-to' });
  if (lastDay < day) return fail({ type: 'last-day-before' });
  const first: Interval = { startMs: localMs(day, from), endMs: localMs(lastDay, to) };
  const quantity = /^\s*\d{1,6}\s*$/.test(draft.quantity) ? Number(draft.quantity) : Number.NaN;
  const wrong = wishFailure({ ...first, quantity }, capacity, nowMs);
  if (wrong) return fail(wrong);
  if (first.endMs <= nowMs) return fail({ type: 'booking-past' });
  const dates = datesOf(draft, first);
  if (!dates.ok) return dates;
  const wishes = dates.value.map((date): Wish => ({ ...date, quantity }));
  for (const date of wishes) {
    const wrongDate = wishFailure(date, capacity, nowMs);
    if (wrongDate?.type === 'booking-too-far')
      return fail({ type: 'date-too-far', date, months: wrongDate.months });
    if (wrongDate) return fail(wrongDate);
  }
  return ok(wishes);
}

function datesOf({ repeat, count }: AskDraft, first: Interval): Result<readonly Interval[], AskFailure> {
  if (repeat === 'never') return ok([first]);
  if (!/^\s*\d{1,3}\s*$/.test(count)) return fail({ type: 'bad-count' });
  const repetition: Repetition = {
    unit: repeat === 'month' ? 'month' : 'week',
    every: repeat === 'fortnight' ? 2 : 1,
    count: Number(count),
    tz: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  const dates = seriesDates(first, repetition);
  if (dates.ok) return dates;
  const isCount = dates.error.type === 'series-empty' || dates.error.type === 'series-too-long';
  return isCount ? fail({ type: 'bad-count' }) : fail({ type: 'booking-time' });
}

/** By this device's calendar. */
function localMs(day: string, clock: string): number {
  return new Date(`${day}T${clock}`).getTime();
}
