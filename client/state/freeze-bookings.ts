/** The freeze, written by itself: from a day before the start, the provisional winner keeps the slot. */
import { untrack } from 'solid-js';
import type * as Y from 'yjs';
import type { Booking } from '../../core/bookings/booking.ts';
import { dueHolds, nextHoldMs } from '../../core/bookings/freeze.ts';
import { hold } from '../../core/bookings/rule.ts';
import type { Act } from '../../core/doc/act.ts';
import type { CardId } from '../../core/inventory/card.ts';
import { type Agreement, createAgreedAct } from './agreed-act.ts';
import type { GroupBookings } from './group-bookings.ts';

export interface FreezeOptions extends Agreement {
  readonly inventory: Y.Doc;
  readonly bookings: Pick<GroupBookings, 'all' | 'ofCard' | 'follow'>;
  readonly by: () => Act['by'];
}

/** Answers how to stop. */
export function freezeBookings(options: FreezeOptions): () => void {
  const { inventory, bookings } = options;
  /** By card, from when one of its bookings has to be looked at. */
  const nextMs = new Map<CardId, number>();

  /** When the next one of a card is due is found again after a change of it, or when that moment has come. */
  const plan = (card: CardId, nowMs: number): void => {
    const booked = untrack(() => bookings.ofCard(card));
    const next = booked && nextHoldMs(booked.facts.bookings, booked.fold, nowMs);
    if (next === undefined) nextMs.delete(card);
    else nextMs.set(card, next);
  };
  const dueOf = (card: CardId, nowMs: number): readonly Booking[] => {
    if ((nextMs.get(card) ?? Infinity) > nowMs) return [];
    const booked = untrack(() => bookings.ofCard(card));
    const found = booked ? dueHolds(booked.facts.bookings, booked.fold, nowMs) : [];
    if (found.length === 0) plan(card, nowMs);
    return found;
  };
  const planAll = (cards: readonly CardId[]): void => {
    // while no clock is agreed on none of them is past: that is found when it comes up
    for (const card of cards) plan(card, options.agreedNowMs() ?? 0);
  };

  planAll([...untrack(bookings.all).keys()]);
  const holding = createAgreedAct<Booking>({
    ...options,
    due: (nowMs) => [...nextMs.keys()].flatMap((card) => dueOf(card, nowMs)),
    write: (due, nowMs) => {
      const act = { by: options.by(), at: Math.floor(nowMs / 1000) };
      inventory.transact(() => due.forEach((booking) => hold(inventory, booking, act)));
    },
  });
  const stopFollowing = bookings.follow((cards) => {
    planAll(cards);
    holding.look((nowMs) => cards.flatMap((card) => dueOf(card, nowMs)));
  });

  return () => {
    stopFollowing();
    holding.stop();
  };
}
