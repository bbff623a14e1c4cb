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

export interface Blobs {
  /** All of them or none, in one batch: a picture and its small one belong together. Resolves when they are on this device. */
  keep(pictures: readonly PictureBytes[]): Promise<Result<readonly BlobRef[], KeepFailure>>;
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

  const seal = async (picture: PictureBytes): Promise<Result<SealedBlob, KeepFailure>> => {
    const epoch = currentEpoch(book.roster).id;
    const key = book.ring.get(epoch)?.inner;
    if (!key) return fail({ type: 'no-key' });
    return sealBlob(space, { ring: 'inner', epoch }, key, picture.bytes);
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
    await store([{ hash, bytes }], 'at-the-relay');
    return opened.ok ? opened : fail({ type: 'unreadable' });
  };

  return {
    keep: async (pictures) => {
      const sealed: SealedBlob[] = [];
      const refs: BlobRef[] = [];
      for (const picture of pictures) {
        const made = await seal(picture);
        if (!made.ok) return made;
        const { bytes, type, width, height } = picture;
        sealed.push(made.value);
        refs.push({ hash: made.value.hash, sizeBytes: bytes.length, type, width, height });
      }
      const written = await store(sealed, relay ? 'due' : 'at-the-relay');
      if (!written.ok) return written;
      await uploads?.wake();
      return ok(refs);
    },
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
