/** A custodian's yes or no. Nothing takes it back, a later one replaces it: the same buttons stay there to say so. */
import type { Accessor } from 'solid-js';
import { createSignal } from 'solid-js';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { RulingFailure } from '../../../core/bookings/rule.ts';
import type { BookingsMessages } from '../../i18n/late/bookings-fr.ts';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import { passFocus } from '../../ui/keep-focus.ts';
import { useToasts } from '../../ui/toasts.tsx';
import type { BookingsDesk } from './bookings-desk.ts';

export interface RulingAct {
  /** Why the reason was not taken; '' when it was. */
  readonly problem: Accessor<string>;
  forget(): void;
  /** Answers whether it was taken. What is no longer possible is said in passing. */
  rule(booking: Booking, word: 'confirm' | 'decline', reason: string): boolean;
}

export function createRulingAct(desk: Accessor<BookingsDesk>): RulingAct {
  const text = useBookingsText();
  const toasts = useToasts();
  const [problem, setProblem] = createSignal('');
  return {
    problem,
    forget: () => setProblem(''),
    rule: (booking, word, reason) => {
      const who = desk().nameOfBooking(booking.id);
      const ruled = desk().bookings.settle(booking.id, word, reason.trim() === '' ? undefined : reason);
      if (!ruled.ok && ruled.error.type === 'reason-too-long') {
        setProblem(refusal(text(), ruled.error));
        return false;
      }
      if (!ruled.ok) toasts.show(refusal(text(), ruled.error));
      else toasts.show(word === 'confirm' ? text().confirmedNow(who) : text().declinedNow);
      passFocus([document.querySelector('.bookings > h2')]);
      return true;
    },
  };
}

function refusal(text: BookingsMessages, failure: RulingFailure): string {
  switch (failure.type) {
    case 'reason-too-long':
      return text.tooLong(failure.limit);
    case 'not-a-custodian':
      return text.notCustodian;
    case 'booking-unknown':
      return text.notHere;
  }
}
