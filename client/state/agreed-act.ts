/**
 * What no person does and every device could: written by one whose clock agrees with the relay's and that has all that the relay has; a
 * random moment later, so that of many devices one is first.
 */
import { createEffect, createMemo, createRoot, on } from 'solid-js';
import type { Chance, Timers } from '../../core/sync/time.ts';

export interface Agreement {
  readonly mayWrite: () => boolean;
  /** By the relay's clock, while this device has all that the relay has; undefined otherwise. */
  readonly agreedNowMs: () => number | undefined;
  readonly timers: Timers;
  readonly chance: Chance;
}

export interface AgreedActOptions<T> extends Agreement {
  /** All for which the moment has come. */
  readonly due: (nowMs: number) => readonly T[];
  readonly write: (due: readonly T[], nowMs: number) => void;
}

export interface AgreedAct<T> {
  /** Now, and not with the next minute only: when `due`, a part of all that is, says that there is any. */
  look(due?: (nowMs: number) => readonly T[]): void;
  stop(): void;
}

const LOOK_EVERY_MS = 60_000;
const WITHIN_MS = 20_000;

/** Looks at once, each minute, and as soon as the clock is agreed on. */
export function createAgreedAct<T>(options: AgreedActOptions<T>): AgreedAct<T> {
  const { timers, chance } = options;
  let cancelWrite: (() => void) | undefined;
  let cancelLook = (): void => undefined;

  const write = (): void => {
    cancelWrite = undefined;
    const nowMs = options.agreedNowMs();
    if (nowMs === undefined || !options.mayWrite()) return;
    const due = options.due(nowMs);
    if (due.length > 0) options.write(due, nowMs);
  };
  const look = (due = options.due): void => {
    if (cancelWrite) return;
    const nowMs = options.agreedNowMs();
    if (nowMs === undefined || !options.mayWrite() || due(nowMs).length === 0) return;
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
    createEffect(on(isAgreed, () => look(), { defer: true }));
    return dispose;
  });

  return {
    look,
    stop: () => {
      stopFollowing();
      cancelLook();
      cancelWrite?.();
    },
  };
}
