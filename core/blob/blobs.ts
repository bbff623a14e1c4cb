/**
 * The pictures of one space on one device: kept sealed at once, with or without a relay, and read from here or else asked of the relay.
 * What is not here yet is worth asking for again when `again` is called.
 */
import type { Bytes } from '../bytes/bytes.ts';
import type { BlobHash } from '../id/id.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { currentEpoch } from '../roster/roster.ts';
import { backoffMs } from '../sync/relay/backoff.ts';
import type { SpaceBook } from '../sync/space/space-book.ts';
import type { Storage, StorageFailure } from '../sync/storage/storage.ts';
import type { Chance, Timers } from '../sync/time.ts';
import type { BlobRef, PictureBytes } from './blob-ref.ts';
import type { BlobRelay } from './blob-relay.ts';
import { createFetches } from './fetches.ts';
import { keptBlobs } from './kept-blobs.ts';
import { openBlob, readBlobHash, sealBlob, type SealedBlob } from './sealed-blob.ts';
import { createUploads, type UploadOptions } from './uploads.ts';

export type KeepFailure =
  | StorageFailure
  | { readonly type: 'too-big' }
  /** This device has not received the group's present key, or its role gets none. */
  | { readonly type: 'no-key' };

export type ReadFailure =
  /** Neither here nor at a relay that answers: it may come. */
  | { readonly type: 'not-here-yet' }
  /** Under a key that this device does not hold, or not what it should be. */
  | { readonly type: 'unreadable' };

/** `sent`: to the relay, when it is there. `here`: on this device and nowhere else, until `send`. */
export type Reach = 'sent' | 'here';

export interface Blobs {
  /** All of them or none, in one batch: a picture and its small one belong together. Resolves when they are on this device. */
  keep(pictures: readonly PictureBytes[], reach?: Reach): Promise<Result<readonly BlobRef[], KeepFailure>>;
  /** The same for what is no picture; answers their names. */
  keepBytes(parts: readonly Bytes[], reach?: Reach): Promise<Result<readonly BlobHash[], KeepFailure>>;
  /**
   * Those of them that are on this device once more under the group's present key, with the reach `here`: new names by the old ones. What is
   * not here or does not open is left out.
   */
  reseal(names: readonly string[]): Promise<Result<ReadonlyMap<string, BlobHash>, KeepFailure>>;
  /** What was kept here goes to the relay after all. What is no name is left out, here and below. */
  send(names: readonly string[]): Promise<Result<void, KeepFailure>>;
  /** What has not been sent yet stays here. */
  hold(names: readonly string[]): Promise<Result<void, KeepFailure>>;
  /** They leave this device. What the relay has stays there. */
  forget(names: readonly string[]): Promise<Result<void, KeepFailure>>;
  /** `hash` may be any text: what is no name is unreadable. */
  read(ref: { readonly hash: string }): Promise<Result<Bytes, ReadFailure>>;
  /** The relay may be there, or this device's role or keys have changed. */
  wake(): void;
  /** Resolves when nothing is being sent. */
  settled(): Promise<void>;
  /** Nothing more is stored or sent; resolves when what was being stored is. */
  close(): Promise<void>;
}

export interface BlobsOptions extends Omit<UploadOptions, 'kept' | 'relay'> {
  readonly book: SpaceBook;
  readonly storage: Storage;
  /** Undefined in a space that never leaves this device: then nothing is due. */
  readonly relay: BlobRelay | undefined;
  readonly timers: Timers;
  readonly chance: Chance;
  readonly again: () => void;
}

export function openBlobs(options: BlobsOptions): Blobs {
  const { book, storage, relay, timers, chance, again } = options;
  const { space } = book;
  const kept = keptBlobs(storage, space);
  const uploads = relay && createUploads({ ...options, kept, relay });
  const fetches = createFetches(relay);
  let closed = false;
  let writing: Promise<unknown> = Promise.resolve();
  let misses = 0;
  let cancelAgain: (() => void) | undefined;

  const open = (blob: SealedBlob): ReturnType<typeof openBlob> =>
    openBlob(space, blob, ({ epoch, ring }) => book.ring.get(epoch)?.[ring]);

  const seal = async (bytes: Bytes): Promise<Result<SealedBlob, KeepFailure>> => {
    const epoch = currentEpoch(book.roster).id;
    const key = book.ring.get(epoch)?.inner;
    if (!key) return fail({ type: 'no-key' });
    return sealBlob(space, { ring: 'inner', epoch }, key, bytes);
  };

  const store: typeof kept.keep = async (blobs, due) => {
    if (closed) return fail({ type: 'storage-failed', detail: 'closed' });
    const written = kept.keep(blobs, due);
    writing = Promise.allSettled([writing, written]);
    return written;
  };

  const missed = (): Result<Bytes, ReadFailure> => {
    cancelAgain ??= timers.after(backoffMs(misses++, chance), () => {
      cancelAgain = undefined;
      again();
    });
    return fail({ type: 'not-here-yet' });
  };

  const fetch = async (hash: BlobHash): Promise<Result<Bytes, ReadFailure>> => {
    const bytes = await fetches.get(hash);
    if (!bytes) return missed();
    const opened = await open({ hash, bytes });
    if (!opened.ok && opened.error.type === 'wrong-hash') return missed(); // a relay that gives something else has not got it
    // a full device shows it all the same, and asks again another day
    await store([{ hash, bytes }], 'not-due');
    return opened.ok ? opened : fail({ type: 'unreadable' });
  };

  const keepBytes: Blobs['keepBytes'] = async (parts, reach = 'sent') => {
    const sealed: SealedBlob[] = [];
    for (const bytes of parts) {
      const made = await seal(bytes);
      if (!made.ok) return made;
      sealed.push(made.value);
    }
    const written = await store(sealed, relay && reach === 'sent' ? 'due' : 'not-due');
    if (!written.ok) return written;
    await uploads?.wake();
    return ok(sealed.map(({ hash }) => hash));
  };

  const readHere = async (name: string): Promise<Bytes | undefined> => {
    const hash = readBlobHash(name);
    const bytes = hash && (await kept.read(hash).catch(() => undefined));
    const opened = hash && bytes ? await open({ hash, bytes }) : undefined;
    return opened?.ok ? opened.value : undefined;
  };

  const change = async (
    names: readonly string[],
    write: (hashes: readonly BlobHash[]) => Promise<Result<void, StorageFailure>>,
  ): Promise<Result<void, StorageFailure>> => {
    const hashes = names.flatMap((name) => readBlobHash(name) ?? []);
    if (closed) return fail({ type: 'storage-failed', detail: 'closed' });
    const written = write(hashes);
    writing = Promise.allSettled([writing, written]);
    const done = await written;
    await uploads?.wake();
    return done;
  };

  return {
    keepBytes,
    keep: async (pictures, reach) => {
      const kept = await keepBytes(
        pictures.map(({ bytes }) => bytes),
        reach,
      );
      if (!kept.ok) return kept;
      return ok(
        pictures.flatMap(({ bytes, type, width, height }, i): readonly BlobRef[] => {
          const hash = kept.value[i];
          return hash ? [{ hash, sizeBytes: bytes.length, type, width, height }] : [];
        }),
      );
    },
    reseal: async (names) => {
      const read = await Promise.all(names.map(async (name) => [name, await readHere(name)] as const));
      const here = read.flatMap(([name, bytes]) => (bytes ? [{ name, bytes }] : []));
      const kept = await keepBytes(
        here.map(({ bytes }) => bytes),
        'here',
      );
      if (!kept.ok) return kept;
      const renamed = here.flatMap(({ name }, i): (readonly [string, BlobHash])[] => {
        const hash = kept.value[i];
        return hash ? [[name, hash]] : [];
      });
      return ok(new Map(renamed));
    },
    send: async (names) => (relay ? change(names, (hashes) => kept.mark(hashes)) : ok(undefined)),
    hold: (names) => change(names, (hashes) => kept.unmark(hashes)),
    forget: (names) => change(names, (hashes) => kept.drop(hashes)),
    read: async (ref) => {
      const hash = readBlobHash(ref.hash);
      if (!hash) return fail({ type: 'unreadable' });
      const here = await kept.read(hash).catch(() => undefined); // a row that is lost may be at the relay
      const opened = here && (await open({ hash, bytes: here }));
      if (opened?.ok) return opened;
      if (opened && opened.error.type !== 'wrong-hash') return fail({ type: 'unreadable' });
      return fetch(hash);
    },
    wake: () => {
      misses = 0;
      void uploads?.wake();
    },
    settled: async () => uploads?.settled(),
    close: async () => {
      closed = true;
      cancelAgain?.();
      uploads?.close();
      await writing;
    },
  };
}
