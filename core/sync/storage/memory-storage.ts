/** Storage that lasts as long as the page: for browsers that refuse to keep anything, Node peers and simulations. */
import { fail, ok, type Result } from '../../result/result.ts';
import type { Key, Row, Storage, StorageChange, StorageFailure, StoredValue, Table } from './storage.ts';

export function createMemoryStorage(): Storage {
  const tables = new Map<Table, Map<string, Row>>();
  let currentTerm = 0;

  const rows = (table: Table): Map<string, Row> => {
    const known = tables.get(table) ?? new Map<string, Row>();
    tables.set(table, known);
    return known;
  };

  const matching = (table: Table, prefix: Key): Row[] =>
    [...rows(table).values()].filter(({ key }) => prefix.every((part, i) => key[i] === part));

  return {
    get: async (table, key): Promise<StoredValue | undefined> => rows(table).get(JSON.stringify(key))?.value,

    list: async (table, prefix, limit = Number.POSITIVE_INFINITY): Promise<readonly Row[]> =>
      matching(table, prefix)
        .sort((a, b) => compareKeys(a.key, b.key))
        .slice(0, limit),

    keys: async (table, prefix, limit = Number.POSITIVE_INFINITY): Promise<readonly Key[]> =>
      matching(table, prefix)
        .map(({ key }) => key)
        .sort(compareKeys)
        .slice(0, limit),

    count: async (table, prefix): Promise<number> => matching(table, prefix).length,

    commit: async (changes, term): Promise<Result<void, StorageFailure>> => {
      if (term !== undefined && term !== currentTerm) return fail({ type: 'stale-term' });
      for (const change of changes) write(rows(change.table), copyOf(change));
      return ok(undefined);
    },

    beginTerm: async (): Promise<Result<number, StorageFailure>> => ok(++currentTerm),

    close: (): void => undefined,
  };
}

function write(rows: Map<string, Row>, change: StorageChange): void {
  const id = JSON.stringify(change.key);
  if (change.type === 'put') rows.set(id, { key: change.key, value: change.value });
  else rows.delete(id);
}

/** What the caller does with its bytes afterwards is its own affair. */
export function copyOf(change: StorageChange): StorageChange {
  const key = [...change.key];
  if (change.type === 'delete' || !(change.value instanceof Uint8Array)) return { ...change, key };
  return { ...change, key, value: new Uint8Array(change.value) };
}

/** IndexedDB's order of array keys: by part, numbers before strings, the shorter of two equal beginnings first. */
export function compareKeys(a: Key, b: Key): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const x = a[i];
    const y = b[i];
    if (x === y || x === undefined || y === undefined) continue;
    if (typeof x !== typeof y) return typeof x === 'number' ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return a.length - b.length;
}
