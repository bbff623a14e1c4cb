/**
 * Storage that goes on in memory when the device is full: what does not fit is kept on top, read as if it were stored, sent like
 * everything else, and written as soon as there is room. Only closing the page before that would lose it, and the screen says so.
 */
import { ok } from '../../result/result.ts';
import type { Timers } from '../time.ts';
import { compareKeys, copyOf } from './memory-storage.ts';
import type { Key, Row, Storage, StorageChange, Table } from './storage.ts';

const WRITE_AGAIN_MS = 5000;

export interface OverflowOptions {
  readonly timers: Timers;
  /** True when changes wait in memory, false when all of them are stored. */
  readonly overflowing: (isOverflowing: boolean) => void;
}

interface Batch {
  readonly changes: readonly StorageChange[];
  readonly term: number | undefined;
}

export function createOverflowStorage(storage: Storage, options: OverflowOptions): Storage {
  /** In the order of their commits: each is written later as it would have been, whole, and only in its own leader's term [Y6]. */
  const unstored: Batch[] = [];
  /** The last unstored change of each key. */
  const newest = new Map<string, StorageChange>();
  let retryPlanned = false;

  const id = (table: Table, key: Key): string => JSON.stringify([table, ...key]);

  const keepInMemory = (batch: Batch): void => {
    unstored.push(batch);
    for (const change of batch.changes) newest.set(id(change.table, change.key), change);
    options.overflowing(true);
    planRetry();
  };

  const forgetFirst = (): void => {
    for (const change of unstored.shift()?.changes ?? []) {
      const key = id(change.table, change.key);
      if (newest.get(key) === change) newest.delete(key);
    }
  };

  const planRetry = (): void => {
    if (retryPlanned) return;
    retryPlanned = true;
    options.timers.after(WRITE_AGAIN_MS, () => {
      void writeAgain();
    });
  };

  const writeAgain = async (): Promise<void> => {
    for (let [batch] = unstored; batch; [batch] = unstored) {
      const written = await storage.commit(batch.changes, batch.term);
      if (!written.ok && written.error.type !== 'stale-term') break;
      forgetFirst(); // a former leader's batch has lost its meaning: the drafts it was made of are stored
    }
    retryPlanned = false;
    if (unstored.length > 0) planRetry();
    else options.overflowing(false);
  };

  const overlay = (table: Table, prefix: Key, stored: readonly Row[]): Row[] => {
    const rows = new Map(stored.map((row) => [id(table, row.key), row]));
    for (const [key, change] of newest) {
      if (change.table !== table || !prefix.every((part, i) => change.key[i] === part)) continue;
      if (change.type === 'put') rows.set(key, { key: change.key, value: change.value });
      else rows.delete(key);
    }
    return [...rows.values()].sort((a, b) => compareKeys(a.key, b.key));
  };

  return {
    ...storage,
    get: async (table, key) => {
      const change = newest.get(id(table, key));
      if (!change) return storage.get(table, key);
      return change.type === 'put' ? change.value : undefined;
    },
    list: async (table, prefix, limit) => {
      if (newest.size === 0) return storage.list(table, prefix, limit);
      return overlay(table, prefix, await storage.list(table, prefix)).slice(0, limit);
    },
    count: async (table, prefix) => {
      if (newest.size === 0) return storage.count(table, prefix);
      return overlay(table, prefix, await storage.list(table, prefix)).length;
    },
    commit: async (changes, term) => {
      const touchesMemory = changes.some((change) => newest.has(id(change.table, change.key)));
      // without anything to write, the storage still says whether the term is over
      const written = await storage.commit(touchesMemory ? [] : changes, term);
      if (written.ok ? !touchesMemory : written.error.type !== 'storage-full') return written;
      keepInMemory({ changes: changes.map(copyOf), term });
      return ok(undefined);
    },
  };
}
