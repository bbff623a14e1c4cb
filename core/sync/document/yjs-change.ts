/**
 * The payload of codec 1 (A6): the salts of the client ids that wrote, then a Yjs v1 update. Who may write under which client id is
 * decided by the envelope's device [E8]: otherwise a member could write as another, and peers would differ for ever with equal
 * state vectors.
 */
import * as Y from 'yjs';
import { type Bytes, concatBytes } from '../../bytes/bytes.ts';
import { hexToBytes } from '../../bytes/hex.ts';
import { Reader } from '../../bytes/reader.ts';
import { Writer } from '../../bytes/writer.ts';
import { labelBytes, randomBytes, sha256 } from '../../crypto/digest.ts';
import type { DeviceId, DocId } from '../../id/id.ts';

export const SALT_BYTES = 8;

export interface YjsChange {
  readonly salts: readonly Bytes[];
  readonly update: Bytes;
}

export function newSalt(): Bytes {
  return randomBytes(SALT_BYTES);
}

/** First 53 bits of a hash: a safe integer that nobody else's device and salt produce. */
export async function clientIdFor(device: DeviceId, doc: DocId, salt: Bytes): Promise<number> {
  const label = labelBytes('placette-client1');
  const hash = await sha256(concatBytes(label, hexToBytes(device), hexToBytes(doc), salt));
  let id = 0;
  for (const byte of hash.subarray(0, 6)) id = id * 256 + byte;
  return id * 32 + ((hash[6] ?? 0) >> 3);
}

export function encodeYjsChange(change: YjsChange): Bytes {
  const writer = new Writer(change.update.length + 16);
  return writer
    .list(change.salts, (salt) => writer.raw(salt))
    .raw(change.update)
    .finish();
}

export function decodeYjsChange(bytes: Bytes): YjsChange | undefined {
  const reader = new Reader(bytes);
  const salts = reader.list(SALT_BYTES, () => reader.raw(SALT_BYTES));
  const update = reader.rest();
  return reader.done && update.length > 0 ? { salts, update } : undefined;
}

/** Several changes of one device as one. */
export function mergeYjsChanges(changes: readonly YjsChange[]): YjsChange {
  const [only] = changes;
  if (only && changes.length === 1) return only;
  const salts = new Map(changes.flatMap((change) => change.salts).map((salt) => [salt.join(), salt]));
  return {
    salts: [...salts.values()],
    update: mergeUpdates(changes.map((change) => change.update)),
  };
}

/** One is left as it is. */
export function mergeUpdates(updates: readonly Bytes[]): Bytes {
  const [only] = updates;
  return only && updates.length === 1 ? only : toBytes(Y.mergeUpdates([...updates]));
}

/** False for a damaged update and for one that writes under a client id its envelope does not claim. */
export async function writesUnderOwnIds(change: YjsChange, device: DeviceId, doc: DocId): Promise<boolean> {
  const claimed = new Set(await Promise.all(change.salts.map((salt) => clientIdFor(device, doc, salt))));
  try {
    return Y.decodeUpdate(change.update).structs.every((struct) => claimed.has(struct.id.client));
  } catch {
    return false; // lib0 throws on a damaged update
  }
}

/** Yjs types its updates over any buffer; they are always plain ones. */
export function toBytes(update: Uint8Array): Bytes {
  return update.buffer instanceof ArrayBuffer && update.byteLength === update.buffer.byteLength
    ? new Uint8Array(update.buffer)
    : new Uint8Array(update);
}
