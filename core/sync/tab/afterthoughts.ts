/**
 * Changes that Yjs itself makes when something arrives (it tidies formatting marks): every replica makes them, so sending each one
 * would start an echo [E10]. An editor that listens does so too. Readers never send them; writers wait, and drop those whose deletions
 * have arrived from somebody else.
 */
import * as Y from 'yjs';
import type { Bytes } from '../../bytes/bytes.ts';
import type { Chance, Timers } from '../time.ts';

const WAIT_MS = 2000;

export interface Afterthoughts {
  /** A change that came of showing somebody else's. */
  add(update: Bytes): void;
  /** Somebody's change arrived. */
  arrived(update: Bytes): void;
  /** A person is about to write: what wrote under this device's id before must not be missing below it, should the tab be closed. */
  settle(): void;
  close(): void;
}

export interface AfterthoughtOptions {
  readonly timers: Timers;
  readonly chance: Chance;
  readonly mayWrite: () => boolean;
  /** Nobody else sent it: it goes the way of a local change. */
  readonly send: (update: Bytes) => void;
}

export function createAfterthoughts({ timers, chance, mayWrite, send }: AfterthoughtOptions): Afterthoughts {
  let waiting: Bytes[] = [];
  let arrivals: Bytes[] = [];
  let cancel: (() => void) | undefined;

  const decide = (): void => {
    cancel = undefined;
    const seen = arrivals.length > 0 ? Y.mergeUpdates(arrivals) : undefined;
    const unsaid = waiting.filter((update) => seen === undefined || !isCovered(update, seen));
    waiting = [];
    arrivals = [];
    if (mayWrite()) unsaid.forEach(send);
  };

  const hasStructs = (update: Bytes): boolean => Y.decodeUpdate(update).structs.length > 0;

  return {
    settle: () => {
      if (!waiting.some(hasStructs)) return;
      cancel?.();
      decide();
    },
    add: (update) => {
      waiting.push(update);
      cancel ??= timers.after(WAIT_MS * (1 + chance()), decide);
    },
    arrived: (update) => {
      if (waiting.length > 0) arrivals.push(update);
    },
    close: () => cancel?.(),
  };
}

/** Tidying only deletes; a change with structs of its own is never dropped. */
function isCovered(update: Bytes, seen: Uint8Array): boolean {
  const mine = Y.decodeUpdate(update);
  const theirs = Y.decodeUpdate(seen).ds.clients;
  if (mine.structs.length > 0) return false;
  for (const [client, ranges] of mine.ds.clients) {
    const known = theirs.get(client) ?? [];
    const covered = ranges.every(({ clock, len }) =>
      known.some((range) => range.clock <= clock && clock + len <= range.clock + range.len),
    );
    if (!covered) return false;
  }
  return true;
}
