/** One booking for a task: who made it and when, how it stands, and moving or cancelling it when the task's day is another one now. */
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { freeCount } from '../../../core/bookings/free-count.ts';
import type { Card } from '../../../core/inventory/card.ts';
import type { Interval } from '../../../core/inventory/opening-hours.ts';
import { useText } from '../../i18n/language.tsx';
import { useTaskThingsText } from '../../i18n/late/task-things.ts';
import type { BookedThing } from '../../state/group-bookings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { isWithin, movedSpan, wholeDays } from './task-span.ts';
import { isAlive } from './thing-outlook.ts';
import type { BookingState, ThingsDesk } from './things-desk.ts';

export interface BookedLineProps {
  readonly desk: ThingsDesk;
  readonly card: Card;
  readonly booked: BookedThing;
  readonly state: BookingState;
  /** The task no longer needs it: there is nothing to move. */
  readonly isLeft?: boolean;
}

export function BookedLine(props: BookedLineProps): JSX.Element {
  const text = useTaskThingsText();
  const [asks, setAsks] = createSignal<'move' | 'cancel'>();
  let line: HTMLElement | undefined;
  const close = (): void => {
    setAsks(undefined);
  };
  const booking = () => props.booked.booking;
  const who = (): string => props.desk.nameOf(booking().by);
  const when = (): string => props.desk.sayBooked(booking());
  const many = (): string => (props.card.capacity > 1 ? `${booking().quantity}` : '');
  const alive = (): boolean => isAlive(props.booked.verdict.state) && booking().endMs > props.desk.nowMs();
  const isMine = (): boolean => who() === '' && props.desk.mayBook();
  /** It stands on other days than the task. */
  const isAside = (): boolean => {
    const days = props.desk.days();
    return alive() && !props.isLeft && !(days && isWithin(booking(), wholeDays(days)));
  };
  /** When it would be; undefined when the task has no day, or one that is over. */
  const target = (): Interval | undefined => {
    const days = props.desk.days();
    const moved = days && movedSpan(booking(), days);
    return moved && moved.endMs > props.desk.nowMs() ? moved : undefined;
  };
  const asideSentence = (): string => {
    const days = props.desk.days();
    return days ? text().moved(when(), props.desk.sayDays(days)) : text().noDayNow(when());
  };
  /** What it has itself is given back. */
  const isRoomFor = (span: Interval): boolean => {
    const { facts, fold } = props.booked.on;
    const bookings = facts.bookings.filter(({ id }) => id !== booking().id);
    const free = freeCount({ span, capacity: props.card.capacity, bookings, fold });
    return free >= booking().quantity;
  };

  function move(span: Interval): void {
    if (asks() !== 'move' && !isRoomFor(span)) return void setAsks('move');
    const name = line?.closest('.thing')?.querySelector('.thing-name');
    close();
    props.desk.move(props.card, booking(), span);
    passFocus([name]);
  }

  return (
    <li class="thing-booked" ref={(element) => (line = element)}>
      <p>{text().bookedLine(who(), when(), many())}</p>
      <Dynamic component={props.state} card={props.card} booking={booking().id} />
      <Show when={isAside()}>
        <p class="thing-wait">{asideSentence()}</p>
        <Show when={!isMine() && target()}>
          <p class="soft">{text().othersMove(who())}</p>
        </Show>
      </Show>
      <Show when={isMine() && alive()}>
        <p class="thing-acts">
          <Show when={isAside() && target()}>
            {(span) => <Button onClick={() => move(span())}>{text().move}</Button>}
          </Show>
          <Button tone="quiet" onClick={() => setAsks('cancel')}>
            {text().cancel}
          </Button>
        </p>
      </Show>
      <Switch>
        <Match when={asks() === 'move' && target()}>
          {(span) => (
            <AskDialog
              title={text().moveTitle}
              hint={text().moveHint(props.desk.sayBooked(span()), when())}
              act={text().move}
              close={close}
              go={() => move(span())}
            />
          )}
        </Match>
        <Match when={asks() === 'cancel'}>
          <CancelDialog {...props} close={close} heir={() => line?.closest('.thing')} />
        </Match>
      </Switch>
    </li>
  );
}

function CancelDialog(
  props: BookedLineProps & { readonly close: () => void; readonly heir: () => Element | null | undefined },
): JSX.Element {
  const text = useTaskThingsText();
  const toasts = useToasts();

  function cancel(): void {
    const row = props.heir();
    const heirs = [row?.querySelector('.thing-name'), row?.closest('.things')?.querySelector('h2')];
    props.close();
    props.desk.sharing.bookings.cancel(props.booked.booking.id);
    toasts.show(text().cancelled);
    passFocus(heirs);
  }

  return (
    <AskDialog
      title={text().cancelTitle}
      hint={text().cancelHint}
      act={text().cancel}
      close={() => props.close()}
      go={cancel}
    />
  );
}

/** Nothing gives it back, so it asks once. */
function AskDialog(props: {
  readonly title: string;
  readonly hint: string;
  readonly act: string;
  readonly close: () => void;
  readonly go: () => void;
}): JSX.Element {
  const text = useText();

  return (
    <Dialog
      open
      title={props.title}
      close={() => props.close()}
      acts={
        <>
          <Button tone="danger" onClick={() => props.go()}>
            {props.act}
          </Button>
          <Button onClick={() => props.close()}>{text().common.close}</Button>
        </>
      }
    >
      <p>{props.hint}</p>
    </Dialog>
  );
}
