/**
 * How the changes of a document travel, by its class: one Yjs update, or, in a record, Automerge changes one by one. Drafts, inbox and outbox carry either without knowing
 * which; no CRDT is opened on the way.
 */
import type { Bytes } from '../../bytes/bytes.ts';
import { docClass } from '../../crypto/ring.ts';
import type { Codec } from '../../crypto/sealed-change.ts';
import type { DeviceId, DocId } from '../../id/id.ts';
import { decodeRecordChange, encodeRecordChange, mergeRecordChanges } from './record-change.ts';
import {
  decodeYjsChange,
  encodeYjsChange,
  mergeUpdates,
  mergeYjsChanges,
  writesUnderOwnIds,
} from './yjs-change.ts';

/** What one device changed: `updates` are stored, shown and applied one by one, in order. */
export interface DocumentChange {
  /** Each claims an id under which something in it was written [E8]. */
  readonly salts: readonly Bytes[];
  /** At least one. */
  readonly updates: readonly Bytes[];
}

export interface ChangeCodec {
  /** As envelopes name it. */
  readonly name: Codec;
  encode(change: DocumentChange): Bytes;
  /** Never throws. */
  decode(bytes: Bytes): DocumentChange | undefined;
  /** Several of one device as one. */
  merge(changes: readonly DocumentChange[]): DocumentChange;
  /** Sound, and written under ids of `device` alone. Rejects while the program's part for it cannot be fetched. */
  isOwn(change: DocumentChange, device: DeviceId, doc: DocId): Promise<boolean>;
}

export function changeCodecOf(doc: DocId): ChangeCodec {
  return docClass(doc) === 'record' ? RECORD : YJS;
}

const YJS: ChangeCodec = {
  name: 'yjs',
  encode: (change) => encodeYjsChange(asYjs(change)),
  decode: (bytes) => {
    const change = decodeYjsChange(bytes);
    return change && { salts: change.salts, updates: [change.update] };
  },
  merge: (changes) => {
    const { salts, update } = mergeYjsChanges(changes.map(asYjs));
    return { salts, updates: [update] };
  },
  isOwn: (change, device, doc) => writesUnderOwnIds(asYjs(change), device, doc),
};

const RECORD: ChangeCodec = {
  name: 'automerge',
  encode: ({ salts, updates }) => encodeRecordChange({ salts, changes: updates }),
  decode: (bytes) => {
    const change = decodeRecordChange(bytes);
    return change && { salts: change.salts, updates: change.changes };
  },
  merge: (changes) => {
    const merged = mergeRecordChanges(changes.map(({ salts, updates }) => ({ salts, changes: updates })));
    return { salts: merged.salts, updates: merged.changes };
  },
  isOwn: async ({ salts, updates }, device, doc) => {
    const { writesAsOwnActors } = await import('./record-owner.ts');
    return writesAsOwnActors({ salts, changes: updates }, device, doc);
  },
};

function asYjs({ salts, updates }: DocumentChange): { salts: readonly Bytes[]; update: Bytes } {
  return { salts, update: mergeUpdates(updates) };
}
