/**
 * Days and moments as people say them: "demain", "mardi", "27 novembre". Far days carry no article, each language adds its own.
 * Days are `YYYY-MM-DD` without a time zone; moments are shown in the device's.
 */

export interface SpokenDay {
  readonly text: string;
  /** Said without an article: "demain", "mardi". */
  readonly near: boolean;
  readonly past: boolean;
}

export interface SpokenTime {
  readonly day: SpokenDay;
  /** "18 h 30" or "6:30 PM". */
  readonly clock: string;
}

/** When something ends: with an evening, or at a moment. */
export type SpokenEnd =
  | { readonly type: 'evening'; readonly day: SpokenDay; readonly isToday: boolean }
  | { readonly type: 'moment'; readonly time: SpokenTime };

const DAY_MS = 86_400_000;

/** What is no day is said as it is written. */
export function sayDay(locale: string, day: string, today: string): SpokenDay {
  const away = Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
  if (Number.isNaN(away)) return { text: day, near: true, past: false };
  const past = away < 0;
  if (Math.abs(away) <= 1) {
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    return { text: relative.format(away, 'day'), near: true, past };
  }
  if (away > 0 && away < 7) return { text: inUtc(locale, day, { weekday: 'long' }), near: true, past };
  return { text: sayDate(locale, day, today), near: false, past };
}

/** "27 novembre"; with the year when it is another one. */
export function sayDate(locale: string, day: string, today: string): string {
  if (Number.isNaN(Date.parse(day))) return day;
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  const text = inUtc(locale, day, {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
  return locale.startsWith('fr') ? text.replace(/^1 /, '1er ') : text;
}

/** "mardi 1er décembre": said back in full, so that a misunderstanding shows; with the year when it is another one. */
export function sayFullDay(locale: string, day: string, today: string): string {
  if (Number.isNaN(Date.parse(day))) return day;
  return `${inUtc(locale, day, { weekday: 'long' })} ${sayDate(locale, day, today)}`;
}

/** A day gone by: "aujourd'hui", "hier", and of this last week its name, "mardi". */
export function sayPastDay(locale: string, day: string, today: string): SpokenDay {
  const ago = Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS);
  if (ago > 1 && ago < 7) return { text: inUtc(locale, day, { weekday: 'long' }), near: true, past: true };
  return sayDay(locale, day, today);
}

export function sayTime(locale: string, moment: Date, today: string): SpokenTime {
  const digits = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(moment);
  const clock = locale.startsWith('fr') ? digits.replace(':', '\u00A0h\u00A0').replace(/\s00$/, '') : digits;
  return { day: sayDay(locale, dayOf(moment), today), clock };
}

/** How long ago, by days of this device's calendar: "aujourd'hui", "hier", "il y a 3 jours". */
export function saySince(locale: string, ms: number, nowMs: number): string {
  const away = (Date.parse(dayOf(new Date(ms))) - Date.parse(dayOf(new Date(nowMs)))) / DAY_MS;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(away), 'day');
}

/** The day of a moment on this device's calendar. */
export function dayOf(moment: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

function inUtc(locale: string, day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(day));
}
