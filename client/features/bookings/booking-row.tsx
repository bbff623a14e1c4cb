/** One booking: when, who, what for, its state by word and shape, why it is so, and what whoever looks on can do about it. */
import { createUniqueId, For, type JSX, Show } from 'solid-js';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { Verdict } from '../../../core/bookings/verdict.ts';
import type { Interval } from '../../../core/inventory/opening-hours.ts';
import { useText } from '../../i18n/language.tsx';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import { dayOf } from '../../i18n/spoken-day.ts';
import { BookingActs } from './booking-acts.tsx';
import { bookingSentences } from './booking-sentence.ts';
import type { BookingsDesk } from './bookings-desk.ts';
import { FreeSlots } from './free-slots.tsx';
import { sayInterval } from './spoken-moments.ts';
import { StateTag } from './state-tag.tsx';

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

/** What tells which one it is. */
export function BookingHead(props: {
  readonly desk: BookingsDesk;
  readonly booking: Booking;
  readonly verdict: Verdict;
  readonly nowMs: number;
  readonly id: string;
}): JSX.Element {
  const text = useText();
  const bookingsText = useBookingsText();
  const when = (): string =>
    sayInterval(bookingsText(), text().code, props.booking, dayOf(new Date(props.nowMs)));
  const facts = (): readonly string[] => {
    const { capacity } = props.desk.card();
    return [
      props.desk.nameOfBooking(props.booking.id) || bookingsText().you,
      ...(capacity > 1 ? [bookingsText().many(props.booking.quantity, capacity)] : []),
      props.desk.booked()?.purposeOf(props.booking.id) ?? '',
    ].filter(Boolean);
  };

  return (
    <div class="booked-head" id={props.id}>
      <p class="booked-when">{when()}</p>
      <StateTag verdict={props.verdict} />
      <p class="booked-who" dir="auto">
        {facts().join(' · ')}
      </p>
    </div>
  );
}
