/** Asks the relay for blobs, a few at a time: a list of cards wants all its pictures at once, and a phone's line is better served so. */
import type { Bytes } from '../bytes/bytes.ts';
import type { BlobHash } from '../id/id.ts';
import type { BlobRelay } from './blob-relay.ts';

const FETCHES_AT_ONCE = 4;

export interface Fetches {
  /** Undefined when the relay does not give it now; asked once however many wait for it. */
  get(hash: BlobHash): Promise<Bytes | undefined>;
}

/** Of a space without a relay nothing comes. */
export function createFetches(relay: BlobRelay | undefined): Fetches {
  const underWay = new Map<BlobHash, Promise<Bytes | undefined>>();
  const waiting: (() => void)[] = [];
  let places = FETCHES_AT_ONCE;

  const get = async (hash: BlobHash): Promise<Bytes | undefined> => {
    if (places === 0) await new Promise<void>((go) => waiting.push(go));
    else places -= 1;
    const got = await relay?.get(hash);
    const next = waiting.shift();
    if (next) next();
    else places += 1;
    return got?.ok ? got.value : undefined;
  };

  return {
    get: (hash) => {
      const known = underWay.get(hash) ?? get(hash).finally(() => underWay.delete(hash));
      underWay.set(hash, known);
      return known;
    },
  };
}
