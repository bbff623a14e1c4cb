/** « Un mot à Rachid »: what who booked and those who look after the thing say to each other about it. Others are shown nothing of it. */
import { createEffect, createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { Message, MessageId } from '../../../core/bookings/messages.ts';
import { useText } from '../../i18n/language.tsx';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import { AddForm } from '../../ui/add-form.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { createPageInFront } from '../../ui/page-in-front.ts';
import { useToasts } from '../../ui/toasts.tsx';
import type { BookingsDesk } from './bookings-desk.ts';
import { sayMoment } from './spoken-moments.ts';

export interface BookingTalkProps {
  readonly desk: BookingsDesk;
  readonly booking: Booking;
  readonly nowMs: number;
  /** Id of what tells which booking it is. */
  readonly describedBy: string;
}

/** Oldest first; on the screen, they are not told any more. */
export function SaidWords(props: BookingTalkProps): JSX.Element {
  const bookingsText = useBookingsText();
  const [erases, setErases] = createSignal<MessageId>();
  const said = createMemo(() => props.desk.words.of(props.booking.id));
  const isInFront = createPageInFront();
  createEffect(() => {
    if (isInFront() && said().length > 0) props.desk.words.look(props.booking.id);
  });

  return (
    <Show when={said().length > 0}>
      <ul class="talk" aria-label={bookingsText().talk} aria-describedby={props.describedBy}>
        <For each={said()}>
          {(message) => (
            <SaidWord
              desk={props.desk}
              message={message}
              nowMs={props.nowMs}
              erase={() => setErases(message.id)}
            />
          )}
        </For>
      </ul>
      <Show when={erases()} keyed>
        {(message) => (
          <EraseDialog
            desk={props.desk}
            message={message}
            heir={props.booking.id}
            close={() => setErases(undefined)}
          />
        )}
      </Show>
    </Show>
  );
}

function SaidWord(props: {
  readonly desk: BookingsDesk;
  readonly message: Message;
  readonly nowMs: number;
  readonly erase: () => void;
}): JSX.Element {
  const text = useText();
  const bookingsText = useBookingsText();
  const id = createUniqueId();
  const isMine = (): boolean => props.message.by === props.desk.group.me;
  const who = (): string => (isMine() ? bookingsText().you : props.desk.nameOf(props.message.by));
  const when = (): string => sayMoment(bookingsText(), text().code, props.message.atMs, props.nowMs);

  return (
    <li class="talk-word" classList={{ 'talk-mine': isMine() }}>
      <p class="talk-who">
        {who()} · {when()}
      </p>
      <Show when={props.message.words} fallback={<p class="soft">{bookingsText().erasedWord}</p>}>
        {(words) => (
          <p class="talk-words" id={id} dir="auto">
            {words()}
          </p>
        )}
      </Show>
      <Show when={isMine() && props.message.words !== undefined && props.desk.mayWrite()}>
        <button type="button" class="link-button" aria-describedby={id} onClick={() => props.erase()}>
          {bookingsText().eraseWord}
        </button>
      </Show>
    </li>
  );
}

/** Nothing gives it back, so it asks once. */
function EraseDialog(props: {
  readonly desk: BookingsDesk;
  readonly message: MessageId;
  /** The booking whose row takes the focus. */
  readonly heir: string;
  readonly close: () => void;
}): JSX.Element {
  const text = useText();
  const bookingsText = useBookingsText();
  const toasts = useToasts();

  function erase(): void {
    const row = document.getElementById(props.heir);
    props.desk.words.erase(props.message);
    toasts.show(bookingsText().wordErased);
    props.close();
    passFocus([row]);
  }

  return (
    <Dialog
      open
      title={bookingsText().eraseWordTitle}
      close={() => props.close()}
      acts={
        <>
          <Button tone="danger" onClick={erase}>
            {bookingsText().eraseWord}
          </Button>
          <Button onClick={() => props.close()}>{text().common.cancel}</Button>
        </>
      }
    >
      <p>{bookingsText().eraseWordHint}</p>
    </Dialog>
  );
}

/** What is typed stays until it is sent, also when one looks elsewhere meanwhile. */
export function WordForm(props: BookingTalkProps & { readonly id: string }): JSX.Element {
  const bookingsText = useBookingsText();
  const readers = (): readonly string[] =>
    props.desk.othersOf(props.booking).map((member) => props.desk.nameOf(member));

  return (
    <div class="talk-form" id={props.id} role="group" aria-describedby={props.describedBy}>
      <AddForm
        label={bookingsText().wordTo(wordsTo(props.desk, props.booking))}
        action={bookingsText().sendWord}
        emptySentence={bookingsText().emptyWord}
        keep={wordDraft(props.booking)}
        add={(typed) => props.desk.words.say(props.booking.id, typed)}
      />
      <p class="soft">{bookingsText().shownTo(readers())}</p>
    </div>
  );
}

/** Names: who booked, or those who look after it when that is oneself or nobody here. */
export function wordsTo(desk: BookingsDesk, booking: Booking): readonly string[] {
  const others = desk.othersOf(booking);
  const asked = others.filter((member) => member === booking.by);
  return (asked.length > 0 ? asked : others).map((member) => desk.nameOf(member));
}

/** Under which an unsent word is kept. */
export function wordDraft({ id }: Booking): string {
  return `word/${id}`;
}
