/** The storage port on IndexedDB: one object store a table, arrays as keys, one transaction a batch. */
import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { fail, ok, type Result } from '../../core/result/result.ts';
import {
  type Key,
  type Row,
  type Storage,
  type StorageChange,
  type StorageFailure,
  type StoredValue,
  TABLES,
} from '../../core/sync/storage/storage.ts';

const VERSION = 1;
const TERM_KEY = ['current'];

/** Rejects when the browser refuses storage or the database cannot be read. */
export async function openIndexedDbStorage(name: string): Promise<Storage> {
  const db = await openDB(name, VERSION, {
    upgrade: (fresh) => {
      for (const table of TABLES) fresh.createObjectStore(table);
    },
    // a newer page wants to upgrade: let go, or it waits for ever
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  // an upgrade that broke off leaves a database without its tables
  if (TABLES.some((table) => !db.objectStoreNames.contains(table))) throw new Error('tables are missing');
  return storageOn(db);
}

function storageOn(db: IDBPDatabase): Storage {
  return {
    get: async (table, key): Promise<StoredValue | undefined> => toValue(await db.get(table, [...key])),

    list: async (table, prefix, limit) => {
      if (limit === 0) return []; // IndexedDB takes it for no limit
      const range = withPrefix(prefix);
      const tx = db.transaction(table, 'readonly');
      const [keys, values] = await Promise.all([
        tx.store.getAllKeys(range, limit),
        tx.store.getAll(range, limit),
        tx.done,
      ]);
      return keys.flatMap((key, i): Row[] => {
        const value = toValue(values[i]);
        return value === undefined || !Array.isArray(key) ? [] : [{ key: key.filter(isKeyPart), value }];
      });
    },

    count: (table, prefix) => db.count(table, withPrefix(prefix)),

    commit: (changes, term) => write(db, changes, term),

    beginTerm: async () => {
      let term = 0;
      const begin = (): Writing => db.transaction(['term'], 'readwrite', { durability: 'strict' });
      const written = await inTransaction(begin, async (tx) => {
        term = toTerm(await tx.objectStore('term').get(TERM_KEY)) + 1;
        leave(tx.objectStore('term').put(term, TERM_KEY));
      });
      return written.ok ? ok(term) : written;
    },

    close: () => db.close(),
  };
}

async function write(
  db: IDBPDatabase,
  changes: readonly StorageChange[],
  term: number | undefined,
): Promise<Result<void, StorageFailure>> {
  const tables = new Set<string>(changes.map((change) => change.table));
  if (term !== undefined) tables.add('term');
  if (tables.size === 0) return ok(undefined);
  // what a person typed must be on the disk before anybody says so; the rest comes again from the relay
  const durability = tables.has('drafts') || tables.has('outbox') ? 'strict' : 'relaxed';
  let stale = false;
  const begin = (): Writing => db.transaction([...tables], 'readwrite', { durability });
  const written = await inTransaction(begin, async (tx) => {
    if (term !== undefined) stale = toTerm(await tx.objectStore('term').get(TERM_KEY)) !== term;
    for (const change of stale ? [] : changes) {
      const store = tx.objectStore(change.table);
      const key = [...change.key];
      leave(change.type === 'put' ? store.put(change.value, key) : store.delete(key));
    }
  });
  return written.ok && stale ? fail({ type: 'stale-term' }) : written;
}

type Writing = IDBPTransaction<unknown, string[], 'readwrite'>;

/** All of it or nothing: a failed request aborts its transaction, and so does one that was refused before it began. */
async function inTransaction(
  begin: () => Writing,
  work: (tx: Writing) => Promise<void>,
): Promise<Result<void, StorageFailure>> {
  let tx: Writing | undefined;
  try {
    tx = begin();
    await Promise.all([work(tx), tx.done]);
    return ok(undefined);
  } catch (error) {
    if (tx) abort(tx);
    // requests that a full disk carries along say only that they were aborted
    const cause = tx?.error ?? error;
    const name = cause instanceof DOMException ? cause.name : 'Error';
    return fail(
      name === 'QuotaExceededError' ? { type: 'storage-full' } : { type: 'storage-failed', detail: name },
    );
  }
}

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // it has ended already
  }
}

/** A request whose outcome its transaction tells. */
function leave(request: Promise<unknown>): void {
  request.catch(() => undefined);
}

/** Arrays order after numbers and strings, so `[…prefix, []]` ends every key that begins with the prefix. */
function withPrefix(prefix: Key): IDBKeyRange {
  return IDBKeyRange.bound([...prefix], [...prefix, []]);
}

function toValue(raw: unknown): StoredValue | undefined {
  if (raw instanceof Uint8Array) return new Uint8Array(raw);
  return raw instanceof CryptoKey ? raw : undefined;
}

function toTerm(raw: unknown): number {
  return typeof raw === 'number' ? raw : 0;
}

function isKeyPart(part: unknown): part is string | number {
  return typeof part === 'string' || typeof part === 'number';
}
