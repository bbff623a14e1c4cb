/** The storage contract on memory, and on a device that is full: it goes on in memory and writes when there is room. */
import { describe, expect, it } from 'vitest';
import { fail } from '../../core/result/result.ts';
import { createMemoryStorage } from '../../core/sync/storage/memory-storage.ts';
import { createOverflowStorage, type Overflow } from '../../core/sync/storage/overflow-storage.ts';
import { put, remove, type Storage } from '../../core/sync/storage/storage.ts';
import { createVirtualTime, type VirtualTime } from '../simulation/virtual-time.ts';
import { type FullDisk, fullDisk } from './full-disk.ts';
import { storageContract } from './storage.ts';

interface Device {
  readonly disk: FullDisk;
  readonly time: VirtualTime;
  readonly storage: Storage;
  /** What the screen was told, in order. */
  readonly told: (Overflow | undefined)[];
  /** Lets the device try to write again. */
  readonly tryAgain: () => Promise<void>;
}

function device(): Device {
  const disk = fullDisk(createMemoryStorage());
  const time = createVirtualTime(0);
  const told: (Overflow | undefined)[] = [];
  const overflowing = (why: Overflow | undefined): void => void told.push(why);
  const storage = createOverflowStorage(disk, { timers: time, overflowing });
  const tryAgain = async (): Promise<void> => {
    time.fireNext();
    await new Promise(setImmediate);
  };
  return { disk, time, storage, told, tryAgain };
}

const one = Uint8Array.of(1);
const two = Uint8Array.of(2);

storageContract('memory', async () => ({ storage: createMemoryStorage() }));

storageContract('a device with room', async () => ({ storage: device().storage }));

storageContract('a device that fills up', async () => {
  const { disk, storage } = device();
  // it fills up after its first leader began; what the contract writes stays in memory
  const begun = await storage.beginTerm();
  disk.isFull = begun.ok;
  return { storage: { ...storage, beginTerm: () => disk.whileEmptied(() => storage.beginTerm()) } };
});

it('a full device says so, goes on in memory, and writes when there is room', async () => {
  const { disk, storage, told, tryAgain } = device();
  await storage.commit([put('drafts', ['lane', 1], one), put('drafts', ['lane', 2], one)]);
  disk.isFull = true;
  expect(
    await storage.commit([put('drafts', ['lane', 3], two), remove('drafts', ['lane', 1])]),
  ).toMatchObject({
    ok: true,
  });
  expect(told).toEqual(['full']);
  expect((await storage.list('drafts', ['lane'])).map(({ key }) => key[1])).toEqual([2, 3]);
  expect(await disk.count('drafts', [])).toBe(2);

  await tryAgain();
  expect(told.at(-1)).toBe('full');
  disk.isFull = false;
  await tryAgain();
  expect(told.at(-1)).toBeUndefined();
  expect((await disk.list('drafts', ['lane'])).map(({ key }) => key[1])).toEqual([2, 3]);
});

it('what is written while memory overflows comes after it', async () => {
  const { disk, storage, tryAgain } = device();
  disk.isFull = true;
  await storage.commit([put('documents', ['lane'], one)]);
  disk.isFull = false;
  await storage.commit([put('documents', ['lane'], two)]);
  await tryAgain();
  expect(await disk.get('documents', ['lane'])).toEqual(two);
  expect(await storage.get('documents', ['lane'])).toEqual(two);
});

it('[Y6] a leader that is replaced while the device is full writes nothing more, and no draft goes with it', async () => {
  const { disk, storage, told, tryAgain } = device();
  const mine = await storage.beginTerm();
  if (!mine.ok) throw new Error('a term could not begin');
  disk.isFull = true;
  await storage.commit([put('drafts', ['lane', 1], one)]);
  await storage.commit([remove('drafts', ['lane', 1]), put('outbox', ['lane', 1], one)], mine.value);
  disk.isFull = false;
  await disk.beginTerm(); // another tab leads, and knows nothing of this tab's memory
  const late = await storage.commit([put('outbox', ['lane', 1], two)], mine.value);
  expect(late).toEqual({ ok: false, error: { type: 'stale-term' } });
  await tryAgain();
  expect(told.at(-1)).toBeUndefined();
  expect(await disk.count('outbox', [])).toBe(0);
  expect(await disk.get('drafts', ['lane', 1])).toEqual(one);
});

describe('a storage that fails', () => {
  it('keeps what a person typed in memory, says so, and writes it when it can', async () => {
    const { disk, storage, told, tryAgain } = device();
    const commit = disk.commit.bind(disk);
    disk.commit = async () => fail({ type: 'storage-failed', detail: 'UnknownError' });
    expect(await storage.commit([put('drafts', ['lane', 1], one)])).toMatchObject({ ok: true });
    expect(told).toEqual(['unwritable']);
    expect(await storage.get('drafts', ['lane', 1])).toEqual(one);
    await tryAgain();
    expect(told.at(-1)).toBe('unwritable');
    disk.commit = commit;
    await tryAgain();
    expect(told.at(-1)).toBeUndefined();
    expect(await disk.get('drafts', ['lane', 1])).toEqual(one);
  });

  it("[Y6] keeps a leader's batch only while its term can be read", async () => {
    const { disk, storage, told } = device();
    const mine = await storage.beginTerm();
    if (!mine.ok) throw new Error('a term could not begin');
    const commit = disk.commit.bind(disk);
    const refused = fail({ type: 'storage-failed', detail: 'UnknownError' } as const);
    disk.commit = async () => refused;
    expect(await storage.commit([put('outbox', ['lane', 1], one)], mine.value)).toEqual(refused);
    disk.commit = async (changes, term) => (changes.length > 0 ? refused : commit(changes, term));
    expect(await storage.commit([put('outbox', ['lane', 1], one)], mine.value)).toMatchObject({ ok: true });
    expect(told).toEqual(['unwritable']);
    await disk.beginTerm();
    const late = await storage.commit([put('outbox', ['lane', 2], one)], mine.value);
    expect(late).toEqual({ ok: false, error: { type: 'stale-term' } });
  });
});
