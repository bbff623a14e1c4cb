/** What would become of a wish, said before it is saved: free, or waiting behind whom and why, and when else it could be had. */
import { createEffect, createMemo, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import type { Foreseen } from '../../../core/bookings/decide.ts';
import type { Wish } from '../../../core/bookings/wish.ts';
import { type Interval, isOpenFor } from '../../../core/inventory/opening-hours.ts';
import { useText } from '../../i18n/language.tsx';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import { dayOf } from '../../i18n/spoken-day.ts';
import { sayDate } from './ask-failure.ts';
import { reasonWords } from './booking-sentence.ts';
import { type BookingsDesk, namesOf } from './bookings-desk.ts';
import { FreeSlots } from './free-slots.tsx';

export interface AskOutlookProps {
  readonly desk: BookingsDesk;
  /** Sound ones; empty while the form is not whole. */
  readonly wishes: readonly Wish[];
  readonly nowMs: number;
  readonly choose: (slot: Interval) => void;
}

type Waiting = Foreseen & { readonly verdict: { readonly state: 'waitlisted' } };

export function AskOutlook(props: AskOutlookProps): JSX.Element {
  const text = useText();
  const bookingsText = useBookingsText();
  const [foreseen, setForeseen] = createSignal<readonly Foreseen[]>([]);
  let turn = 0;
  createEffect(() => {
    props.desk.booked(); // others may have asked meanwhile
    const current = ++turn;
    if (props.wishes.length === 0) return setForeseen([]);
    void props.desk.bookings.foresee(props.desk.card(), props.wishes).then((answer) => {
      if (current === turn) setForeseen(answer);
    });
  });

  const isWaiting = (one: Foreseen): one is Waiting => one.verdict.state === 'waitlisted';
  const waiting = createMemo(() => foreseen().filter(isWaiting));
  const only = (): Foreseen | undefined => (foreseen().length === 1 ? foreseen()[0] : undefined);
  const onlyWaiting = (): Waiting | undefined => (foreseen().length === 1 ? waiting()[0] : undefined);
  const isFirst = (): boolean => {
    const verdict = only()?.verdict;
    return verdict?.state === 'provisional' && verdict.waiting.length > 0;
  };
  const isOutside = (): boolean =>
    foreseen().some(({ wish }) => !isOpenFor(props.desk.card().availability, wish));
  const behind = (one: Waiting): readonly string[] =>
    one.verdict.state === 'waitlisted' ? namesOf(props.desk, one.verdict.behind) : [];
  const spoken = () => ({ text: bookingsText(), code: text().code, desk: props.desk, nowMs: props.nowMs });
  const why = ({ verdict }: Waiting): string =>
    verdict.state === 'waitlisted' ? bookingsText().reason(reasonWords(spoken(), verdict.reason)) : '';
  const today = (): string => dayOf(new Date(props.nowMs));

  return (
    <div class="ask-outlook" aria-live="polite">
      <Switch>
        <Match when={onlyWaiting()}>
          {(one) => (
            <>
              <p class="ask-waits">{bookingsText().wouldWait(behind(one()), why(one()))}</p>
              <FreeSlots
                desk={props.desk}
                wish={one().wish}
                nowMs={props.nowMs}
                choose={(slot) => props.choose(slot)}
              />
            </>
          )}
        </Match>
        <Match when={isFirst()}>
          <p class="ask-waits">{bookingsText().wouldBeFirst}</p>
        </Match>
        <Match when={only()}>
          <p class="ask-free">{bookingsText().wouldBeFree}</p>
        </Match>
        <Match when={foreseen().length > 1}>
          <p classList={{ 'ask-waits': waiting().length > 0, 'ask-free': waiting().length === 0 }}>
            {bookingsText().wouldBe(foreseen().length - waiting().length, waiting().length)}
          </p>
          <Show when={waiting().length > 0}>
            <ul class="ask-clashes">
              <For each={waiting()}>
                {(one) => (
                  <li>{bookingsText().wouldWaitOn(sayDate(text().code, one.wish, today()), behind(one))}</li>
                )}
              </For>
            </ul>
          </Show>
        </Match>
      </Switch>
      <Show when={isOutside()}>
        <p class="soft">{bookingsText().outside}</p>
      </Show>
    </div>
  );
}
