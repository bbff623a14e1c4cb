/** Out, back, or late, in a sentence each. In what state it came back, and that it is late, is for those whom it concerns. */
import { type JSX, Show } from 'solid-js';
import type { Booking } from '../../../core/bookings/booking.ts';
import { useText } from '../../i18n/language.tsx';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import { saySince } from '../../i18n/spoken-day.ts';
import type { BookingLoan } from './booking-loan.ts';
import type { BookingsDesk } from './bookings-desk.ts';
import { sayMoment } from './spoken-moments.ts';

export function LoanLines(props: {
  readonly desk: BookingsDesk;
  readonly booking: Booking;
  readonly loan: BookingLoan;
  readonly nowMs: number;
}): JSX.Element {
  const text = useText();
  const bookingsText = useBookingsText();
  const moment = (ms: number): string => sayMoment(bookingsText(), text().code, ms, props.nowMs);
  const state = (): string => {
    const back = props.loan.back;
    return back && props.desk.isConcerned(props.booking) ? (props.desk.booked()?.stateOf(back.id) ?? '') : '';
  };

  return (
    <>
      <Show when={!props.loan.back && props.loan.out}>
        {(out) => <p>{bookingsText().wentOut(moment(out().atMs), props.desk.nameOf(out().by))}</p>}
      </Show>
      <Show when={props.loan.back}>
        {(back) => <p dir="auto">{bookingsText().cameBack(moment(back().endMs), state())}</p>}
      </Show>
      <Show when={props.loan.isLate && props.desk.isKeeper()}>
        <p class="booked-late">
          {bookingsText().late(
            saySince(text().code, props.booking.endMs, props.nowMs),
            props.desk.nameOfBooking(props.booking.id),
          )}
        </p>
      </Show>
    </>
  );
}
