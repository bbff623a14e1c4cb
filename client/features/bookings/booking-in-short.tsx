/** How a booking stands and why, for a place that tells itself who asked and when. */
import '../../style/bookings.css';
import { For, type JSX, Show, untrack } from 'solid-js';
import type { Booking, BookingId } from '../../../core/bookings/booking.ts';
import type { Verdict } from '../../../core/bookings/verdict.ts';
import type { Card } from '../../../core/inventory/card.ts';
import { useText } from '../../i18n/language.tsx';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import type { Sharing } from '../../state/sharing.ts';
import type { Group } from '../../state/workplace.ts';
import { bookingSentences } from './booking-sentence.ts';
import { createBookingsDesk } from './bookings-desk.ts';
import { createCurrentMoment } from './current-moment.ts';
import { StateTag } from './state-tag.tsx';

export function BookingInShort(props: {
  readonly group: Group;
  readonly sharing: Sharing;
  readonly card: Card;
  readonly booking: BookingId;
}): JSX.Element {
  const text = useText();
  const bookingsText = useBookingsText();
  const nowMs = createCurrentMoment();
  const desk = createBookingsDesk(
    untrack(() => props.group),
    untrack(() => props.sharing),
    () => props.card,
  );
  const booking = (): Booking | undefined =>
    desk.booked()?.facts.bookings.find(({ id }) => id === props.booking);
  const verdict = (): Verdict | undefined => desk.booked()?.fold.get(props.booking);
  const sentences = (): readonly string[] => {
    const [found, now] = [booking(), verdict()];
    const spoken = { text: bookingsText(), code: text().code, desk, nowMs: nowMs() };
    return found && now ? bookingSentences(spoken, found, now) : [];
  };

  return (
    <Show when={verdict()}>
      {(now) => (
        <div class="booked-why">
          <p>
            <StateTag verdict={now()} />
          </p>
          <For each={sentences()}>{(sentence) => <p dir="auto">{sentence}</p>}</For>
        </div>
      )}
    </Show>
  );
}
