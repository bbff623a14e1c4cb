/** What every part of this room shares: the task and its days, who may do what, how people are called, and the acts that need a word. */
import { type Accessor, type Component, createMemo, onCleanup } from 'solid-js';
import type { Booking, BookingId } from '../../../core/bookings/booking.ts';
import { INNER_CLASS } from '../../../core/group/group-documents.ts';
import type { MemberId } from '../../../core/id/id.ts';
import type { Card } from '../../../core/inventory/card.ts';
import type { Interval } from '../../../core/inventory/opening-hours.ts';
import type { Task, ThingNeeded } from '../../../core/plan/task.ts';
import { mayWrite } from '../../../core/roster/role.ts';
import { useText } from '../../i18n/language.tsx';
import { useTaskThingsText } from '../../i18n/late/task-things.ts';
import { dayOf } from '../../i18n/spoken-day.ts';
import type { BookedThing } from '../../state/group-bookings.ts';
import { createMinute } from '../../state/minute.ts';
import type { Sharing } from '../../state/sharing.ts';
import type { Group } from '../../state/workplace.ts';
import { personName } from '../../ui/person-name.ts';
import { groupPath } from '../../ui/route.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { sayBooked, sayDays } from './spoken-days.ts';
import { daysOfTask, type TaskDays } from './task-span.ts';
import { type ThingOutlook, thingOutlook } from './thing-outlook.ts';

/** Its state and why, as the room of bookings says it. */
export type BookingState = Component<{ readonly card: Card; readonly booking: BookingId }>;

export interface ThingsDesk {
  readonly group: Group;
  readonly sharing: Sharing;
  readonly task: Accessor<Task>;
  readonly days: Accessor<TaskDays | undefined>;
  readonly nowMs: Accessor<number>;
  /** In the plan: what is in the list. */
  readonly mayWrite: Accessor<boolean>;
  readonly mayBook: Accessor<boolean>;
  readonly ofTask: Accessor<readonly BookedThing[]>;
  outlook(thing: ThingNeeded): ThingOutlook;
  /** '' for oneself. */
  nameOf(by: string): string;
  cardPath(card: string): string;
  sayDays(days: TaskDays): string;
  sayBooked(span: Interval): string;
  /** Says what became of it; answers whether it is noted. */
  book(card: Card, span: Interval, quantity: number): boolean;
  /** Asks again for the task's moment, for the same purpose, then gives the old one back; answers whether it did. */
  move(card: Card, booking: Booking, span: Interval): boolean;
}

export function createThingsDesk(group: Group, sharing: Sharing, task: Accessor<Task>): ThingsDesk {
  const text = useText();
  const thingsText = useTaskThingsText();
  const toasts = useToasts();
  const minute = createMinute();
  onCleanup(() => minute.close());
  const { bookings, cards, personal, stock } = sharing;
  const isIn = (): boolean => group.whoIsIn.standing() === 'in';
  const nowMs = createMemo(() => {
    minute.passed();
    return Date.now();
  });
  const today = (): string => dayOf(new Date(nowMs()));
  const days = createMemo(() => daysOfTask(task()), undefined, {
    equals: (a, b) => a?.first === b?.first && a?.last === b?.last,
  });
  const ofTask = createMemo(() => bookings.ofTask(task().id));

  /** The id, or undefined when it was refused, which is said. */
  function ask(card: Card, span: Interval, quantity: number, purpose = ''): BookingId | undefined {
    const wish = { startMs: span.startMs, endMs: span.endMs, quantity, purpose, task: task().id };
    const asked = bookings.ask(card, wish);
    if (asked.ok) return asked.value;
    toasts.show(thingsText().refused[asked.error.type]);
    return undefined;
  }

  return {
    group,
    sharing,
    task,
    days,
    nowMs,
    mayWrite: () => isIn() && mayWrite(group.myRole(), 'work'),
    mayBook: () => isIn() && mayWrite(group.myRole(), INNER_CLASS),
    ofTask,
    outlook: (thing) => {
      const moved = stock.of(thing.card);
      return thingOutlook({
        thing,
        days: days(),
        card: cards.card(thing.card),
        privateCard: personal?.card(thing.card),
        isUnreadable: cards.unreadable().includes(thing.card),
        booked: bookings.ofCard(thing.card),
        ofTask: ofTask(),
        stock: moved && { total: moved.total, unit: moved.movements[0]?.unit },
        nowMs: nowMs(),
      });
    },
    nameOf: (by) => (by === group.me ? '' : personName(text(), group, by as MemberId)),
    cardPath: (card) => groupPath(group.space, { type: 'card', card }),
    sayDays: (said) => sayDays(thingsText(), text().code, said, today()),
    sayBooked: (span) => sayBooked(thingsText(), text().code, span, today()),
    book: (card, span, quantity) => {
      const booking = ask(card, span, quantity);
      if (booking) toasts.show(thingsText().booked, () => bookings.cancel(booking));
      return booking !== undefined;
    },
    move: (card, booking, span) => {
      const purpose = bookings.ofCard(card.id)?.purposeOf(booking.id);
      if (!ask(card, span, booking.quantity, purpose)) return false;
      bookings.cancel(booking.id);
      toasts.show(thingsText().movedNow(sayBooked(thingsText(), text().code, span, today())));
      return true;
    },
  };
}
