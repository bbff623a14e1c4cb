/** Which of a browser's memories is opened, and what it promises. */
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type OpenedStorage, openStorage } from '../../client/platform/open-storage.ts';
import { put, remove } from '../../core/sync/storage/storage.ts';

const DATABASES = ['placette', 'placette-2', 'placette-3'];
const opened: OpenedStorage[] = [];

async function open(): Promise<OpenedStorage> {
  const storage = await openStorage(() => undefined);
  opened.push(storage);
  return storage;
}

async function forgetAll(): Promise<void> {
  vi.restoreAllMocks();
  for (const { profile } of opened.splice(0)) profile.storage.close();
  for (const name of DATABASES) await deleteDB(name);
}

beforeEach(forgetAll);
afterEach(forgetAll);

it('opens while the browser still asks the person whether data may stay', async () => {
  vi.spyOn(StorageManager.prototype, 'persist').mockReturnValue(new Promise(() => undefined));
  expect((await open()).keeping).toBe('may-be-evicted');
});

it('tries a database again before it calls it damaged', async () => {
  const first = await open();
  await first.profile.storage.commit([put('spaces', ['lane'], Uint8Array.of(1))]);
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  const again = await open();
  expect(again).toMatchObject({ database: 'placette', keeping: 'may-be-evicted' });
  expect(await again.profile.storage.count('spaces', [])).toBe(1);
});

it('opens the later memory as long as it holds groups, and says so, when the first can be read again', async () => {
  const spaceRow = put('spaces', ['lane'], Uint8Array.of(1));
  const first = await open();
  await first.profile.storage.commit([spaceRow]);
  const restKey = await first.profile.storage.get('keys', ['rest']);
  await first.profile.storage.commit([remove('keys', ['rest'])]);
  const fresh = await open();
  expect(fresh).toMatchObject({ database: 'placette-2', keeping: 'damaged' });

  if (!restKey) throw new Error('a profile has a key of its records');
  await first.profile.storage.commit([put('keys', ['rest'], restKey)]);
  expect((await open()).database, 'nothing was begun in the second').toBe('placette');
  await fresh.profile.storage.commit([spaceRow]);
  expect(await open()).toMatchObject({ database: 'placette-2', keeping: 'damaged' });
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('placette-3');
});
