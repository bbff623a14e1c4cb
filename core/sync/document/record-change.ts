/**
 * The payload of codec 2 (A6): the salts of the actors that wrote, then Automerge changes, each as it left its author. To the leader they are bytes: who may write as which actor is
 * decided by the envelope's device [E8], which the header of each change is compared with.
 */
import { type Bytes, concatBytes } from '../../bytes/bytes.ts';
import { bytesToHex, hexToBytes } from '../../bytes/hex.ts';
import { Reader } from '../../bytes/reader.ts';
import { Writer } from '../../bytes/writer.ts';
import { labelBytes, sha256 } from '../../crypto/digest.ts';
import type { DeviceId, DocId } from '../../id/id.ts';
import { SALT_BYTES } from './yjs-change.ts';

export interface RecordChange {
  readonly salts: readonly Bytes[];
  readonly changes: readonly Bytes[];
}

/** Hex of 16 bytes that nobody else's device and salt produce. */
export async function actorFor(device: DeviceId, doc: DocId, salt: Bytes): Promise<string> {
  const label = labelBytes('placette-client1');
  const hash = await sha256(concatBytes(label, hexToBytes(device), hexToBytes(doc), salt));
  return bytesToHex(hash.subarray(0, 16));
}

export function encodeRecordChange({ salts, changes }: RecordChange): Bytes {
  const writer = new Writer(changes.reduce((sum, change) => sum + change.length + 4, 16));
  return writer
    .list(salts, (salt) => writer.raw(salt))
    .list(changes, (change) => writer.bytes(change))
    .finish();
}

export function decodeRecordChange(bytes: Bytes): RecordChange | undefined {
  const reader = new Reader(bytes);
  const salts = reader.list(SALT_BYTES, () => reader.raw(SALT_BYTES));
  const changes = reader.list(1, () => reader.bytes());
  return reader.done && changes.length > 0 ? { salts, changes } : undefined;
}

/** Several of one device as one, in their order. */
export function mergeRecordChanges(merged: readonly RecordChange[]): RecordChange {
  const salts = new Map(merged.flatMap((change) => change.salts).map((salt) => [salt.join(), salt]));
  return { salts: [...salts.values()], changes: merged.flatMap(({ changes }) => changes) };
}
