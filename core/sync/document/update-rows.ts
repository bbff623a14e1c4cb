/** Rows of `updates`: Yjs updates, or changes of a record, as they came. */
import type { Bytes } from '../../bytes/bytes.ts';
import { Reader } from '../../bytes/reader.ts';
import { Writer } from '../../bytes/writer.ts';

/** n×b */
export function encodeUpdates(updates: readonly Bytes[]): Bytes {
  const writer = new Writer(updates.reduce((sum, update) => sum + update.length + 4, 8));
  return writer.list(updates, (update) => writer.bytes(update)).finish();
}

export function decodeUpdates(bytes: Bytes): Bytes[] | undefined {
  const reader = new Reader(bytes);
  const updates = reader.list(1, () => reader.bytes());
  return reader.done ? updates : undefined;
}
