/** One booking: when, who, what for, its state by word and shape, why it is so, and what whoever looks on can do about it. */
import { createUniqueId, For, type JSX, Show } from 'solid-js';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { Verdict } from '../../../core/bookings/verdict.ts';
import type { Interval } from '../../../core/inventory/opening-hours.ts';
import { useText } from '../../i18n/language.tsx';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import { BookingActs } from './booking-acts.tsx';
import { BookingHead } from './booking-head.tsx';
import { bookingSentences } from './booking-sentence.ts';
import type { BookingsDesk } from './bookings-desk.ts';
import { FreeSlots } from './free-slots.tsx';

export interface BookingRowProps {
  readonly desk: BookingsDesk;
  readonly booking: Booking;
  readonly nowMs: number;
  /** Fills a free slot in above. */
  readonly choose: (slot: Interval) => void;
}

export function BookingRow(props: BookingRowProps): JSX.Element {
  const text = useText();
  const bookingsText = useBookingsText();
  const id = createUniqueId();
  const verdict = (): Verdict | undefined => props.desk.booked()?.fold.get(props.booking.id);
  const isMine = (): boolean => props.booking.by === props.desk.group.me;
  const sentences = (now: Verdict): readonly string[] =>
    bookingSentences(
      { text: bookingsText(), code: text().code, desk: props.desk, nowMs: props.nowMs },
      props.booking,
      now,
    );

  return (
    <Show when={verdict()}>
      {(now) => (
        <li class={`booked booked-${now().state}`}>
          <BookingHead {...props} id={id} verdict={now()} />
          <div class="booked-why">
            <For each={sentences(now())}>{(sentence) => <p dir="auto">{sentence}</p>}</For>
          </div>
          <Show when={isMine() && now().state === 'waitlisted' && props.desk.mayWrite()}>
            <FreeSlots
              desk={props.desk}
              wish={props.booking}
              nowMs={props.nowMs}
              choose={(slot) => props.choose(slot)}
            />
          </Show>
          <BookingActs
            desk={props.desk}
            booking={props.booking}
            verdict={now()}
            nowMs={props.nowMs}
            describedBy={id}
          />
        </li>
      )}
    </Show>
  );
}
