/**
 * Storage that goes on in memory when the device is full or writes nothing more: what is not stored is kept on top, read as if it were,
 * sent like everything else, and written as soon as it can be. Only closing the page before that would lose it, and the screen says so.
 */
import { ok, type Result } from '../../result/result.ts';
import type { Timers } from '../time.ts';
import { compareKeys, copyOf } from './memory-storage.ts';
import type { Key, Row, Storage, StorageChange, StorageFailure, Table } from './storage.ts';

const WRITE_AGAIN_MS = 5000;

export interface OverflowOptions {
  readonly timers: Timers;
  /** Why changes wait in memory; undefined when all of them are stored. */
  readonly overflowing: (why: Overflow | undefined) => void;
}

/** `full`: no room. `unwritable`: the storage refuses for any other reason, a connection that is gone for one. */
export type Overflow = 'full' | 'unwritable';

interface Batch {
  readonly changes: readonly StorageChange[];
  readonly term: number | undefined;
}

export function createOverflowStorage(storage: Storage, options: OverflowOptions): Storage {
  /** In the order of their commits: each is written later as it would have been, whole, and only in its own leader's term [Y6]. */
  const unstored: Batch[] = [];
  /** The last unstored change of each key. */
  const newest = new Map<string, StorageChange>();
  let why: Overflow = 'full';
  let retryPlanned = false;

  const id = (table: Table, key: Key): string => JSON.stringify([table, ...key]);

  const keepInMemory = (batch: Batch): void => {
    unstored.push(batch);
    for (const change of batch.changes) newest.set(id(change.table, change.key), change);
    options.overflowing(why);
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
      if (!written.ok && written.error.type !== 'stale-term') {
        why = reasonOf(written.error);
        break;
      }
      forgetFirst(); // a former leader's batch has lost its meaning: the drafts it was made of are stored
    }
    retryPlanned = false;
    options.overflowing(unstored.length > 0 ? why : undefined);
    if (unstored.length > 0) planRetry();
  };

  /** A leader's batch may wait only while the storage confirms its term: where it cannot, another tab may lead already [Y6]. */
  const confirmTerm = async (
    failure: StorageFailure,
    term: number | undefined,
  ): Promise<Result<void, StorageFailure>> =>
    term === undefined || failure.type === 'storage-full' ? ok(undefined) : storage.commit([], term);

  const overlay = (table: Table, prefix: Key, stored: readonly Row[]): Row[] => {
    const rows = new Map(stored.map((row) => [id(table, row.key), row]));
    for (const [key, change] of newest) {
      if (change.table !== table || !prefix.every((part, i) => change.key[i] === part)) continue;
      if (change.type === 'put') rows.set(key, { key: change.key, value: change.value });
      else rows.delete(key);
    }
    return [...rows.values()].sort((a, b) => compareKeys(a.key, b.key));
  };

  const overlayKeys = (table: Table, prefix: Key, stored: readonly Key[]): Key[] => {
    const keys = new Map(stored.map((key) => [id(table, key), key]));
    for (const [at, change] of newest) {
      if (change.table !== table || !prefix.every((part, i) => change.key[i] === part)) continue;
      if (change.type === 'put') keys.set(at, change.key);
      else keys.delete(at);
    }
    return [...keys.values()].sort(compareKeys);
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
    keys: async (table, prefix, limit) => {
      if (newest.size === 0) return storage.keys(table, prefix, limit);
      return overlayKeys(table, prefix, await storage.keys(table, prefix)).slice(0, limit);
    },
    count: async (table, prefix) => {
      if (newest.size === 0) return storage.count(table, prefix);
      return overlayKeys(table, prefix, await storage.keys(table, prefix)).length;
    },
    commit: async (changes, term) => {
      const touchesMemory = changes.some((change) => newest.has(id(change.table, change.key)));
      // without anything to write, the storage still says whether the term is over
      const written = await storage.commit(touchesMemory ? [] : changes, term);
      if (written.ok ? !touchesMemory : written.error.type === 'stale-term') return written;
      if (!written.ok) {
        const confirmed = await confirmTerm(written.error, term);
        if (!confirmed.ok) return confirmed;
        why = reasonOf(written.error);
      }
      keepInMemory({ changes: changes.map(copyOf), term });
      return ok(undefined);
    },
  };
}

function reasonOf(failure: StorageFailure): Overflow {
  return failure.type === 'storage-full' ? 'full' : 'unwritable';
}
