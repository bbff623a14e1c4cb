/** Choosing among those who want a thing at one time: each beside the others, with the rule that decides until somebody chooses. */
import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { Verdict } from '../../../core/bookings/verdict.ts';
import { useText } from '../../i18n/language.tsx';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { BookingHead } from './booking-head.tsx';
import { bookingSentences } from './booking-sentence.ts';
import type { BookingsDesk } from './bookings-desk.ts';
import { ReasonField } from './reason-field.tsx';
import { createRulingAct } from './ruling-act.ts';

export function SettleDialog(props: {
  readonly desk: BookingsDesk;
  readonly rivals: readonly Booking[];
  readonly nowMs: number;
  readonly close: () => void;
}): JSX.Element {
  const text = useText();
  const bookingsText = useBookingsText();
  const act = createRulingAct(() => props.desk);
  const [reason, setReason] = createSignal('');

  return (
    <Dialog
      open
      size="wide"
      title={bookingsText().settleTitle}
      close={() => props.close()}
      acts={<Button onClick={() => props.close()}>{text().common.cancel}</Button>}
    >
      <p>{bookingsText().settleHint}</p>
      <ReasonField act={act} value={reason()} type={(typed) => setReason(typed)} />
      <ul class="settle-rivals">
        <For each={props.rivals}>
          {(rival) => (
            <Rival
              desk={props.desk}
              booking={rival}
              nowMs={props.nowMs}
              confirm={() => {
                if (act.rule(rival, 'confirm', reason())) props.close();
              }}
            />
          )}
        </For>
      </ul>
    </Dialog>
  );
}

function Rival(props: {
  readonly desk: BookingsDesk;
  readonly booking: Booking;
  readonly nowMs: number;
  readonly confirm: () => void;
}): JSX.Element {
  const text = useText();
  const bookingsText = useBookingsText();
  const id = createUniqueId();
  const verdict = createMemo((): Verdict | undefined => props.desk.booked()?.fold.get(props.booking.id));
  const who = (): string => props.desk.nameOfBooking(props.booking.id);
  const spoken = () => ({ text: bookingsText(), code: text().code, desk: props.desk, nowMs: props.nowMs });

  return (
    <Show when={verdict()}>
      {(now) => (
        <li class={`booked booked-${now().state}`}>
          <BookingHead {...props} id={id} verdict={now()} />
          <div class="booked-why">
            <For each={bookingSentences(spoken(), props.booking, now())}>
              {(sentence) => <p dir="auto">{sentence}</p>}
            </For>
          </div>
          <div class="booked-acts">
            <Button describedBy={id} onClick={() => props.confirm()}>
              {bookingsText().confirmFor(who())}
            </Button>
          </div>
        </li>
      )}
    </Show>
  );
}
