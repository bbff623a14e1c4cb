/**
 * The freeze, written by itself: from a day before the start, the provisional winner keeps the slot. A device does it only by the relay's
 * clock and with all that the relay has; a random moment later, so that of many devices one is first.
 */
import { createEffect, createMemo, createRoot, on, untrack } from 'solid-js';
import type * as Y from 'yjs';
import type { Booking } from '../../core/bookings/booking.ts';
import { dueHolds } from '../../core/bookings/freeze.ts';
import { hold } from '../../core/bookings/rule.ts';
import type { Act } from '../../core/doc/act.ts';
import type { Chance, Timers } from '../../core/sync/time.ts';
import type { GroupBookings } from './group-bookings.ts';

export interface FreezeOptions {
  readonly inventory: Y.Doc;
  readonly bookings: Pick<GroupBookings, 'all'>;
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
  let cancelWrite: (() => void) | undefined;
  let cancelLook = (): void => undefined;

  const due = (nowMs: number | undefined): readonly Booking[] =>
    nowMs === undefined || !options.mayWrite()
      ? []
      : [...untrack(bookings.all).values()].flatMap(({ facts, fold }) =>
          dueHolds(facts.bookings, fold, nowMs),
        );

  const write = (): void => {
    cancelWrite = undefined;
    const nowMs = options.agreedNowMs();
    if (nowMs === undefined) return;
    const act = { by: options.by(), at: Math.floor(nowMs / 1000) };
    inventory.transact(() => due(nowMs).forEach((booking) => hold(inventory, booking, act)));
  };

  const look = (): void => {
    if (cancelWrite || due(options.agreedNowMs()).length === 0) return;
    cancelWrite = timers.after(chance() * WITHIN_MS, write);
  };

  const lookAgain = (): void => {
    look();
    cancelLook = timers.after(LOOK_EVERY_MS, lookAgain);
  };
  lookAgain();
  const stopFollowing = createRoot((dispose) => {
    // somebody may look in for less than a minute: it is asked as soon as the relay has told all
    const isAgreed = createMemo(() => options.agreedNowMs() !== undefined);
    createEffect(on([bookings.all, isAgreed], look, { defer: true }));
    return dispose;
  });

  return () => {
    stopFollowing();
    cancelLook();
    cancelWrite?.();
  };
}
