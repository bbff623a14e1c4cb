/** On a card's page: a form to ask for the thing, saying at once what would become of it, and who has it when, and why. */
import '../../style/bookings.css';
import { createMemo, createSignal, createUniqueId, For, type JSX, Show, untrack } from 'solid-js';
import type { Card } from '../../../core/inventory/card.ts';
import type { Interval } from '../../../core/inventory/opening-hours.ts';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import type { Sharing } from '../../state/sharing.ts';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { AskForm } from './ask-form.tsx';
import { BookingRow } from './booking-row.tsx';
import { createBookingsDesk } from './bookings-desk.ts';
import { createCurrentMoment } from './current-moment.ts';
import { shownBookings } from './shown-bookings.ts';

export interface CardBookingsProps {
  readonly group: Group;
  readonly sharing: Sharing;
  readonly card: Card;
  /** The booking that the address names. */
  readonly marked?: string | undefined;
}

/** So many stand there at once; the others come when they are asked for. */
const FIRST = 6;

/** Of an archived card what was, and what is still to come. Nothing for a card that is kept for oneself: nobody else could ask for it, and its bookings would tell of it. */
export function CardBookings(props: CardBookingsProps): JSX.Element {
  return (
    <Show when={props.card.visibility !== 'private'}>
      <SharedBookings {...props} />
    </Show>
  );
}

function SharedBookings(props: CardBookingsProps): JSX.Element {
  const text = useBookingsText();
  const titleId = createUniqueId();
  const nowMs = createCurrentMoment();
  const desk = createBookingsDesk(
    untrack(() => props.group),
    untrack(() => props.sharing),
    () => props.card,
  );
  const [showsAll, setShowsAll] = createSignal(false);
  const bookings = createMemo(() =>
    shownBookings(desk.booked(), {
      nowMs: nowMs(),
      waitsFor: (booking) => desk.isConcerned(booking),
      marked: props.marked,
      isArchived: props.card.archive !== undefined,
    }),
  );
  const isMarkedFar = (): boolean => bookings().findIndex(({ id }) => id === props.marked) >= FIRST;
  const shown = () => (showsAll() || isMarkedFar() ? bookings() : bookings().slice(0, FIRST));
  let fill: ((slot: Interval) => void) | undefined;

  return (
    <section class="bookings" aria-labelledby={titleId}>
      <h2 id={titleId} tabindex="-1">
        {text().title}
      </h2>
      <Show when={desk.mayAsk()}>
        <AskForm desk={desk} nowMs={nowMs()} filled={(take) => (fill = take)} />
      </Show>
      <Show when={bookings().length > 0} fallback={<p class="soft">{text().none}</p>}>
        <ul class="booked-list" aria-labelledby={titleId}>
          <For each={shown()}>
            {(booking) => (
              <BookingRow
                desk={desk}
                booking={booking}
                nowMs={nowMs()}
                isMarked={booking.id === props.marked}
                choose={(slot) => fill?.(slot)}
              />
            )}
          </For>
        </ul>
        <Show when={bookings().length > shown().length}>
          <Button tone="quiet" class="booked-more" onClick={() => setShowsAll(true)}>
            {text().more(bookings().length - shown().length)}
          </Button>
        </Show>
      </Show>
    </section>
  );
}
