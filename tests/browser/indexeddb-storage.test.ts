/** The storage contract on IndexedDB, in a real browser: also when the browser's disk quota is used up. */
import { deleteDB } from 'idb';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openIndexedDbStorage } from '../../client/platform/indexeddb-storage.ts';
import { createOverflowStorage } from '../../core/sync/storage/overflow-storage.ts';
import { put, type Storage } from '../../core/sync/storage/storage.ts';
import { storageContract } from '../contracts/storage.ts';

let databases = 0;

/** A database of its own, gone after the test. */
async function openFresh(): Promise<{ storage: Storage; reopen: () => Promise<Storage> }> {
  const name = `contract-${databases++}-${Math.random()}`;
  let storage = await openIndexedDbStorage(name);
  onTestFinished(async () => {
    storage.close();
    await deleteDB(name);
  });
  const reopen = async (): Promise<Storage> => {
    storage.close();
    return (storage = await openIndexedDbStorage(name));
  };
  return { storage, reopen };
}

storageContract('IndexedDB', openFresh);

storageContract('IndexedDB with room beneath an overflow', async () => {
  const { storage } = await openFresh();
  return {
    storage: createOverflowStorage(storage, {
      timers: { after: () => () => undefined },
      overflowing: () => undefined,
    }),
  };
});

/** A corner of this browser with a disk quota of its own: IndexedDB is the browser's, and so is its refusal. */
async function inSmallBucket(quota: number): Promise<void> {
  const { storageBuckets } = navigator as unknown as { storageBuckets: StorageBuckets };
  const name = `small-${databases++}`;
  const bucket = await storageBuckets.open(name, { quota });
  vi.stubGlobal('indexedDB', bucket.indexedDB);
  onTestFinished(async () => {
    vi.unstubAllGlobals();
    await storageBuckets.delete(name);
  });
}

/** Chromium's Storage Buckets, which TypeScript's DOM library does not name yet. */
interface StorageBuckets {
  open(name: string, options: { readonly quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

function noise(sizeBytes: number): Uint8Array<ArrayBuffer> {
  const drawn = new Uint8Array(sizeBytes);
  for (let i = 0; i < drawn.length; i += 65_536) crypto.getRandomValues(drawn.subarray(i, i + 65_536));
  return drawn;
}

it('a browser without room is full, writes nothing of the batch, and the device goes on in memory', async () => {
  await inSmallBucket(3_000_000);
  const storage = await openIndexedDbStorage('small');
  onTestFinished(() => storage.close());
  await storage.commit([put('drafts', ['lane', 1], Uint8Array.of(1))]);
  const batch = [put('drafts', ['lane', 2], Uint8Array.of(2)), put('updates', ['lane', 1], noise(4_000_000))];
  expect(await storage.commit(batch)).toEqual({ ok: false, error: { type: 'storage-full' } });
  expect(await storage.count('drafts', [])).toBe(1);
  expect(await storage.count('updates', [])).toBe(0);

  const told: boolean[] = [];
  const timers = { after: () => () => undefined };
  const overflowing = (isOverflowing: boolean): void => void told.push(isOverflowing);
  const overflow = createOverflowStorage(storage, { timers, overflowing });
  expect(await overflow.commit(batch)).toMatchObject({ ok: true });
  expect(told).toEqual([true]);
  expect(await overflow.get('drafts', ['lane', 2])).toEqual(Uint8Array.of(2));
  expect(await overflow.count('drafts', ['lane'])).toBe(2);
  expect(await storage.get('drafts', ['lane', 2])).toBeUndefined();
});

it('a batch with a key that no database takes is refused whole', async () => {
  const { storage } = await openFresh();
  const batch = [
    put('drafts', ['lane', 1], Uint8Array.of(1)),
    put('drafts', ['lane', Number.NaN], Uint8Array.of(2)),
  ];
  expect(await storage.commit(batch)).toMatchObject({ ok: false, error: { type: 'storage-failed' } });
  expect(await storage.count('drafts', [])).toBe(0);
});

it('a closed database refuses in so many words', async () => {
  const { storage } = await openFresh();
  storage.close();
  const written = await storage.commit([put('drafts', ['lane', 1], Uint8Array.of(1))]);
  expect(written).toMatchObject({ ok: false, error: { type: 'storage-failed' } });
  expect(await storage.beginTerm()).toMatchObject({ ok: false });
});
