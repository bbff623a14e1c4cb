/** Beside which field a refusal of the form stands, and its sentence. */
import type { Interval } from '../../../core/inventory/opening-hours.ts';
import type { BookingsMessages } from '../../i18n/late/bookings-fr.ts';
import { dayOf, sayFullDay } from '../../i18n/spoken-day.ts';
import type { AskFailure } from './ask-draft.ts';

export type AskField = 'day' | 'lastDay' | 'from' | 'to' | 'quantity' | 'purpose' | 'count';

export function fieldOf(failure: AskFailure): AskField {
  switch (failure.type) {
    case 'no-from':
      return 'from';
    case 'no-last-day':
    case 'last-day-before':
      return 'lastDay';
    case 'no-to':
    case 'booking-backwards':
    case 'booking-time':
      return 'to';
    case 'booking-quantity':
    case 'booking-over-capacity':
      return 'quantity';
    case 'purpose-too-long':
      return 'purpose';
    case 'bad-count':
    case 'series-empty':
    case 'series-too-long':
    case 'date-too-far':
      return 'count';
    case 'no-day':
    case 'booking-too-far':
    case 'booking-past':
      return 'day';
  }
}

export function askFailureSentence(
  text: BookingsMessages,
  failure: AskFailure,
  { code, today }: { readonly code: string; readonly today: string },
): string {
  switch (failure.type) {
    case 'no-day':
      return text.noDay;
    case 'no-last-day':
      return text.noLastDay;
    case 'last-day-before':
      return text.lastDayBefore;
    case 'no-from':
      return text.noFrom;
    case 'no-to':
      return text.noTo;
    case 'booking-time':
      return text.badTime;
    case 'booking-backwards':
      return text.backwards;
    case 'booking-past':
      return text.past;
    case 'booking-quantity':
      return text.badQuantity;
    case 'booking-over-capacity':
      return text.overCapacity(failure.capacity);
    case 'booking-too-far':
      return text.tooFar(failure.months);
    case 'date-too-far':
      return text.tooFarDate(sayDate(code, failure.date, today), failure.months);
    case 'purpose-too-long':
      return text.tooLong(failure.limit);
    case 'bad-count':
    case 'series-empty':
    case 'series-too-long':
      return text.badCount;
  }
}

export function sayDate(code: string, { startMs }: Interval, today: string): string {
  return sayFullDay(code, dayOf(new Date(startMs)), today);
}
