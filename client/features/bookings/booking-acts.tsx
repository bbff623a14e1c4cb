/** What one can do about a booking: take back one's own for good; say yes or no, or choose among several, for who looks after the thing. */
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { Verdict } from '../../../core/bookings/verdict.ts';
import { useText } from '../../i18n/language.tsx';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { useToasts } from '../../ui/toasts.tsx';
import type { BookingsDesk } from './bookings-desk.ts';
import { DeclineDialog } from './decline-dialog.tsx';
import { createRulingAct } from './ruling-act.ts';
import { SettleDialog } from './settle-dialog.tsx';
import { rivalsOf } from './shown-bookings.ts';

export interface BookingActsProps {
  readonly desk: BookingsDesk;
  readonly booking: Booking;
  readonly verdict: Verdict;
  readonly nowMs: number;
  /** Id of what tells which booking it is. */
  readonly describedBy: string;
  /** Where the thing is, before the rest. */
  readonly loan: JSX.Element;
  /** What else can be done, behind the rest. */
  readonly children: JSX.Element;
}

export function BookingActs(props: BookingActsProps): JSX.Element {
  const text = useBookingsText();
  const act = createRulingAct(() => props.desk);
  const [asks, setAsks] = createSignal<'cancel' | 'decline' | 'settle'>();
  const close = (): void => {
    setAsks(undefined);
  };
  const isMine = (): boolean => props.booking.by === props.desk.group.me;
  const isOver = (): boolean => props.verdict.state === 'cancelled' || props.verdict.state === 'rejected';
  const rivals = (): readonly Booking[] => {
    const booked = props.desk.booked();
    return booked ? rivalsOf(booked, props.booking) : [];
  };
  const state = () => props.verdict.state;
  /** Without rivals; what the freeze has confirmed needs no other yes. */
  const canConfirm = (): boolean => rivals().length === 0 && state() !== 'confirmed';
  const canDecline = (): boolean =>
    state() !== 'declined' && (rivals().length === 0 || state() === 'confirmed' || state() === 'disputed');

  return (
    <div class="booked-acts">
      {props.loan}
      <Show when={props.desk.isKeeper() && !isOver()}>
        <Show when={rivals().length > 1}>
          <Button describedBy={props.describedBy} onClick={() => setAsks('settle')}>
            {text().settle}
          </Button>
        </Show>
        <Show when={canConfirm()}>
          <Button describedBy={props.describedBy} onClick={() => act.rule(props.booking, 'confirm', '')}>
            {text().confirm}
          </Button>
        </Show>
        <Show when={canDecline()}>
          <Button tone="quiet" describedBy={props.describedBy} onClick={() => setAsks('decline')}>
            {text().decline}
          </Button>
        </Show>
      </Show>
      <Show when={isMine() && props.desk.mayWrite() && !isOver() && state() !== 'declined'}>
        <Button tone="quiet" describedBy={props.describedBy} onClick={() => setAsks('cancel')}>
          {text().cancel}
        </Button>
      </Show>
      {props.children}
      <Switch>
        <Match when={asks() === 'cancel'}>
          <CancelDialog desk={props.desk} booking={props.booking} close={close} />
        </Match>
        <Match when={asks() === 'decline'}>
          <DeclineDialog desk={props.desk} booking={props.booking} close={close} />
        </Match>
        <Match when={asks() === 'settle'}>
          <SettleDialog desk={props.desk} rivals={rivals()} nowMs={props.nowMs} close={close} />
        </Match>
      </Switch>
    </div>
  );
}

/** Nothing gives it back, so it asks once. */
function CancelDialog(props: {
  readonly desk: BookingsDesk;
  readonly booking: Booking;
  readonly close: () => void;
}): JSX.Element {
  const text = useText();
  const bookingsText = useBookingsText();
  const toasts = useToasts();

  function cancel(): void {
    props.close();
    props.desk.bookings.cancel(props.booking.id);
    toasts.show(bookingsText().cancelled);
    passFocus([document.querySelector('.bookings > h2')]);
  }

  return (
    <Dialog
      open
      title={bookingsText().cancelTitle}
      close={() => props.close()}
      acts={
        <>
          <Button tone="danger" onClick={cancel}>
            {bookingsText().cancel}
          </Button>
          <Button onClick={() => props.close()}>{text().common.close}</Button>
        </>
      }
    >
      <p>{bookingsText().cancelHint}</p>
    </Dialog>
  );
}
