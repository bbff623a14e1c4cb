/**
 * Brings what is due to the relay: one blob after the other, again after a pause that grows, and after a reload. A blob that arrived is
 * the same blob, so a second tab that sends it too does no harm; it only waits its turn to save the data.
 */
import type { BlobRefusal } from '../protocol/blob-refusals.ts';
import { backoffMs } from '../sync/relay/backoff.ts';
import type { Chance, Timers } from '../sync/time.ts';
import type { BlobHash } from '../id/id.ts';
import type { BlobRelay, BlobRelayFailure } from './blob-relay.ts';
import type { KeptBlobs } from './kept-blobs.ts';
import { blobHash } from './sealed-blob.ts';

export interface UploadOptions {
  readonly kept: KeptBlobs;
  readonly relay: BlobRelay;
  readonly timers: Timers;
  readonly chance: Chance;
  /** Runs `work` while no other tab of this profile does. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  /** How many are due, after each change. */
  readonly counted: (due: number) => void;
}

export interface Uploads {
  /** Something is due, or the relay may be there again: tries now. Resolves when what is due is counted. */
  wake(): Promise<void>;
  /** Resolves when nothing is being sent. */
  settled(): Promise<void>;
  close(): void;
}

/** `next`: this one goes no further, others may. `later`: none does now. `never`: not before something else has changed. */
type Sent = 'done' | 'next' | 'later' | 'never';

export function createUploads(options: UploadOptions): Uploads {
  const { kept, relay, timers, chance, inTurn, counted } = options;
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  let failures = 0;
  let cancelRetry = (): void => undefined;
  let closed = false;

  const count = async (): Promise<void> => counted((await kept.due()).length);

  const send = async (hash: BlobHash): Promise<Sent> => {
    if (!(await kept.isDue(hash))) return 'done'; // it is to stay here by now
    const bytes = await kept.read(hash);
    const isWhole = bytes && (await blobHash(bytes)) === hash;
    if (!isWhole) {
      await kept.drop([hash]); // lost here, and nobody can bring it back
      return 'done';
    }
    const put = await relay.put(hash, bytes);
    if (!put.ok) return outcomeOf(put.error);
    const confirmed = await kept.unmark([hash]);
    return confirmed.ok ? 'done' : 'later';
  };

  /** The worst of what happened to each. */
  const sendAll = async (): Promise<Sent> => {
    let left: Sent = 'done';
    for (const hash of await kept.due()) {
      if (closed) return 'never';
      const sent = await send(hash);
      await count();
      if (sent === 'later' || sent === 'never') return sent;
      if (sent === 'next') left = 'later';
    }
    return left;
  };

  const run = async (): Promise<void> => {
    let left: Sent = 'later';
    await inTurn(async () => {
      left = await sendAll();
    });
    failures = left === 'later' ? failures + 1 : 0;
    if (left === 'later' && !closed) cancelRetry = timers.after(backoffMs(failures, chance), begin);
  };

  const begin = (): void => {
    cancelRetry();
    if (closed) return;
    if (running) {
      isAskedAgain = true;
      return;
    }
    isAskedAgain = false;
    // unreadable storage says so where it is written; what is due is looked for again at the next wake
    running = run().catch(() => undefined);
    void running.then(() => {
      running = undefined;
      if (isAskedAgain) begin();
    });
  };

  void count().catch(() => undefined);
  return {
    wake: async () => {
      begin();
      await count().catch(() => undefined); // unreadable storage says so where it is written
    },
    settled: async () => {
      while (running) await running;
    },
    close: () => {
      closed = true;
      cancelRetry();
    },
  };
}

function outcomeOf(failure: BlobRelayFailure): Sent {
  if (failure.type === 'unreachable') return 'later';
  return OUTCOMES[failure.reason];
}

/** `quota`, `too-big`: a relay may be given more room, or a smaller limit for a while; what is due stays due. */
const OUTCOMES: Readonly<Record<BlobRefusal, Sent>> = {
  malformed: 'next',
  hash: 'next',
  'too-big': 'next',
  token: 'never',
  forbidden: 'never',
  clock: 'later',
  'unknown-space': 'later',
  'not-here': 'later',
  busy: 'later',
  store: 'later',
  quota: 'later',
};
