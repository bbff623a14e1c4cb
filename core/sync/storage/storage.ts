/**
 * The storage port: tables of rows in key order, read freely, written in atomic batches. A batch is a list of values that are
 * already sealed, so no cryptography can happen inside a transaction [E9]. Adapters: memory, IndexedDB (`client/platform`); one
 * contract suite runs on each.
 */
import type { Bytes } from '../../bytes/bytes.ts';
import type { Result } from '../../result/result.ts';

export const TABLES = [
  /** Keys that WebCrypto keeps: the device's pairs and the key of records at rest. */
  'keys',
  /** One counter, raised by each sealing leader [Y6]. */
  'term',
  'spaces',
  'roster',
  'epoch-keys',
  'documents',
  'updates',
  'drafts',
  'outbox',
  'envelopes',
  'refused',
  /** What each other device of a space was heard to hold. */
  'copies',
  /** Groups into which this device has asked to be let. */
  'doors',
  /** Sealed pictures, and which of them the relay has not got. */
  'blobs',
  /** What was typed in a field and not taken yet. */
  'typed',
  /** What can be made again from the documents of a space, so that it need not be each time. */
  'summaries',
] as const;

export type Table = (typeof TABLES)[number];

/** Compared part by part: numbers before texts, as IndexedDB does. */
export type Key = readonly (string | number)[];

/** Bytes everywhere but in `keys`, which holds what WebCrypto does not let out. */
export type StoredValue = Bytes | CryptoKey;

export interface Row {
  readonly key: Key;
  readonly value: StoredValue;
}

export type StorageChange =
  | { readonly type: 'put'; readonly table: Table; readonly key: Key; readonly value: StoredValue }
  | { readonly type: 'delete'; readonly table: Table; readonly key: Key };

export type StorageFailure =
  /** The device has no room: nothing of the batch was written. */
  | { readonly type: 'storage-full' }
  /** Another leader has begun a later term: nothing was written. */
  | { readonly type: 'stale-term' }
  | { readonly type: 'storage-failed'; readonly detail: string };

export interface Storage {
  get(table: Table, key: Key): Promise<StoredValue | undefined>;
  /** Rows whose key begins with `prefix`, in key order, at most `limit`. One whose content is lost comes as empty bytes. */
  list(table: Table, prefix: Key, limit?: number): Promise<readonly Row[]>;
  /** The same without their contents, which may be many and large. */
  keys(table: Table, prefix: Key, limit?: number): Promise<readonly Key[]>;
  count(table: Table, prefix: Key): Promise<number>;
  /** All or nothing. With `term`, only while that is the current leader's term. */
  commit(changes: readonly StorageChange[], term?: number): Promise<Result<void, StorageFailure>>;
  /** Raises the term by one and returns it. */
  beginTerm(): Promise<Result<number, StorageFailure>>;
  close(): void;
}

export function put(table: Table, key: Key, value: StoredValue): StorageChange {
  return { type: 'put', table, key, value };
}

export function remove(table: Table, key: Key): StorageChange {
  return { type: 'delete', table, key };
}
