/** The register of one simulated device in its current life: entries of any text, without facts in them. */
import { randomBytes } from '../../core/crypto/digest.ts';
import { bytesToHex } from '../../core/bytes/hex.ts';
import { createEventLog, type EventLog } from '../../core/event-log/event-log.ts';
import { groupDocId } from '../../core/group/group-documents.ts';
import { openRecordReplica } from '../../core/sync/tab/record-replica.ts';
import type { Life } from './device.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface SimRecord {
  /** Resolves when it is stored; never, should the device die before. Answers its key. */
  add(text: string): Promise<string>;
  /** Sorted. */
  keys(): readonly string[];
  heads(): readonly string[];
  close(): void;
}

/** Automerge must be started. */
export async function openSimRecord({ book, profile, bus }: Life, time: VirtualTime): Promise<SimRecord> {
  const keys = new Set<string>();
  let log: EventLog | undefined;
  const opened = (): EventLog => {
    if (!log) throw new Error('not open yet');
    return log;
  };
  const doc = await groupDocId(book, 'decisions');
  const replica = await openRecordReplica({
    space: book.space,
    doc,
    profile,
    bus,
    timers: time,
    opened: (actor) => (log = createEventLog(actor)),
    take: (changes) =>
      opened()
        .take(changes)
        .forEach(({ key }) => keys.add(key)),
    storageFailed: () => undefined,
  });
  bus.post({ type: 'documents-wanted', space: book.space, docs: [doc] });
  return {
    add: async (text) => {
      const key = bytesToHex(randomBytes(32));
      const change = opened().add(key, text);
      keys.add(key);
      await replica.keep(change);
      return key;
    },
    keys: () => [...keys].toSorted(),
    heads: () => opened().heads(),
    close: () => void replica.close(),
  };
}
