/** One thing that a task takes: how many, whether it can be had, what is booked of it for the task, and the way to its card. */
import { createMemo, type JSX, Show } from 'solid-js';
import type { Card } from '../../../core/inventory/card.ts';
import type { ThingNeeded } from '../../../core/plan/task.ts';
import { useText } from '../../i18n/language.tsx';
import { sayStock } from '../../i18n/late/stock.ts';
import type { TaskThingsMessages } from '../../i18n/late/task-things-fr.ts';
import { useTaskThingsText } from '../../i18n/late/task-things.ts';
import type { BookedThing } from '../../state/group-bookings.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Keyed } from '../../ui/keyed.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { BookThing } from './book-thing.tsx';
import { BookedLine } from './booked-line.tsx';
import type { ThingOutlook } from './thing-outlook.ts';
import { ThingQuantity } from './thing-quantity.tsx';
import type { BookingState, ThingsDesk } from './things-desk.ts';

type OnDays = Extract<ThingOutlook, { readonly type: 'days' }>;
type Supply = Extract<ThingOutlook, { readonly type: 'supply' }>;

export function ThingRow(props: {
  readonly desk: ThingsDesk;
  readonly thing: ThingNeeded;
  readonly state: BookingState;
}): JSX.Element {
  const text = useText();
  const thingsText = useTaskThingsText();
  const outlook = createMemo(() => props.desk.outlook(props.thing));
  const card = (): Card | undefined => {
    const now = outlook();
    return 'card' in now ? now.card : undefined;
  };
  const title = (): string => card()?.title ?? unknownTitle(thingsText(), outlook());
  const onDays = (): OnDays | undefined => {
    const now = outlook();
    return now.type === 'days' ? now : undefined;
  };
  const supply = (): Supply | undefined => {
    const now = outlook();
    return now.type === 'supply' ? now : undefined;
  };
  /** Where one more or less can be meant; also to make less of what is too much. */
  const isCounted = (): boolean => {
    const now = card();
    if (!now || !props.desk.mayWrite() || now.archive) return false;
    return now.kind === 'supply' || now.capacity > 1 || props.thing.quantity > 1;
  };
  /** Not those that were taken back; what was refused is told while it is to come. */
  const bookings = createMemo((): readonly BookedThing[] =>
    props.desk
      .ofTask()
      .filter(
        ({ booking, verdict }) => booking.resource === props.thing.card && verdict.state !== 'cancelled',
      )
      .filter(({ booking }) => booking.endMs > props.desk.nowMs() || isOfTask(onDays(), booking.startMs))
      .toSorted((a, b) => a.booking.startMs - b.booking.startMs || (a.booking.id < b.booking.id ? -1 : 1)),
  );
  const hint = (): string => sentence(thingsText(), text().code, props.desk, props.thing, outlook());

  return (
    <li class="thing">
      <ThingHead desk={props.desk} thing={props.thing} title={title()} isHere={card() !== undefined} />
      <Show when={isCounted()}>
        <ThingQuantity desk={props.desk} thing={props.thing} unit={supply()?.unit} />
      </Show>
      <Show when={hint()}>
        <p class="soft">{hint()}</p>
      </Show>
      <Show when={onDays()}>{(now) => <BookThing desk={props.desk} thing={props.thing} on={now()} />}</Show>
      <Show when={bookings().length > 0 && card()}>
        {(shown) => (
          <ul class="thing-bookings">
            <Keyed each={bookings()} by={({ booking }) => booking.id}>
              {(row) => <BookedLine desk={props.desk} card={shown()} booked={row.item} state={props.state} />}
            </Keyed>
          </ul>
        )}
      </Show>
      <Show when={(onDays()?.excess ?? 0) > 0 && onDays()}>
        {(now) => <p class="thing-wait">{thingsText().excess(now().excess, bookings().length > 1)}</p>}
      </Show>
    </li>
  );
}

/** Still booked, and no longer in the list. */
export function LeftRow(props: {
  readonly desk: ThingsDesk;
  readonly booked: BookedThing;
  readonly state: BookingState;
}): JSX.Element {
  const text = useTaskThingsText();
  const card = (): Card => props.booked.on.card;

  return (
    <li class="thing">
      <p class="thing-head">
        <a class="thing-name" href={props.desk.cardPath(card().id)} dir="auto">
          {card().title}
        </a>
      </p>
      <p class="thing-wait">{text().notNeeded}</p>
      <ul class="thing-bookings">
        <BookedLine desk={props.desk} card={card()} booked={props.booked} state={props.state} isLeft />
      </ul>
    </li>
  );
}

function ThingHead(props: {
  readonly desk: ThingsDesk;
  readonly thing: ThingNeeded;
  readonly title: string;
  /** There is a card to look at. */
  readonly isHere: boolean;
}): JSX.Element {
  const text = useTaskThingsText();
  const toasts = useToasts();

  function remove(button: Element): void {
    const { id } = props.desk.task();
    const { plan } = props.desk.group;
    const { card, quantity } = props.thing;
    const heading = button.closest('.things')?.querySelector('h2');
    const said = text().removed(props.title);
    plan.needThingNoMore(id, card);
    toasts.show(said, () => void plan.needThing(id, { card, quantity }));
    passFocus([heading]);
  }

  return (
    <div class="thing-head">
      <Show when={props.isHere} fallback={<span class="thing-name">{props.title}</span>}>
        <a class="thing-name" href={props.desk.cardPath(props.thing.card)} dir="auto">
          {props.title}
        </a>
      </Show>
      <Show when={props.desk.mayWrite()}>
        <IconButton
          icon="close"
          label={text().remove(props.title)}
          onClick={(event) => event.currentTarget instanceof Element && remove(event.currentTarget)}
        />
      </Show>
    </div>
  );
}

function unknownTitle(text: TaskThingsMessages, { type }: ThingOutlook): string {
  return type === 'unreadable' ? text.unreadable : text.notHere;
}

function isOfTask(on: OnDays | undefined, startMs: number): boolean {
  return on !== undefined && startMs >= on.span.startMs && startMs < on.span.endMs;
}

/** '' where the days of the task say it. */
function sentence(
  text: TaskThingsMessages,
  code: string,
  desk: ThingsDesk,
  { quantity }: ThingNeeded,
  outlook: ThingOutlook,
): string {
  switch (outlook.type) {
    case 'not-here':
      return text.notHereHint;
    case 'unreadable':
      return text.unreadableHint;
    case 'private':
      return text.private;
    case 'archived':
      return text.archived;
    case 'sought':
      return text.soughtNow;
    case 'people':
      return text.people(outlook.card.custodians.map((member) => desk.nameOf(member)));
    case 'supply': {
      const { total, unit } = outlook;
      if (total === undefined) return text.stockNone;
      const rest = total - quantity;
      const said = sayStock(code, total, unit);
      if (rest < 0) return text.stockShort(said, sayStock(code, -rest, unit));
      return text.stockRemains(said, sayStock(code, rest, unit));
    }
    case 'no-day':
      return text.noDay;
    case 'days':
      return '';
  }
}
