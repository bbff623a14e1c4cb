/** The desk as paper needs it: days in full, for a sheet is read on another day than it was printed. */
import { dayOf, sayDate, type SpokenDay } from '../../i18n/spoken-day.ts';
import type { DecidingDesk } from './deciding-desk.ts';

/** `locale`: "fr". */
export function paperDesk(desk: DecidingDesk, locale: () => string): DecidingDesk {
  const full = (day: string): SpokenDay => ({ text: sayDate(locale(), day, ''), near: false, past: false });
  return {
    ...desk,
    day: full,
    pastDay: (at) => {
      const moment = new Date(at);
      return Number.isNaN(moment.getTime()) ? desk.pastDay(at) : full(dayOf(moment));
    },
  };
}
