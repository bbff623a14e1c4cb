/**
 * Storage that goes on in memory when the device is full: what does not fit is kept on top, read as if it were stored, sent like
 * everything else, and written as soon as there is room. Only closing the page before that would lose it, and the screen says so.
 */
import { ok } from '../../result/result.ts';
import type { Timers } from '../time.ts';
import { compareKeys } from './memory-storage.ts';
import type { Key, Row, Storage, StorageChange, Table } from './storage.ts';

const WRITE_AGAIN_MS = 5000;

export interface OverflowOptions {
  readonly timers: Timers;
  /** True when changes wait in memory, false when all of them are stored. */
  readonly overflowing: (isOverflowing: boolean) => void;
}

export function createOverflowStorage(storage: Storage, options: OverflowOptions): Storage {
  /** Newest change of each key, in the order in which the keys first overflowed. */
  const unstored = new Map<string, StorageChange>();
  let retryPlanned = false;

  const id = (table: Table, key: Key): string => JSON.stringify([table, ...key]);

  const keepInMemory = (changes: readonly StorageChange[]): void => {
    for (const change of changes) unstored.set(id(change.table, change.key), change);
    options.overflowing(true);
    planRetry();
  };

  const planRetry = (): void => {
    if (retryPlanned) return;
    retryPlanned = true;
    options.timers.after(WRITE_AGAIN_MS, () => {
      retryPlanned = false;
      void writeAgain();
    });
  };

  const writeAgain = async (): Promise<void> => {
    const changes = [...unstored.values()];
    const written = await storage.commit(changes);
    if (!written.ok) return planRetry();
    for (const change of changes) {
      const key = id(change.table, change.key);
      if (unstored.get(key) === change) unstored.delete(key);
    }
    if (unstored.size === 0) options.overflowing(false);
    else planRetry();
  };

  const overlay = (table: Table, prefix: Key, stored: readonly Row[]): Row[] => {
    const rows = new Map(stored.map((row) => [id(table, row.key), row]));
    for (const [key, change] of unstored) {
      if (change.table !== table || !prefix.every((part, i) => change.key[i] === part)) continue;
      if (change.type === 'put') rows.set(key, { key: change.key, value: change.value });
      else rows.delete(key);
    }
    return [...rows.values()].sort((a, b) => compareKeys(a.key, b.key));
  };

  return {
    ...storage,
    get: async (table, key) => {
      const change = unstored.get(id(table, key));
      if (!change) return storage.get(table, key);
      return change.type === 'put' ? change.value : undefined;
    },
    list: async (table, prefix, limit) => {
      if (unstored.size === 0) return storage.list(table, prefix, limit);
      return overlay(table, prefix, await storage.list(table, prefix)).slice(0, limit);
    },
    count: async (table, prefix) => {
      if (unstored.size === 0) return storage.count(table, prefix);
      return overlay(table, prefix, await storage.list(table, prefix)).length;
    },
    commit: async (changes, term) => {
      const touchesMemory = changes.some((change) => unstored.has(id(change.table, change.key)));
      const written = touchesMemory ? undefined : await storage.commit(changes, term);
      if (written && (written.ok || written.error.type !== 'storage-full')) return written;
      keepInMemory(changes);
      return ok(undefined);
    },
  };
}
