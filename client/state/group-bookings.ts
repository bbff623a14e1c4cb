/**
 * Bookings of a group in this tab: what the fold says of each, again after every change of its facts or its card, and what people do
 * about them. Folds wait for their draws, so an act shows a moment later.
 */
import { type Accessor, createEffect, createRoot, createSignal, on, untrack } from 'solid-js';
import type * as Y from 'yjs';
import type { Booking, BookingId } from '../../core/bookings/booking.ts';
import {
  addBooking,
  addSeries,
  type AddedSeries,
  type BookingFailure,
  cancelBooking,
  type NewBooking,
  type NewSeries,
  type SeriesFailure,
} from '../../core/bookings/change-bookings.ts';
import { createDecisions, type Foreseen, foresee } from '../../core/bookings/decide.ts';
import { createDraws } from '../../core/bookings/draws.ts';
import type { BookedResource } from '../../core/bookings/fold.ts';
import { followBookings, type ResourceBookings } from '../../core/bookings/follow-bookings.ts';
import { freeSlots } from '../../core/bookings/free-slots.ts';
import { bringBack, handOver, type ReturnFailure } from '../../core/bookings/hand-over.ts';
import type { LoanId } from '../../core/bookings/loan.ts';
import type { Overdue } from '../../core/bookings/overdue.ts';
import { type Promotion, promotionsOf } from '../../core/bookings/promoted.ts';
import { rule, type RulingFailure } from '../../core/bookings/rule.ts';
import type { RulingId } from '../../core/bookings/ruling.ts';
import type { BookingFold, Verdict } from '../../core/bookings/verdict.ts';
import type { Wish } from '../../core/bookings/wish.ts';
import type { Act } from '../../core/doc/act.ts';
import type { Card, CardId } from '../../core/inventory/card.ts';
import { type Interval, openIntervals } from '../../core/inventory/opening-hours.ts';
import { fail, type Result } from '../../core/result/result.ts';
import type { GroupCards } from './group-cards.ts';
import { lateOf } from './late-loans.ts';

export interface GroupBookings {
  /** Undefined for a card that nobody has asked for. */
  ofCard(card: string): BookedCard | undefined;
  /** Whose booking it is, decided or not; undefined for one that is not here. */
  cardOf(booking: string): CardId | undefined;
  /** Undefined for what is not here, or not decided yet. */
  find(booking: string): BookedThing | undefined;
  /** All of them, by card. */
  readonly all: Accessor<ReadonlyMap<CardId, BookedCard>>;
  ofTask(task: string): readonly BookedThing[];
  /** Things that should be back, most overdue first; for those who keep them to see. */
  overdue(nowMs: number): readonly Overdue[];
  readonly unreadable: Accessor<readonly string[]>;

  /** In the name of whoever acts, for this group. Now is when the act is. */
  ask(card: Card, booking: Omit<NewBooking, 'group'>): Result<BookingId, BookingFailure>;
  askSeries(card: Card, series: Omit<NewSeries, 'group'>): Result<AddedSeries, SeriesFailure>;
  /** What would become of each wish if all of them were booked now. */
  foresee(card: Card, wishes: readonly Wish[]): Promise<readonly Foreseen[]>;
  /** When the card could be had instead, nearest first, within some weeks. */
  freeSlots(card: Card, wish: Wish, limit: number): readonly Interval[];
  cancel(booking: BookingId): void;
  /** A custodian's yes or no; it replaces what stands against it. */
  settle(booking: BookingId, word: 'confirm' | 'decline', reason?: string): Result<RulingId, RulingFailure>;
  handOver(booking: Booking): void;
  bringBack(booking: Booking, state: string): Result<LoanId, ReturnFailure>;
}

/** A card with everything that was asked for it. */
export interface BookedCard {
  readonly card: Card;
  readonly resource: BookedResource;
  readonly facts: ResourceBookings;
  readonly fold: BookingFold;
  /** Of whoever looks on: what they waited for and have now. */
  readonly promotions: readonly Promotion[];
  /** Words as they are now; empty when none were said. */
  purposeOf(booking: BookingId): string;
  reasonOf(ruling: RulingId): string;
  stateOf(loan: LoanId): string;
}

export interface BookedThing {
  readonly booking: Booking;
  readonly verdict: Verdict;
  readonly on: BookedCard;
}

export interface GroupBookingsOptions {
  readonly inventory: Y.Doc;
  readonly cards: Pick<GroupCards, 'card' | 'live' | 'archived'>;
  /** Of the group: its own requests come first. */
  readonly group: string;
  /** By this person, now. */
  readonly act: () => Act;
  /** The group's order of rules, when it has its own. */
  readonly priority: Accessor<readonly string[] | undefined>;
}

/** How far around a wish a free slot is looked for. */
const AROUND_MS = 21 * 86_400_000;

export function createGroupBookings(options: GroupBookingsOptions): GroupBookings {
  const { inventory, cards, group, act, priority } = options;
  const living = followBookings(inventory);
  const draws = createDraws();
  const decisions = createDecisions(draws);
  const [all, setAll] = createSignal<ReadonlyMap<CardId, BookedCard>>(new Map());
  const [unreadable, setUnreadable] = createSignal<readonly string[]>([]);
  const words = {
    purposeOf: (booking: BookingId) => living.purposeOf(booking),
    reasonOf: (ruling: RulingId) => living.reasonOf(ruling),
    stateOf: (loan: LoanId) => living.stateOf(loan),
  };
  let turn = 0;

  const resourceOf = ({ id, capacity, custodians }: Card): BookedResource => ({
    id,
    group,
    capacity,
    custodians,
  });

  /** Of the changed ones, and of those whose card is another than before; the others stay the same objects. */
  const decide = async (): Promise<void> => {
    const current = ++turn;
    living.read();
    const before = untrack(all);
    const rules = untrack(priority);
    const decided = await Promise.all(
      living.resources().flatMap((id) => {
        const card = untrack(() => cards.card(id));
        if (!card) return []; // not here yet: its bookings wait with it
        const known = before.get(id);
        const facts = living.of(id);
        const resource = resourceOf(card);
        return decisions.of(resource, facts, rules).then(async (fold): Promise<BookedCard> => {
          if (known?.card === card && known.facts === facts && known.fold === fold) return known;
          const told = { ...facts, resource, priority: rules };
          const promotions = await promotionsOf(draws, told, fold, act().by);
          return { card, resource, facts, fold, promotions, ...words };
        });
      }),
    );
    if (current !== turn) return; // something changed meanwhile, and is being decided
    setAll(new Map(decided.map((one) => [one.card.id, one])));
    setUnreadable(living.unreadable());
  };

  let planned = false;
  const decideSoon = (): void => {
    if (planned) return;
    planned = true;
    queueMicrotask(() => {
      planned = false;
      void decide();
    });
  };
  inventory.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.changed.size > 0) decideSoon();
  });
  // lives as long as the page, as its document does
  createRoot(() => createEffect(on([cards.live, cards.archived, priority], decideSoon)));

  const thing = (booking: Booking): BookedThing | undefined => {
    const booked = all().get(booking.resource);
    const verdict = booked?.fold.get(booking.id);
    return booked && verdict ? { booking, verdict, on: booked } : undefined;
  };
  const factsOf = (card: Card): ResourceBookings => {
    living.read();
    return living.of(card.id);
  };

  return {
    ofCard: (card) => all().get(card as CardId),
    cardOf: (id) => {
      all(); // again after each change
      living.read();
      return living.find(id)?.resource;
    },
    find: (id) => {
      all();
      const booking = living.find(id);
      return booking && thing(booking);
    },
    all,
    ofTask: (task) => {
      all();
      return living.ofTask(task).flatMap((booking) => thing(booking) ?? []);
    },
    overdue: (nowMs) =>
      [...all().values()].flatMap((booked) => lateOf(booked, nowMs)).sort((a, b) => b.lateMs - a.lateMs),
    unreadable,

    ask: (card, booking) =>
      addBooking(inventory, resourceOf(card), factsOf(card), { ...booking, group }, act()),
    askSeries: (card, series) =>
      addSeries(inventory, resourceOf(card), factsOf(card), { ...series, group }, act()),
    foresee: (card, wishes) => {
      const facts = { ...factsOf(card), resource: resourceOf(card), priority: untrack(priority) };
      return foresee(draws, facts, { by: act().by, group, wishes });
    },
    freeSlots: (card, wish, limit) => {
      const span = { startMs: wish.startMs - AROUND_MS, endMs: wish.endMs + AROUND_MS };
      return freeSlots({
        wish,
        capacity: card.capacity,
        bookings: factsOf(card).bookings,
        fold: untrack(all).get(card.id)?.fold ?? new Map(),
        open: openIntervals(card.availability, span),
        nowMs: act().at * 1000,
        limit,
      });
    },
    cancel: (booking) => cancelBooking(inventory, booking, act()),
    settle: (booking, word, reason) => {
      living.read();
      const found = living.find(booking);
      const card = found && untrack(() => cards.card(found.resource));
      if (!card) return fail({ type: 'booking-unknown' });
      const said = reason === undefined ? { booking, word } : { booking, word, reason };
      return rule(inventory, resourceOf(card), factsOf(card), said, act());
    },
    handOver: (booking) => void handOver(inventory, booking, act()),
    bringBack: (booking, state) => {
      living.read();
      return bringBack(inventory, booking, living.of(booking.resource), state, act());
    },
  };
}
