/** What stands over a calendar: the month, the days of the week, the four weeks of the list; and each day in full. */
import type { CalendarView } from './calendar-entry.ts';
import { addDays } from '../i18n/calendar-day.ts';
import { LIST_DAYS, weekOf } from './weeks.ts';

export function saySpan(locale: string, view: CalendarView, day: string): string {
  if (view === 'month') return inUtc(locale, { month: 'long', year: 'numeric' }).format(Date.parse(day));
  const [from = day, to = day] =
    view === 'week' ? [weekOf(day)[0], weekOf(day).at(-1)] : [day, addDays(day, LIST_DAYS - 1)];
  return inUtc(locale, { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(
    Date.parse(from),
    Date.parse(to),
  );
}

/** Seven names from Monday on, short and in full. */
export function sayWeekdays(locale: string): readonly { readonly short: string; readonly long: string }[] {
  const short = inUtc(locale, { weekday: 'short' });
  const long = inUtc(locale, { weekday: 'long' });
  return weekOf('2024-01-01').map((day) => ({
    short: short.format(Date.parse(day)).replace('.', ''),
    long: long.format(Date.parse(day)),
  }));
}

function inUtc(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
}
