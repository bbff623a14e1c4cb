/** One booking: when, who, what for, its state by word and shape, why it is so, and what whoever looks on can do about it. */
import { createEffect, createSignal, createUniqueId, For, type JSX, on, Show, untrack } from 'solid-js';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { Verdict } from '../../../core/bookings/verdict.ts';
import type { Interval } from '../../../core/inventory/opening-hours.ts';
import { useText } from '../../i18n/language.tsx';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import { keptDraft } from '../../ui/kept-drafts.ts';
import { BookingActs } from './booking-acts.tsx';
import { BookingHead } from './booking-head.tsx';
import { type BookingLoan, loanOf } from './booking-loan.ts';
import { BookingReach } from './booking-reach.tsx';
import { bookingSentences } from './booking-sentence.ts';
import { SaidWords, wordDraft, WordForm, wordsTo } from './booking-talk.tsx';
import type { BookingsDesk } from './bookings-desk.ts';
import { FreeSlots } from './free-slots.tsx';
import { LoanActs } from './loan-acts.tsx';
import { LoanLines } from './loan-lines.tsx';

export interface BookingRowProps {
  readonly desk: BookingsDesk;
  readonly booking: Booking;
  readonly nowMs: number;
  /** Somebody was sent to it: it is brought into view, once each time it becomes so. */
  readonly isMarked: boolean;
  /** Fills a free slot in above. */
  readonly choose: (slot: Interval) => void;
}

export function BookingRow(props: BookingRowProps): JSX.Element {
  const text = useText();
  const bookingsText = useBookingsText();
  const id = createUniqueId();
  const verdict = (): Verdict | undefined => props.desk.booked()?.fold.get(props.booking.id);
  const isMine = (): boolean => props.booking.by === props.desk.group.me;
  const isConcerned = (): boolean => props.desk.isConcerned(props.booking);
  const others = (): readonly string[] => wordsTo(props.desk, props.booking);
  const [talks, setTalks] = createSignal(untrack(() => keptDraft(wordDraft(props.booking)) !== undefined));
  const loan = (now: Verdict): BookingLoan | undefined => {
    const booked = props.desk.booked();
    return booked && loanOf(booked, props.booking, now, props.nowMs);
  };
  const formId = `${id}-word`;
  const [row, setRow] = createSignal<HTMLElement>();
  /** Nobody is sure to be there any more. */
  const isAheadOfArchived = (now: Verdict): boolean =>
    props.desk.card().archive !== undefined && props.booking.endMs > props.nowMs && isAsked(now);
  const sentences = (now: Verdict): readonly string[] => [
    ...(isAheadOfArchived(now) ? [bookingsText().cardArchived] : []),
    ...bookingSentences(
      { text: bookingsText(), code: text().code, desk: props.desk, nowMs: props.nowMs },
      props.booking,
      now,
    ),
  ];

  createEffect(
    on([row, () => props.isMarked], ([element, isMarked]) => {
      if (!element || !isMarked) return;
      element.scrollIntoView({ block: 'center' });
      element.focus({ preventScroll: true });
    }),
  );

  function toggleTalk(): void {
    setTalks(!talks());
    if (talks()) document.getElementById(formId)?.querySelector('input')?.focus();
  }

  return (
    <Show when={verdict()}>
      {(now) => (
        <li
          ref={setRow}
          id={props.booking.id}
          class={`booked booked-${now().state}`}
          classList={{ 'booked-marked': props.isMarked }}
          tabindex="-1"
          aria-current={props.isMarked ? 'true' : undefined}
          aria-labelledby={id}
        >
          <BookingHead {...props} id={id} verdict={now()} linked />
          <div class="booked-why">
            <For each={sentences(now())}>{(sentence) => <p dir="auto">{sentence}</p>}</For>
            <Show when={loan(now())}>
              {(known) => (
                <LoanLines desk={props.desk} booking={props.booking} loan={known()} nowMs={props.nowMs} />
              )}
            </Show>
          </div>
          <Show when={isMine() && now().state === 'waitlisted' && props.desk.mayAsk()}>
            <FreeSlots
              desk={props.desk}
              wish={props.booking}
              nowMs={props.nowMs}
              choose={(slot) => props.choose(slot)}
            />
          </Show>
          <Show when={isConcerned()}>
            <SaidWords desk={props.desk} booking={props.booking} nowMs={props.nowMs} describedBy={id} />
            <BookingReach desk={props.desk} booking={props.booking} />
          </Show>
          <BookingActs
            desk={props.desk}
            booking={props.booking}
            verdict={now()}
            nowMs={props.nowMs}
            describedBy={id}
            loan={
              <Show when={isConcerned() && loan(now())}>
                {(known) => (
                  <LoanActs desk={props.desk} booking={props.booking} loan={known()} describedBy={id} />
                )}
              </Show>
            }
          >
            <Show when={isConcerned() && others().length > 0}>
              <button
                type="button"
                class="button button-quiet"
                aria-expanded={talks()}
                aria-controls={talks() ? formId : undefined}
                aria-describedby={id}
                onClick={toggleTalk}
              >
                {bookingsText().wordTo(others())}
              </button>
            </Show>
          </BookingActs>
          <Show when={isConcerned() && others().length > 0 && talks()}>
            <WordForm
              id={formId}
              desk={props.desk}
              booking={props.booking}
              nowMs={props.nowMs}
              describedBy={id}
            />
          </Show>
        </li>
      )}
    </Show>
  );
}

function isAsked({ state }: Verdict): boolean {
  return state !== 'cancelled' && state !== 'declined' && state !== 'rejected';
}
