/** The storage contract on IndexedDB, in a real browser: also when the browser's disk quota is used up. */
import { deleteDB, openDB } from 'idb';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openIndexedDbStorage } from '../../client/platform/indexeddb-storage.ts';
import { createOverflowStorage, type Overflow } from '../../core/sync/storage/overflow-storage.ts';
import { put, type Storage, type Table, TABLES } from '../../core/sync/storage/storage.ts';
import { storageContract } from '../contracts/storage.ts';

let databases = 0;

/** A database of its own, gone after the test. */
async function openFresh(): Promise<{ name: string; storage: Storage; reopen: () => Promise<Storage> }> {
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
  return { name, storage, reopen };
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
  // not deleted: it goes with the test's browser, and a database in it may still be closing
  const bucket = await storageBuckets.open(`small-${databases++}`, { quota });
  vi.stubGlobal('indexedDB', bucket.indexedDB);
  onTestFinished(() => void vi.unstubAllGlobals());
}

/** Chromium's Storage Buckets, which TypeScript's DOM library does not name yet. */
interface StorageBuckets {
  open(name: string, options: { readonly quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
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

  const told: (Overflow | undefined)[] = [];
  const timers = { after: () => () => undefined };
  const overflowing = (why: Overflow | undefined): void => void told.push(why);
  const overflow = createOverflowStorage(storage, { timers, overflowing });
  expect(await overflow.commit(batch)).toMatchObject({ ok: true });
  expect(told).toEqual(['full']);
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

it('goes on when another page made it let go of the database', async () => {
  const { name, storage } = await openFresh();
  await storage.commit([put('drafts', ['lane', 1], Uint8Array.of(1))]);
  await abortedUpgrade(name);
  expect(await storage.commit([put('drafts', ['lane', 2], Uint8Array.of(2))])).toMatchObject({ ok: true });
  await abortedUpgrade(name);
  expect(await storage.count('drafts', ['lane'])).toBe(2);
  await abortedUpgrade(name);
  expect(await storage.beginTerm()).toMatchObject({ ok: true });
});

it.each(['InvalidStateError', 'UnknownError'])(
  'repeats once what a dead connection refused: %s',
  async (why) => {
    const { storage } = await openFresh();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    onTestFinished(() => transaction.mockRestore());
    const dies = (): never => {
      throw new DOMException('Connection to Indexed Database server lost', why);
    };
    transaction.mockImplementationOnce(dies);
    expect(await storage.commit([put('drafts', ['lane', 1], Uint8Array.of(1))])).toMatchObject({ ok: true });
    transaction.mockImplementationOnce(dies);
    expect(await storage.get('drafts', ['lane', 1])).toEqual(Uint8Array.of(1));
    transaction.mockImplementation(dies);
    const written = await storage.commit([put('drafts', ['lane', 2], Uint8Array.of(2))]);
    expect(written).toEqual({ ok: false, error: { type: 'storage-failed', detail: why } });
  },
);

it('puts no empty database in the place of one that was deleted, and goes on in memory', async () => {
  const { name, storage } = await openFresh();
  await storage.commit([put('drafts', ['lane', 1], Uint8Array.of(1))]);
  await deleteDB(name);
  const told: (Overflow | undefined)[] = [];
  const overflowing = (why: Overflow | undefined): void => void told.push(why);
  const overflow = createOverflowStorage(storage, { timers: { after: () => () => undefined }, overflowing });
  expect(await overflow.commit([put('drafts', ['lane', 2], Uint8Array.of(2))])).toMatchObject({ ok: true });
  expect(told).toEqual(['unwritable']);
  expect(await overflow.get('drafts', ['lane', 2])).toEqual(Uint8Array.of(2));
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
});

const ADDED_LATER: readonly Table[] = ['copies', 'blobs'];

/** As the first version of the page left it. */
async function openFirstVersion(name: string, without: Table[] = []): Promise<void> {
  const db = await openDB(name, 1, {
    upgrade: (fresh) => {
      for (const table of TABLES)
        if (!ADDED_LATER.includes(table) && !without.includes(table)) fresh.createObjectStore(table);
    },
  });
  await db.put('drafts', Uint8Array.of(7), ['lane', 1]);
  db.close();
}

function freshName(): string {
  const name = `contract-${databases++}-${Math.random()}`;
  onTestFinished(() => deleteDB(name));
  return name;
}

it('of the first version gets the tables that came later, and keeps its rows', async () => {
  const name = freshName();
  await openFirstVersion(name);
  const storage = await openIndexedDbStorage(name);
  onTestFinished(() => storage.close());
  expect(await storage.get('drafts', ['lane', 1])).toEqual(Uint8Array.of(7));
  await storage.commit([put('copies', ['lane', 'x'], Uint8Array.of(1))]);
  expect(await storage.count('copies', ['lane'])).toBe(1);
  await storage.commit([put('blobs', ['lane', 'x'], Uint8Array.of(1))]);
  expect(await storage.keys('blobs', ['lane'])).toEqual([['lane', 'x']]);
});

it('is upgraded while a page of the first version has it open', async () => {
  const name = freshName();
  await openFirstVersion(name);
  const old = await openDB(name, 1, { blocking: () => old.close() });
  const storage = await openIndexedDbStorage(name);
  onTestFinished(() => storage.close());
  expect(await storage.count('copies', [])).toBe(0);
});

it('of the first version that lost a table is not made to look whole by the upgrade', async () => {
  const name = freshName();
  await openFirstVersion(name, ['outbox']);
  await expect(openIndexedDbStorage(name)).rejects.toThrow('tables are missing');
});

it('of a later version opens, and goes on when that version came while it was open', async () => {
  const { name, storage, reopen } = await openFresh();
  await storage.commit([put('drafts', ['lane', 1], Uint8Array.of(1))]);
  const later = await openDB(name, 9, { upgrade: (db) => void db.createObjectStore('later') });
  later.close();
  expect(await storage.commit([put('drafts', ['lane', 2], Uint8Array.of(2))])).toMatchObject({ ok: true });
  expect(await (await reopen()).count('drafts', ['lane'])).toBe(2);
});

it('lists the other rows when the browser has lost the content of one', async () => {
  const { storage } = await openFresh();
  await storage.commit([1, 2, 3].map((n) => put('updates', ['lane', n], Uint8Array.of(n))));
  const lose = (): never => {
    throw new DOMException('Data lost due to missing file.', 'NotReadableError');
  };
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(lose);
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(lose);
  onTestFinished(() => void vi.restoreAllMocks());
  expect(await storage.list('updates', ['lane'])).toEqual([
    { key: ['lane', 1], value: new Uint8Array(0) },
    { key: ['lane', 2], value: Uint8Array.of(2) },
    { key: ['lane', 3], value: Uint8Array.of(3) },
  ]);
});

/** Another page begins an upgrade and breaks it off: whoever held the database has let go. */
async function abortedUpgrade(name: string): Promise<void> {
  const upgrade = (_db: unknown, _from: number, _to: number | null, tx: AbortableUpgrade): void => {
    tx.done.catch(() => undefined);
    tx.abort();
  };
  await expect(openDB(name, 1000, { upgrade })).rejects.toThrow();
}

interface AbortableUpgrade {
  readonly done: Promise<void>;
  abort(): void;
}
