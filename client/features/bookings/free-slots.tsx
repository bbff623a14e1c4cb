/** When else a thing could be had, nearest first, each one a press away from the form. */
import { createMemo, type JSX, Show } from 'solid-js';
import type { Wish } from '../../../core/bookings/wish.ts';
import type { Interval } from '../../../core/inventory/opening-hours.ts';
import { useText } from '../../i18n/language.tsx';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import { dayOf } from '../../i18n/spoken-day.ts';
import { ChoiceChips } from '../../ui/chips.tsx';
import type { BookingsDesk } from './bookings-desk.ts';
import { sayInterval } from './spoken-moments.ts';

const SHOWN = 3;

export function FreeSlots(props: {
  readonly desk: BookingsDesk;
  readonly wish: Wish;
  readonly nowMs: number;
  readonly choose: (slot: Interval) => void;
}): JSX.Element {
  const text = useText();
  const bookingsText = useBookingsText();
  const slots = createMemo(() => {
    props.desk.booked(); // what is taken changes
    const { startMs, endMs, quantity } = props.wish;
    return props.desk.bookings.freeSlots(props.desk.card(), { startMs, endMs, quantity }, SHOWN);
  });
  const say = (slot: Interval): string =>
    sayInterval(bookingsText(), text().code, slot, dayOf(new Date(props.nowMs)));

  return (
    <Show when={slots().length > 0}>
      <p>{bookingsText().nearby}</p>
      <ChoiceChips
        label={bookingsText().nearby}
        options={slots().map((slot) => ({ value: `${slot.startMs}`, label: say(slot) }))}
        choose={(value) => {
          const chosen = slots().find(({ startMs }) => `${startMs}` === value);
          if (chosen) props.choose(chosen);
        }}
      />
    </Show>
  );
}
