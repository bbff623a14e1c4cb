/** A group's photos, wired to this browser: its storage, its relay over http, one tab at a time to send. */
import type { BlobRelay } from '../../core/blob/blob-relay.ts';
import { type Blobs, openBlobs } from '../../core/blob/blobs.ts';
import { isLocalOnly } from '../../core/sync/space/local-only.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import { blobRelay } from '../platform/blob-relay.ts';
import { browserClock, browserTimers } from '../platform/browser-time.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

export type OpenedBlobs = Omit<Blobs, 'wake' | 'settled'>;

export interface OpenBlobsOptions {
  readonly counted: (due: number) => void;
  readonly again: () => void;
}

/** A tab that a phone has frozen keeps its lock: after this, two send at once, which is only waste. */
const LOCK_PATIENCE_MS = 10_000;

export function openGroupBlobs(
  { profile, bus, origin }: WorkplaceParts,
  book: SpaceBook,
  { counted, again }: OpenBlobsOptions,
): OpenedBlobs {
  const { space } = book;
  const address = book.relay || origin;
  const relay = (): BlobRelay =>
    blobRelay({
      address,
      space,
      keys: profile.keys,
      clock: browserClock,
      fetch: (input, init) => fetch(input, init),
    });
  const blobs = openBlobs({
    book,
    storage: profile.storage,
    relay: isLocalOnly(book) ? undefined : relay(),
    timers: browserTimers,
    chance: Math.random,
    inTurn: (work) => inTurn(`placette-blobs-${profile.keys.device}-${space}`, work),
    counted,
    again,
  });

  const wake = (): void => {
    blobs.wake();
    again();
  };
  let wasReady = false;
  const stopListening = bus.listen((message) => {
    if (message.type === 'space-changed' && message.space === space)
      void book.reload().then(wake, () => undefined); // a role or a key has come; unreadable storage says so elsewhere
    if (message.type !== 'space-status' || message.space !== space) return;
    const isReady = message.status.link === 'ready';
    if (isReady && !wasReady) wake();
    wasReady = isReady;
  });
  addEventListener('online', wake);
  blobs.wake();

  return {
    ...blobs,
    close: async () => {
      stopListening();
      removeEventListener('online', wake);
      await blobs.close();
    },
  };
}

async function inTurn(name: string, work: () => Promise<void>): Promise<void> {
  let hasBegun = false;
  const begin = (): Promise<void> => {
    hasBegun = true;
    return work();
  };
  try {
    await navigator.locks.request(name, { signal: AbortSignal.timeout(LOCK_PATIENCE_MS) }, begin);
  } catch (error) {
    if (hasBegun) throw error;
    await work();
  }
}
