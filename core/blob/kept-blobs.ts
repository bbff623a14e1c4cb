/**
 * The blobs of a space on this device, in the table `blobs`: the sealed bytes under [space, hash], and beside those that the relay has not
 * confirmed an empty row under [space, 'due', hash], so that what is due is found without reading a picture. They are sealed by their
 * group's key, which is itself sealed at rest [K1].
 */
import { type Bytes, EMPTY_BYTES } from '../bytes/bytes.ts';
import type { BlobHash, SpaceId } from '../id/id.ts';
import type { Result } from '../result/result.ts';
import { put, remove, type Storage, type StorageFailure } from '../sync/storage/storage.ts';
import { readBlobHash, type SealedBlob } from './sealed-blob.ts';

export interface KeptBlobs {
  /** Undefined when it is not here. */
  read(hash: BlobHash): Promise<Bytes | undefined>;
  /** `due`: the relay has not got it, and is to get it. */
  keep(blobs: readonly SealedBlob[], due: 'due' | 'not-due'): Promise<Result<void, StorageFailure>>;
  due(): Promise<readonly BlobHash[]>;
  isDue(hash: BlobHash): Promise<boolean>;
  /** From now on it is to go to the relay. */
  mark(hashes: readonly BlobHash[]): Promise<Result<void, StorageFailure>>;
  /** Nothing of it waits any more: the relay has it, or is not to get it. */
  unmark(hashes: readonly BlobHash[]): Promise<Result<void, StorageFailure>>;
  /** Rows and marks. */
  drop(hashes: readonly BlobHash[]): Promise<Result<void, StorageFailure>>;
}

export function keptBlobs(storage: Storage, space: SpaceId): KeptBlobs {
  const mark = (hash: BlobHash) => [space, 'due', hash];
  return {
    read: async (hash) => {
      const value = await storage.get('blobs', [space, hash]);
      return value instanceof Uint8Array ? value : undefined;
    },
    keep: (blobs, due) =>
      storage.commit(
        blobs.flatMap(({ hash, bytes }) => [
          put('blobs', [space, hash], bytes),
          ...(due === 'due' ? [put('blobs', mark(hash), EMPTY_BYTES)] : []),
        ]),
      ),
    due: async () => {
      const keys = await storage.keys('blobs', [space, 'due']);
      return keys.flatMap((key) => readBlobHash(String(key[2])) ?? []);
    },
    isDue: async (hash) => (await storage.get('blobs', mark(hash))) !== undefined,
    mark: (hashes) => storage.commit(hashes.map((hash) => put('blobs', mark(hash), EMPTY_BYTES))),
    unmark: (hashes) => storage.commit(hashes.map((hash) => remove('blobs', mark(hash)))),
    drop: (hashes) =>
      storage.commit(hashes.flatMap((hash) => [remove('blobs', [space, hash]), remove('blobs', mark(hash))])),
  };
}
