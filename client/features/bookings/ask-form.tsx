/** Asking for a thing: a day, its hours, how many, what for, once or again and again. What was typed stays when it is refused. */
import { createMemo, createSignal, For, type JSX, Show, untrack } from 'solid-js';
import type { Wish } from '../../../core/bookings/wish.ts';
import type { Interval } from '../../../core/inventory/opening-hours.ts';
import { fail, type Result } from '../../../core/result/result.ts';
import { useText } from '../../i18n/language.tsx';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import { dayOf } from '../../i18n/spoken-day.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Field } from '../../ui/field.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { type AskDraft, type AskFailure, REPEATS, type Repeat, wishesOf } from './ask-draft.ts';
import { askFailureSentence, type AskField, fieldOf } from './ask-failure.ts';
import { AskOutlook } from './ask-outlook.tsx';
import type { BookingsDesk } from './bookings-desk.ts';
import { askField, createKeptAsk } from './kept-ask.ts';

export interface AskFormProps {
  readonly desk: BookingsDesk;
  readonly nowMs: number;
  /** Gives what fills the day and hours in from elsewhere, and brings the form into view. */
  readonly filled: (fill: (slot: Interval) => void) => void;
}

export function AskForm(props: AskFormProps): JSX.Element {
  const text = useText();
  const bookingsText = useBookingsText();
  const toasts = useToasts();
  const desk = untrack(() => props.desk);
  const card = untrack(() => desk.card().id);
  const kept = createKeptAsk(card);
  const { draft, purpose } = kept;
  const [failure, setFailure] = createSignal<AskFailure>();
  let settleDay: (() => Promise<boolean>) | undefined;
  let settleLastDay: (() => Promise<boolean>) | undefined;
  let form: HTMLFormElement | undefined;

  const capacity = (): number => desk.card().capacity;
  const wishes = createMemo((): readonly Wish[] => {
    const read = wishesOf(draft(), capacity(), props.nowMs);
    return read.ok ? read.value : [];
  });
  const today = (): string => dayOf(new Date(props.nowMs));
  const problemAt = (field: AskField): string => {
    const found = failure();
    if (!found || fieldOf(found) !== field) return '';
    return askFailureSentence(bookingsText(), found, { code: text().code, today: today() });
  };

  function change(part: Partial<AskDraft>): void {
    kept.change(part);
    setFailure(undefined);
  }
  function fill({ startMs, endMs }: Interval): void {
    const [start, end] = [new Date(startMs), new Date(endMs)];
    const [day, lastDay] = [dayOf(start), dayOf(end)];
    change({ day, lastDay, isLong: day !== lastDay, from: clockOf(start), to: clockOf(end) });
  }
  untrack(() => props.filled)((slot) => {
    fill(slot);
    form?.scrollIntoView({ block: 'nearest' });
    form?.querySelector<HTMLElement>('[type="submit"]')?.focus();
  });

  async function send(): Promise<void> {
    // the field says what it did not understand
    if (settleDay && !(await settleDay())) return;
    if (draft().isLong && settleLastDay && !(await settleLastDay())) return;
    const read = wishesOf(draft(), capacity(), Date.now());
    const done = read.ok ? ask(read.value) : read;
    if (done.ok) {
      kept.clear();
      return;
    }
    setFailure(done.error);
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  function ask(dates: readonly Wish[]): Result<unknown, AskFailure> {
    const [first] = dates;
    if (!first) return fail({ type: 'no-day' });
    if (dates.length === 1) {
      const asked = desk.bookings.ask(desk.card(), { ...first, purpose: purpose() });
      if (asked.ok) toasts.show(bookingsText().booked, () => desk.bookings.cancel(asked.value));
      return asked;
    }
    const { quantity } = first;
    const asked = desk.bookings.askSeries(desk.card(), { dates, quantity, purpose: purpose() });
    if (asked.ok)
      toasts.show(bookingsText().bookedAll(dates.length), () => {
        for (const booking of asked.value.bookings) desk.bookings.cancel(booking);
      });
    return asked;
  }

  const ClockField = (clock: { readonly at: 'from' | 'to'; readonly label: string }): JSX.Element => (
    <Field label={clock.label} problem={problemAt(clock.at)} class="ask-clock">
      {(control) => (
        <input
          id={control.id}
          type="time"
          class="field-input"
          value={draft()[clock.at]}
          onInput={(event) => change({ [clock.at]: event.currentTarget.value })}
          aria-invalid={control.isRefused}
          aria-describedby={control.describedBy}
        />
      )}
    </Field>
  );
  const NumberField = (number: {
    readonly at: 'quantity' | 'count';
    readonly label: string;
    readonly hint: string;
  }): JSX.Element => (
    <Field label={number.label} hint={number.hint} problem={problemAt(number.at)} class="ask-number">
      {(control) => (
        <input
          id={control.id}
          type="text"
          inputmode="numeric"
          autocomplete="off"
          class="field-input"
          value={draft()[number.at]}
          onInput={(event) => change({ [number.at]: event.currentTarget.value })}
          aria-invalid={control.isRefused}
          aria-describedby={control.describedBy}
        />
      )}
    </Field>
  );

  return (
    <form
      ref={(element) => (form = element)}
      class="ask-form"
      aria-label={bookingsText().ask}
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="ask-moment">
        <DateField
          label={draft().isLong ? bookingsText().firstDay : bookingsText().day}
          value={draft().day}
          save={(day) => change({ day })}
          keep={askField(card, 'day-typed')}
          problem={problemAt('day')}
          settle={(take) => (settleDay = take)}
        />
        <Show when={draft().isLong}>
          <ClockField at="from" label={bookingsText().from} />
        </Show>
      </div>
      <Show when={draft().isLong}>
        <div class="ask-moment">
          <DateField
            label={bookingsText().lastDay}
            value={draft().lastDay}
            save={(lastDay) => change({ lastDay })}
            keep={askField(card, 'last-day-typed')}
            problem={problemAt('lastDay')}
            settle={(take) => (settleLastDay = take)}
          />
          <ClockField at="to" label={bookingsText().to} />
        </div>
      </Show>
      <div class="ask-row">
        <Show when={!draft().isLong}>
          <ClockField at="from" label={bookingsText().from} />
          <ClockField at="to" label={bookingsText().to} />
        </Show>
        <Show when={capacity() > 1}>
          <NumberField
            at="quantity"
            label={bookingsText().quantity}
            hint={bookingsText().quantityHint(capacity())}
          />
        </Show>
        <label class="tick ask-long">
          <span class="check">
            <input
              type="checkbox"
              checked={draft().isLong}
              onChange={(event) => change({ isLong: event.currentTarget.checked })}
            />
          </span>
          <span>{bookingsText().severalDays}</span>
        </label>
      </div>
      <Field label={bookingsText().purpose} problem={problemAt('purpose')}>
        {(control) => (
          <input
            id={control.id}
            type="text"
            class="field-input"
            autocomplete="off"
            value={purpose()}
            onInput={(event) => {
              kept.setPurpose(event.currentTarget.value);
              setFailure(undefined);
            }}
            aria-invalid={control.isRefused}
            aria-describedby={control.describedBy}
          />
        )}
      </Field>
      <div class="ask-row">
        <Field label={bookingsText().repeat} problem="" class="ask-repeat">
          {(control) => (
            <select
              id={control.id}
              class="field-input"
              onChange={(event) => change({ repeat: repeatAt(event.currentTarget.selectedIndex) })}
            >
              <For each={REPEATS}>
                {(repeat) => (
                  <option selected={repeat === draft().repeat}>{bookingsText().repeats[repeat]}</option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Show when={draft().repeat !== 'never'}>
          <NumberField at="count" label={bookingsText().count} hint={bookingsText().countHint} />
        </Show>
      </div>
      <AskOutlook desk={desk} wishes={wishes()} nowMs={props.nowMs} choose={fill} />
      <Button type="submit" tone="primary" class="ask-send">
        {wishes().length > 1 ? bookingsText().bookAll(wishes().length) : bookingsText().book}
      </Button>
    </form>
  );
}

function repeatAt(index: number): Repeat {
  return REPEATS[index] ?? 'never';
}

/** As a time field has it. */
function clockOf(moment: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
}
