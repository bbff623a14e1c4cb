/**
 * The freeze, written by itself: from a day before the start, the provisional winner keeps the slot. A device does it only by the relay's
 * clock and with all that the relay has; a random moment later, so that of many devices one is first.
 */
import { createEffect, createMemo, createRoot, on, untrack } from 'solid-js';
import type * as Y from 'yjs';
import type { Booking } from '../../core/bookings/booking.ts';
import { dueHolds, nextHoldMs } from '../../core/bookings/freeze.ts';
import { hold } from '../../core/bookings/rule.ts';
import type { CardId } from '../../core/inventory/card.ts';
import type { Act } from '../../core/doc/act.ts';
import type { Chance, Timers } from '../../core/sync/time.ts';
import type { GroupBookings } from './group-bookings.ts';

export interface FreezeOptions {
  readonly inventory: Y.Doc;
  readonly bookings: Pick<GroupBookings, 'all' | 'ofCard' | 'follow'>;
  readonly by: () => Act['by'];
  readonly mayWrite: () => boolean;
  /** By the relay's clock, while this device has all that the relay has; undefined otherwise. */
  readonly agreedNowMs: () => number | undefined;
  readonly timers: Timers;
  readonly chance: Chance;
}

const LOOK_EVERY_MS = 60_000;
const WITHIN_MS = 20_000;

/** Answers how to stop. */
export function freezeBookings(options: FreezeOptions): () => void {
  const { inventory, bookings, timers, chance } = options;
  /** By card, from when one of its bookings has to be looked at. */
  const nextMs = new Map<CardId, number>();
  let cancelWrite: (() => void) | undefined;
  let cancelLook = (): void => undefined;

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
  const due = (cards: Iterable<CardId>, nowMs: number | undefined): readonly Booking[] =>
    nowMs === undefined || !options.mayWrite() ? [] : [...cards].flatMap((card) => dueOf(card, nowMs));

  const write = (): void => {
    cancelWrite = undefined;
    const nowMs = options.agreedNowMs();
    if (nowMs === undefined) return;
    const act = { by: options.by(), at: Math.floor(nowMs / 1000) };
    inventory.transact(() => due(nextMs.keys(), nowMs).forEach((booking) => hold(inventory, booking, act)));
  };

  const look = (cards: Iterable<CardId>): void => {
    if (cancelWrite || due(cards, options.agreedNowMs()).length === 0) return;
    cancelWrite = timers.after(chance() * WITHIN_MS, write);
  };

  const lookAgain = (): void => {
    look(nextMs.keys());
    cancelLook = timers.after(LOOK_EVERY_MS, lookAgain);
  };
  const decided = (cards: readonly CardId[]): void => {
    // while no clock is agreed on none of them is past: that is found when it comes up
    for (const card of cards) plan(card, options.agreedNowMs() ?? 0);
    look(cards);
  };
  decided([...untrack(bookings.all).keys()]);
  lookAgain();
  const stopFollowing = bookings.follow(decided);
  const stopAgreement = createRoot((dispose) => {
    // somebody may look in for less than a minute: it is asked as soon as the relay has told all
    const isAgreed = createMemo(() => options.agreedNowMs() !== undefined);
    createEffect(on(isAgreed, () => look(nextMs.keys()), { defer: true }));
    return dispose;
  });

  return () => {
    stopFollowing();
    stopAgreement();
    cancelLook();
    cancelWrite?.();
  };
}
