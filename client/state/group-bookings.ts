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
  /** All of them, by card: one map, told as another when something in it is. */
  readonly all: Accessor<ReadonlyMap<CardId, BookedCard>>;
  /** Says which cards' bookings were decided again; the answer stops it. */
  follow(decided: (cards: readonly CardId[]) => void): () => void;
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
  // one map for as long as the page lives: what changes in it is said, and nothing else of it is touched
  const booked = new Map<CardId, BookedCard>();
  const [all, setAll] = createSignal<ReadonlyMap<CardId, BookedCard>>(booked, { equals: false });
  const [unreadable, setUnreadable] = createSignal<readonly string[]>([], { equals: sameIds });
  const followers = new Set<(cards: readonly CardId[]) => void>();
  /** To be decided again. */
  const stale = new Set<CardId>();
  /** Being decided, each for the card as it then was; undefined: not here, its bookings wait for it. */
  const pending = new Map<CardId, { readonly card: Card | undefined }>();
  const waiting = new Set<CardId>();
  const words = {
    purposeOf: (booking: BookingId) => living.purposeOf(booking),
    reasonOf: (ruling: RulingId) => living.reasonOf(ruling),
    stateOf: (loan: LoanId) => living.stateOf(loan),
  };

  const resourceOf = ({ id, capacity, custodians }: Card): BookedResource => ({
    id,
    group,
    capacity,
    custodians,
  });

  const read = (): void => {
    for (const id of living.read()) stale.add(id);
  };

  /** Undefined when nobody asks for it, or its card is not here. The same object while nothing of it changed. */
  const decideOne = async (id: CardId, card: Card | undefined): Promise<BookedCard | undefined> => {
    const facts = living.of(id);
    if (!card || facts.bookings.length === 0) return undefined;
    const rules = untrack(priority);
    const resource = resourceOf(card);
    const fold = await decisions.of(resource, facts, rules);
    const known = booked.get(id);
    if (known?.card === card && known.facts === facts && known.fold === fold) return known;
    const promotions = await promotionsOf(draws, { ...facts, resource, priority: rules }, fold, act().by);
    return { card, resource, facts, fold, promotions, ...words };
  };

  /** Those that are stale, all of them shown at once. */
  const decide = async (): Promise<void> => {
    read();
    setUnreadable(living.unreadable());
    const begun = [...stale].map((id) => ({ id, of: { card: untrack(() => cards.card(id)) } }));
    stale.clear();
    if (begun.length === 0) return;
    for (const { id, of } of begun) pending.set(id, of);
    const decided = await Promise.all(
      begun.map(async ({ id, of }) => ({ id, of, found: await decideOne(id, of.card) })),
    );
    // the others changed meanwhile, and are being decided
    const current = decided.filter(({ id, of }) => pending.get(id) === of);
    if (current.length === 0) return;
    for (const { id, of, found } of current) {
      pending.delete(id);
      if (found) booked.set(id, found);
      else booked.delete(id);
      if (of.card) waiting.delete(id);
      else waiting.add(id);
    }
    setAll(booked);
    for (const follow of followers) follow(current.map(({ id }) => id));
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
  /** Those whose card is another than the one they were decided for. */
  const compareCards = (): void => {
    const compare = (id: CardId, card: Card | undefined): void => {
      if (cards.card(id) !== card) stale.add(id);
    };
    for (const [id, { card }] of booked) if (!pending.has(id)) compare(id, card);
    for (const id of waiting) if (!pending.has(id)) compare(id, undefined);
    for (const [id, { card }] of pending) compare(id, card);
    if (stale.size > 0) decideSoon();
  };
  const decideAll = (): void => {
    for (const id of [...booked.keys(), ...pending.keys()]) stale.add(id);
    decideSoon();
  };
  inventory.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.changed.size > 0) decideSoon();
  });
  // lives as long as the page, as its document does
  createRoot(() => {
    createEffect(on([cards.live, cards.archived], compareCards));
    createEffect(on(priority, decideAll));
  });
  decideSoon();

  const thing = (booking: Booking): BookedThing | undefined => {
    const found = all().get(booking.resource);
    const verdict = found?.fold.get(booking.id);
    return found && verdict ? { booking, verdict, on: found } : undefined;
  };
  const factsOf = (card: Card): ResourceBookings => {
    read();
    return living.of(card.id);
  };

  return {
    ofCard: (card) => all().get(card as CardId),
    cardOf: (id) => {
      all(); // again after each change
      read();
      return living.find(id)?.resource;
    },
    find: (id) => {
      all();
      const booking = living.find(id);
      return booking && thing(booking);
    },
    all,
    follow: (decided) => {
      followers.add(decided);
      return () => void followers.delete(decided);
    },
    ofTask: (task) => {
      all();
      return living.ofTask(task).flatMap((booking) => thing(booking) ?? []);
    },
    overdue: (nowMs) =>
      [...all().values()].flatMap((found) => lateOf(found, nowMs)).sort((a, b) => b.lateMs - a.lateMs),
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
        fold: booked.get(card.id)?.fold ?? new Map(),
        open: openIntervals(card.availability, span),
        nowMs: act().at * 1000,
        limit,
      });
    },
    cancel: (booking) => cancelBooking(inventory, booking, act()),
    settle: (booking, word, reason) => {
      read();
      const found = living.find(booking);
      const card = found && untrack(() => cards.card(found.resource));
      if (!card) return fail({ type: 'booking-unknown' });
      const said = reason === undefined ? { booking, word } : { booking, word, reason };
      return rule(inventory, resourceOf(card), factsOf(card), said, act());
    },
    handOver: (booking) => void handOver(inventory, booking, act()),
    bringBack: (booking, state) => {
      read();
      return bringBack(inventory, booking, living.of(booking.resource), state, act());
    },
  };
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
