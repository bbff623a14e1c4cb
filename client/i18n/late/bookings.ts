/** The sentences of bookings, in the language that is spoken. */
import { bookingsEn } from './bookings-en.ts';
import { bookingsFr } from './bookings-fr.ts';
import { lateText } from './late-text.ts';

export const useBookingsText = lateText({ fr: bookingsFr, en: bookingsEn });
