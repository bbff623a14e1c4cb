/** When a booking is on one day, as people say it: "14 h – 16 h 30", "toute la journée", "dès 18 h". */
import type { CalendarMessages } from '../i18n/late/calendar-fr.ts';
import { type DayPart, isWholeDay } from './day-parts.ts';

export type SayHours = (part: DayPart) => string;

/** Keep the answer while the language stays: what it formats with is slow to make. */
export function createSayHours(locale: string, text: CalendarMessages): SayHours {
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  const clock = (minute: number): string => {
    const digits = format.format(minute * 60_000);
    if (!locale.startsWith('fr')) return digits;
    return digits
      .replace(/^0(?=\d)/, '')
      .replace(':', '\u00A0h\u00A0')
      .replace(/\s00$/, '');
  };
  return (part) => {
    if (isWholeDay(part)) return text.wholeDay;
    if (part.isContinued) return text.to(clock(part.toMinute));
    if (part.goesOn) return text.from(clock(part.fromMinute));
    return text.hours(clock(part.fromMinute), clock(part.toMinute));
  };
}
