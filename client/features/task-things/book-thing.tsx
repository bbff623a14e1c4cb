/** Whether a thing can be had on a task's days, or at some hours of them, and booking it; or else the next times that are free. */
import { createMemo, createSignal, createUniqueId, type JSX, Match, Show, Switch } from 'solid-js';
import { type Interval, isOpenFor } from '../../../core/inventory/opening-hours.ts';
import type { ThingNeeded } from '../../../core/plan/task.ts';
import { useText } from '../../i18n/language.tsx';
import { useTaskThingsText } from '../../i18n/late/task-things.ts';
import { dayOf, sayFullDay } from '../../i18n/spoken-day.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceChips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { otherTimes } from './other-times.ts';
import { type Hours, hoursOfDays } from './task-span.ts';
import { freeOf, type ThingOnDays } from './thing-outlook.ts';
import type { ThingsDesk } from './things-desk.ts';

/** Other times that are offered at once. */
const OFFERED = 3;
/** More days than these are not told one by one. */
const TOLD = 4;

export interface BookThingProps {
  readonly desk: ThingsDesk;
  readonly thing: ThingNeeded;
  readonly on: ThingOnDays;
}

/** Nothing once there is enough. */
export function BookThing(props: BookThingProps): JSX.Element {
  return (
    <Show when={props.on.missing > 0}>
      <StillMissing {...props} />
    </Show>
  );
}

function StillMissing(props: BookThingProps): JSX.Element {
  const text = useText();
  const thingsText = useTaskThingsText();
  const [hours, setHours] = createSignal<Hours>();
  const [problem, setProblem] = createSignal('');
  const id = createUniqueId();
  let row: HTMLElement | undefined;
  const booked = () => props.desk.sharing.bookings.ofCard(props.on.card.id);
  /** Undefined while the hours are not whole. */
  const span = createMemo((): Interval | undefined => {
    const chosen = hours();
    if (!chosen) return props.on.span;
    const some = hoursOfDays(props.on.days, chosen);
    return some.startMs < some.endMs ? some : undefined;
  });
  const shown = (): Interval => span() ?? props.on.span;
  const free = createMemo(() => freeOf(props.on.card, booked(), shown()));
  /** As many as the group has at all. */
  const most = (): number => Math.min(props.on.missing, props.on.card.capacity);
  const isFree = (): boolean => free() >= most();
  const isOpen = (): boolean => isOpenFor(props.on.card.availability, shown());
  const isOver = (): boolean => shown().endMs <= props.desk.nowMs();
  const others = createMemo((): readonly Interval[] => {
    const { card, days } = props.on;
    const wish = shown();
    if (isFree() && isOpen()) return [];
    const now = booked(); // what is taken changes
    const quantity = most();
    if (hours()) return props.desk.sharing.bookings.freeSlots(card, { ...wish, quantity }, OFFERED);
    return otherTimes({ card, booked: now, days, quantity, nowMs: props.desk.nowMs(), limit: OFFERED });
  });
  const line = (): string => {
    const when = hours() ? props.desk.sayBooked(shown()) : props.desk.sayDays(props.on.days);
    const { card, missing, reserved } = props.on;
    if (card.capacity === 1 && missing === 1 && reserved === 0)
      return isFree() ? thingsText().oneFree(when) : thingsText().oneTaken(when);
    const say = reserved > 0 ? thingsText().moreMissing : thingsText().manyFree;
    return say(missing, when, free());
  };
  const short = (): readonly string[] => {
    const { shortDays } = props.on;
    if (hours() || shortDays.length > TOLD) return [];
    const today = dayOf(new Date(props.desk.nowMs()));
    return shortDays.map((day) => sayFullDay(text().code, day, today));
  };

  function book(quantity: number, at: Interval | undefined): void {
    const chosen = hours();
    if (!at) {
      const isWhole = chosen?.from !== '' && chosen?.to !== '';
      setProblem(thingsText().refused[isWhole ? 'booking-backwards' : 'booking-time']);
      row?.querySelector('input')?.focus();
      return;
    }
    if (at.endMs <= Date.now()) return void setProblem(thingsText().refused['booking-past']);
    const name = row?.closest('.thing')?.querySelector('.thing-name');
    if (props.desk.book(props.on.card, at, quantity)) setHours(undefined);
    passFocus([name]);
  }

  const Clock = (clock: { readonly at: keyof Hours; readonly label: string; readonly said: string }) => (
    <Field label={clock.label} problem={clock.said} class="thing-clock">
      {(control) => (
        <input
          id={control.id}
          type="time"
          class="field-input"
          value={hours()?.[clock.at] ?? ''}
          onInput={(event) => {
            const { value } = event.currentTarget;
            setProblem('');
            setHours((before) => ({ from: '', to: '', ...before, [clock.at]: value }));
          }}
          aria-invalid={control.isRefused}
          aria-describedby={control.describedBy}
        />
      )}
    </Field>
  );
  const BookButton = (some: { readonly quantity: number }): JSX.Element => {
    const isAll = (): boolean => some.quantity === props.thing.quantity;
    const { title } = props.on.card;
    return (
      <Button
        label={isAll() ? thingsText().bookFor(title) : thingsText().bookSomeFor(some.quantity, title)}
        describedBy={id}
        onClick={() => book(some.quantity, span())}
      >
        {isAll() ? thingsText().book : thingsText().bookSome(some.quantity)}
      </Button>
    );
  };

  return (
    <div class="thing-book" ref={(element) => (row = element)}>
      <p
        id={id}
        class="thing-line"
        classList={{ 'thing-free': isFree(), 'thing-taken': !isFree() }}
        aria-live="polite"
      >
        {line()}
      </p>
      <Show when={props.on.missing > props.on.card.capacity}>
        <p>{thingsText().onlySoMany(props.on.card.capacity)}</p>
      </Show>
      <Show when={short().length > 0}>
        <p>{thingsText().shortOn(short())}</p>
      </Show>
      <Show when={props.desk.mayBook()}>
        <Show when={!isOver()} fallback={<p class="soft">{thingsText().past}</p>}>
          <Show when={!isOpen()}>
            <p class="soft">{thingsText().outside}</p>
          </Show>
          <div class="thing-acts">
            <Switch>
              <Match when={isFree()}>
                <BookButton quantity={most()} />
              </Match>
              <Match when={true}>
                <Show when={free() > 0}>
                  <BookButton quantity={free()} />
                </Show>
                <Button
                  tone="quiet"
                  label={thingsText().waitFor(props.on.card.title)}
                  describedBy={id}
                  onClick={() => book(most(), span())}
                >
                  {thingsText().wait}
                </Button>
              </Match>
            </Switch>
          </div>
          <Show when={others().length > 0}>
            <p class="soft">{thingsText().nearby}</p>
            <ChoiceChips
              label={thingsText().nearby}
              options={others().map((time) => ({
                value: `${time.startMs}`,
                label: props.desk.sayBooked(time),
              }))}
              choose={(value) =>
                book(
                  most(),
                  others().find(({ startMs }) => `${startMs}` === value),
                )
              }
            />
          </Show>
          <details
            class="details"
            open={hours() !== undefined}
            onToggle={(event) =>
              setHours((now) => (event.currentTarget.open ? (now ?? NO_HOURS) : undefined))
            }
          >
            <summary>{thingsText().hours}</summary>
            <div class="thing-hours">
              <Clock at="from" label={thingsText().from} said={problem()} />
              <Clock at="to" label={thingsText().to} said="" />
            </div>
          </details>
        </Show>
      </Show>
    </div>
  );
}

const NO_HOURS: Hours = { from: '', to: '' };
