/** Weeks and months of days (`YYYY-MM-DD`); a week begins on Monday. */
import { addDays, calendarDay, weekdayOf } from '../i18n/calendar-day.ts';

/** Four weeks, as the list shows them. */
export const LIST_DAYS = 28;

export function mondayOf(day: string): string {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

export function weekOf(day: string): readonly string[] {
  return daysFrom(mondayOf(day), 7);
}

export function daysFrom(day: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => addDays(day, at));
}

/** The four to six weeks that have a day in this month. */
export function monthWeeks(day: string): readonly (readonly string[])[] {
  const first = mondayOf(`${day.slice(0, 8)}01`);
  const weeks = Array.from({ length: 6 }, (_, at) => weekOf(addDays(first, at * 7)));
  return weeks.filter((week) => week.some((one) => isSameMonth(one, day)));
}

export function isSameMonth(a: string, b: string): boolean {
  return a.slice(0, 7) === b.slice(0, 7);
}

/** The same number in another month, or its last day: from 31 January one month on is 28 February. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, number = 1] = day.split('-').map(Number);
  const at = year * 12 + (month - 1) + count;
  for (let last = number; last > 0; last -= 1) {
    const found = calendarDay(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1, last);
    if (found !== undefined) return found;
  }
  return day; // beyond the years that a calendar here has
}
