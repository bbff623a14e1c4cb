/** Saying no to a booking, with a reason when there is one to give. */
import { createSignal, type JSX } from 'solid-js';
import type { Booking } from '../../../core/bookings/booking.ts';
import { useText } from '../../i18n/language.tsx';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { BookingsDesk } from './bookings-desk.ts';
import { ReasonField } from './reason-field.tsx';
import { createRulingAct } from './ruling-act.ts';

export function DeclineDialog(props: {
  readonly desk: BookingsDesk;
  readonly booking: Booking;
  readonly close: () => void;
}): JSX.Element {
  const text = useText();
  const bookingsText = useBookingsText();
  const act = createRulingAct(() => props.desk);
  const [reason, setReason] = createSignal('');

  return (
    <Dialog
      open
      title={bookingsText().declineTitle(props.desk.nameOfBooking(props.booking.id))}
      close={() => props.close()}
      acts={
        <>
          <Button
            tone="primary"
            onClick={() => {
              if (act.rule(props.booking, 'decline', reason())) props.close();
            }}
          >
            {bookingsText().decline}
          </Button>
          <Button onClick={() => props.close()}>{text().common.cancel}</Button>
        </>
      }
    >
      <p>{bookingsText().declineHint}</p>
      <ReasonField act={act} value={reason()} type={(typed) => setReason(typed)} />
    </Dialog>
  );
}
