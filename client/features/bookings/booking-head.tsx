/** What tells which booking it is: when, its state, who, and what for. */
import { For, type JSX, Show } from 'solid-js';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { Verdict } from '../../../core/bookings/verdict.ts';
import type { Task } from '../../../core/plan/task.ts';
import { useText } from '../../i18n/language.tsx';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import { dayOf } from '../../i18n/spoken-day.ts';
import { decisionsOfTask } from '../../state/project-work.ts';
import type { Group } from '../../state/workplace.ts';
import { groupPath } from '../../ui/route.ts';
import type { BookingsDesk } from './bookings-desk.ts';
import { sayInterval } from './spoken-moments.ts';
import { StateTag } from './state-tag.tsx';

export function BookingHead(props: {
  readonly desk: BookingsDesk;
  readonly booking: Booking;
  readonly verdict: Verdict;
  readonly nowMs: number;
  readonly id: string;
  /** With the address of its own, to be opened or given to somebody. */
  readonly linked?: boolean;
}): JSX.Element {
  const text = useText();
  const bookingsText = useBookingsText();
  const when = (): string =>
    sayInterval(bookingsText(), text().code, props.booking, dayOf(new Date(props.nowMs)));
  const facts = (): readonly string[] => {
    const { capacity } = props.desk.card();
    return [
      bookingsText().asked(props.desk.nameOfBooking(props.booking.id)) || bookingsText().you,
      ...(capacity > 1 ? [bookingsText().many(props.booking.quantity, capacity)] : []),
      props.desk.booked()?.purposeOf(props.booking.id) ?? '',
    ].filter(Boolean);
  };

  /** Undefined when it is for none, or for one that is not here. */
  const task = (): Task | undefined =>
    props.booking.task === '' ? undefined : props.desk.group.plan.task(props.booking.task);

  return (
    <div class="booked-head" id={props.id}>
      <p class="booked-when">
        <Show when={props.linked} fallback={when()}>
          <a
            href={groupPath(props.desk.group.space, { type: 'booking', booking: props.booking.id })}
            data-scroll="keep"
          >
            {when()}
          </a>
        </Show>
      </p>
      <StateTag verdict={props.verdict} />
      <p class="booked-who" dir="auto">
        {facts().join(' · ')}
      </p>
      <Show when={task()}>
        {(found) => (
          <p class="booked-who">
            {bookingsText().forTask}{' '}
            <a href={groupPath(props.desk.group.space, { type: 'task', task: found().id })} dir="auto">
              {found().title}
            </a>
            <DecisionBehind group={props.desk.group} task={found()} />
          </p>
        )}
      </Show>
    </div>
  );
}

/** The decision that its task comes of. */
function DecisionBehind(props: { readonly group: Group; readonly task: Task }): JSX.Element {
  const bookingsText = useBookingsText();
  const lines = () => props.group.deciding.summary()?.lines ?? [];

  return (
    <For
      each={lines().filter(({ subject }) => decisionsOfTask(props.group, props.task.id).includes(subject))}
    >
      {({ subject, title }) => (
        <>
          {' '}
          · {bookingsText().decidedBy}{' '}
          <a href={groupPath(props.group.space, { type: 'decision', decision: subject })} dir="auto">
            {title}
          </a>
        </>
      )}
    </For>
  );
}
