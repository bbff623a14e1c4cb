/** Which of a browser's memories is opened, and what it promises. */
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type OpenedStorage, openStorage } from '../../client/platform/open-storage.ts';

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
