/** Days as `YYYY-MM-DD`, counted in UTC so that no summer time and no device moves them. */

const DAY_MS = 86_400_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** The longest way from one 29 February to the next, in years. */
const LEAP_YEARS = 8;

/** Undefined for a day that no calendar has, or that nobody plans. `month` is 1 to 12. */
export function calendarDay(year: number, month: number, day: number): string | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return undefined;
  const moment = new Date(Date.UTC(year, month - 1, day));
  return moment.getUTCDate() === day ? moment.toISOString().slice(0, 10) : undefined;
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of a later month, or that month's last one. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay();
}

/** The first such day from today on. */
export function nextYearly(month: number, day: number, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  for (let ahead = 0; ahead <= LEAP_YEARS; ahead += 1) {
    const found = calendarDay(year + ahead, month, day);
    if (found !== undefined && found >= today) return found;
  }
  return undefined;
}

/** The first day from today on that has this number in its month, and this weekday when one is given. */
export function nextMonthly(day: number, today: string, weekday?: number): string | undefined {
  const [year = 0, month = 0] = today.split('-').map(Number);
  for (let ahead = 0; ahead <= 12 * LEAP_YEARS; ahead += 1) {
    const at = month - 1 + ahead;
    const found = calendarDay(year + Math.floor(at / 12), (at % 12) + 1, day);
    if (found === undefined || found < today) continue;
    if (weekday === undefined || weekdayOf(found) === weekday) return found;
  }
  return undefined;
}
