/** The sentences of the calendar, in the language that is spoken. */
import { calendarEn } from './calendar-en.ts';
import { calendarFr } from './calendar-fr.ts';
import { lateText } from './late-text.ts';

export const useCalendarText = lateText({ fr: calendarFr, en: calendarEn });
