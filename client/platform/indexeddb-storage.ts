/**
 * The storage port on IndexedDB: one object store a table, arrays as keys, one transaction a batch. A browser may close a connection
 * at any moment (iOS in the background, a cleared site, another page's upgrade): the operation is then repeated once on a new one.
 */
import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { fail, ok, type Result } from '../../core/result/result.ts';
import {
  type Key,
  type Row,
  type Storage,
  type StorageChange,
  type StorageFailure,
  type StoredValue,
  type Table,
  TABLES,
} from '../../core/sync/storage/storage.ts';

/** Raised with each table that is added; a page of an earlier version goes on with the tables it knows. */
const VERSION = 5;
/** The version that brought a table; 1 for those not named. */
const ADDED_IN: Partial<Record<Table, number>> = { copies: 2, blobs: 3, typed: 4, summaries: 5 };
/** Tables that hold what nobody else may have yet. */
const STRICT: readonly Table[] = ['drafts', 'outbox', 'blobs'];
const TERM_KEY = ['current'];
const UNREADABLE = new Uint8Array(0);
/** What browsers say of a connection that is no longer one; Safari's is the second. */
const DEAD_CONNECTION = ['InvalidStateError', 'UnknownError'];

/** Rejects when the browser refuses storage or the database cannot be read. */
export async function openIndexedDbStorage(name: string): Promise<Storage> {
  return storageOn(await connect(name));
}

function storageOn({ use, close }: Connection): Storage {
  /** Where the browser has lost the content of a row: all others, and that one as empty bytes, which no record opens from. */
  const rowByRow: Storage['list'] = async (table, prefix, limit) => {
    const keys = await use((db) => db.getAllKeys(table, withPrefix(prefix), limit));
    const rows: Row[] = [];
    for (const key of keys) {
      const value = await use<unknown>((db) => db.get(table, key)).catch(() => UNREADABLE);
      rows.push(...toRow(key, value));
    }
    await use((db) => db.count(table)); // rejects when it is not a row that is lost, but all of it
    return rows;
  };

  return {
    get: (table, key): Promise<StoredValue | undefined> =>
      use(async (db) => toValue(await db.get(table, [...key]))),

    list: async (table, prefix, limit) => {
      if (limit === 0) return []; // IndexedDB takes it for no limit
      try {
        return await use((db) => readRows(db, table, withPrefix(prefix), limit));
      } catch {
        return rowByRow(table, prefix, limit);
      }
    },

    keys: async (table, prefix, limit) => {
      if (limit === 0) return [];
      const keys = await use((db) => db.getAllKeys(table, withPrefix(prefix), limit));
      return keys.flatMap((key) => (Array.isArray(key) ? [key.filter(isKeyPart)] : []));
    },

    count: (table, prefix) => use((db) => db.count(table, withPrefix(prefix))),

    commit: (changes, term) => asResult(() => use((db) => write(db, changes, term))),

    beginTerm: () => asResult(() => use(raiseTerm)),

    close,
  };
}

interface Connection {
  readonly use: <T>(work: (db: IDBPDatabase) => Promise<T>) => Promise<T>;
  readonly close: () => void;
}

async function connect(name: string): Promise<Connection> {
  let isClosed = false;
  let current: Promise<IDBPDatabase> | undefined;

  const open = (mayCreate: boolean): Promise<IDBPDatabase> => {
    const opening: Promise<IDBPDatabase> = openDatabase(name, mayCreate, () => {
      if (current === opening) current = undefined;
    });
    opening.catch(() => {
      if (current === opening) current = undefined;
    });
    return (current = opening);
  };

  await open(true);

  return {
    use: async (work) => {
      if (isClosed) throw new DOMException('the storage is closed', 'InvalidStateError');
      const used = current ?? open(false);
      try {
        return await work(await used);
      } catch (error) {
        const isLost = current !== used || DEAD_CONNECTION.includes(nameOf(error));
        if (isClosed || !isLost) throw error;
        if (current === used) {
          current = undefined;
          void used.then((db) => db.close(), leaveError);
        }
        return await work(await (current ?? open(false)));
      }
    },
    close: () => {
      isClosed = true;
      void current?.then((db) => db.close(), leaveError);
    },
  };
}

/** `mayCreate`: false when it was there a moment ago; an empty one in its place has not the keys that rows are sealed with. */
async function openDatabase(name: string, mayCreate: boolean, lost: () => void): Promise<IDBPDatabase> {
  try {
    return await openVersion(name, VERSION, mayCreate, lost);
  } catch (error) {
    // a page of a later version was here, which only adds tables
    if (nameOf(error) === 'VersionError') return openVersion(name, undefined, false, lost);
    throw error;
  }
}

async function openVersion(
  name: string,
  version: number | undefined,
  mayCreate: boolean,
  lost: () => void,
): Promise<IDBPDatabase> {
  const db = await openDB(name, version, {
    upgrade: (upgraded, from, _to, tx) => {
      leave(tx.done);
      if (from === 0 && !mayCreate) return tx.abort();
      for (const table of TABLES) {
        const isMissing = !upgraded.objectStoreNames.contains(table);
        if (isMissing && (from === 0 || isAddedSince(table, from))) upgraded.createObjectStore(table);
      }
    },
    // another page wants to upgrade or delete it: let go, or it waits for ever
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      lost();
    },
    terminated: lost,
  });
  // an upgrade that broke off leaves a database without its tables
  if (TABLES.every((table) => db.objectStoreNames.contains(table))) return db;
  db.close();
  throw new Error('tables are missing');
}

/** One that is missing and was there before is lost with its rows: an upgrade must not hide that. */
function isAddedSince(table: Table, version: number): boolean {
  return (ADDED_IN[table] ?? 1) > version;
}

async function readRows(
  db: IDBPDatabase,
  table: string,
  range: IDBKeyRange,
  limit: number | undefined,
): Promise<readonly Row[]> {
  const tx = db.transaction(table, 'readonly');
  const [keys, values] = await Promise.all([
    tx.store.getAllKeys(range, limit),
    tx.store.getAll(range, limit),
    tx.done,
  ]);
  return keys.flatMap((key, i) => toRow(key, values[i]));
}

async function raiseTerm(db: IDBPDatabase): Promise<Result<number, StorageFailure>> {
  let term = 0;
  const begin = (): Writing => db.transaction(['term'], 'readwrite', { durability: 'strict' });
  await inTransaction(begin, async (tx) => {
    term = toTerm(await tx.objectStore('term').get(TERM_KEY)) + 1;
    leave(tx.objectStore('term').put(term, TERM_KEY));
  });
  return ok(term);
}

async function write(
  db: IDBPDatabase,
  changes: readonly StorageChange[],
  term: number | undefined,
): Promise<Result<void, StorageFailure>> {
  const tables = new Set<string>(changes.map((change) => change.table));
  if (term !== undefined) tables.add('term');
  if (tables.size === 0) return ok(undefined);
  // what a person typed or photographed must be on the disk before anybody says so; the rest comes again from the relay
  const durability = STRICT.some((table) => tables.has(table)) ? 'strict' : 'relaxed';
  let stale = false;
  const begin = (): Writing => db.transaction([...tables], 'readwrite', { durability });
  await inTransaction(begin, async (tx) => {
    if (term !== undefined) stale = toTerm(await tx.objectStore('term').get(TERM_KEY)) !== term;
    for (const change of stale ? [] : changes) {
      const store = tx.objectStore(change.table);
      const key = [...change.key];
      leave(change.type === 'put' ? store.put(change.value, key) : store.delete(key));
    }
  });
  return stale ? fail({ type: 'stale-term' }) : ok(undefined);
}

type Writing = IDBPTransaction<unknown, string[], 'readwrite'>;

/** All of it or nothing: a failed request aborts its transaction, and so does one that was refused before it began. */
async function inTransaction(begin: () => Writing, work: (tx: Writing) => Promise<void>): Promise<void> {
  let tx: Writing | undefined;
  try {
    tx = begin();
    const begun = tx;
    // asked to commit, it does so even if the page goes away now; else it would wait for a word from the page
    await Promise.all([work(tx).then(() => begun.commit()), tx.done]);
  } catch (error) {
    if (tx) abort(tx);
    // requests that a full disk carries along say only that they were aborted
    throw tx?.error ?? error;
  }
}

async function asResult<T>(
  act: () => Promise<Result<T, StorageFailure>>,
): Promise<Result<T, StorageFailure>> {
  try {
    return await act();
  } catch (error) {
    const name = nameOf(error);
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

function nameOf(error: unknown): string {
  return error instanceof DOMException ? error.name : 'Error';
}

/** A request whose outcome its transaction tells. */
function leave(request: Promise<unknown>): void {
  request.catch(leaveError);
}

function leaveError(): void {
  // told elsewhere
}

/** Arrays order after numbers and strings, so `[…prefix, []]` ends every key that begins with the prefix. */
function withPrefix(prefix: Key): IDBKeyRange {
  return IDBKeyRange.bound([...prefix], [...prefix, []]);
}

function toValue(raw: unknown): StoredValue | undefined {
  if (raw instanceof Uint8Array) return new Uint8Array(raw);
  return raw instanceof CryptoKey ? raw : undefined;
}

function toRow(key: IDBValidKey, raw: unknown): readonly Row[] {
  const value = toValue(raw);
  return value === undefined || !Array.isArray(key) ? [] : [{ key: key.filter(isKeyPart), value }];
}

function toTerm(raw: unknown): number {
  return typeof raw === 'number' ? raw : 0;
}

function isKeyPart(part: unknown): part is string | number {
  return typeof part === 'string' || typeof part === 'number';
}
