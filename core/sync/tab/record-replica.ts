/**
 * One record in one tab: its changes as bytes, handed to whoever opens them, and each local change stored with its draft in one batch [Y2]. Which CRDT is in them is no
 * matter here, so that a tab has no need of one.
 */
import type { Bytes } from '../../bytes/bytes.ts';
import { bytesToHex } from '../../bytes/hex.ts';
import { randomBytes } from '../../crypto/digest.ts';
import type { DocId, SpaceId } from '../../id/id.ts';
import { sealDraft } from '../document/drafts.ts';
import { actorFor } from '../document/record-change.ts';
import { encodeUpdates } from '../document/update-rows.ts';
import { newSalt } from '../document/yjs-change.ts';
import type { Profile } from '../storage/profile.ts';
import type { StorageChange, StorageFailure } from '../storage/storage.ts';
import type { Timers } from '../time.ts';
import { createTurns } from '../turns.ts';
import { readRecord, rowName } from './stored-record.ts';
import type { TabBus, TabMessage } from './tab-bus.ts';

const STORE_AGAIN_MS = 5000;

export interface RecordReplicaOptions {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly profile: Profile;
  readonly bus: TabBus;
  readonly timers: Timers;
  /** Before the first `take`: who writes here until it is closed [E8]; no other opening has the same one. */
  readonly opened: (actor: string) => void;
  /** Changes that are stored, whoever made them; the same one may come twice. Once for all rows that are there when it opens, then as they come. */
  readonly take: (changes: readonly Bytes[]) => void;
  readonly storageFailed: (failure: StorageFailure) => void;
  /** Of a space without a relay: changes are stored and nothing of them waits to be sent. */
  readonly staysHere?: boolean;
}

export interface RecordReplica {
  /** Stores a change of this actor's, which `take` is not told of. Resolves when it is stored, also after a device without room has some again. */
  keep(change: Bytes): Promise<void>;
  /** Resolves when every change so far is stored, or its failure was told. */
  stored(): Promise<void>;
  /** Whether some of them are not, because the device has no room: that is tried again. */
  isBehind(): boolean;
  /** Stored rows that could not be read. */
  unreadable(): number;
  /** Reads storage again: a tab that slept may have missed what the others said. */
  catchUp(): void;
  close(): Promise<void>;
}

/** When it resolves, all that was stored has been handed on. Rejects when storage cannot be read; nothing of it stays open then. */
export async function openRecordReplica(options: RecordReplicaOptions): Promise<RecordReplica> {
  const { space, doc, profile, bus, timers, take } = options;
  const salt = newSalt();
  const turns = createTurns();
  const opening = bytesToHex(randomBytes(6));
  const knownRows = new Set<string>();
  let unstored: { readonly change: Bytes; readonly done: () => void }[] = [];
  let damaged = 0;
  let rowNumber = 0;
  let isReading = false;
  let closed = false;
  let cancelRetry = (): void => undefined;

  const read = async (): Promise<void> => {
    const found = await readRecord(profile, { space, doc, session: opening }, knownRows, take);
    damaged = found.damaged;
  };

  const catchUp = (): void => {
    if (isReading) return;
    isReading = true;
    void turns.run(async () => {
      isReading = false;
      // unreadable storage is told by the storage itself; the next look tries again
      if (!closed) await read().catch(() => undefined);
    });
  };

  const heard = (message: TabMessage): void => {
    if (message.type !== 'updates' || message.space !== space || message.doc !== doc) return;
    if (message.from !== opening && !closed) take(message.updates);
  };

  const store = async (): Promise<void> => {
    if (unstored.length === 0) return;
    const batch = unstored;
    unstored = [];
    const updates = batch.map(({ change }) => change);
    const n = rowNumber++;
    const key = [space, doc, opening, n];
    const rows: Promise<StorageChange>[] = [profile.records.seal('updates', key, encodeUpdates(updates))];
    if (!options.staysHere) {
      rows.push(sealDraft(profile, { space, doc }, [opening, n], { salts: [salt], updates }));
    }
    const written = await profile.storage.commit(await Promise.all(rows));
    if (written.ok) {
      knownRows.add(rowName(key));
      bus.post({ type: 'updates', from: opening, space, doc, updates });
      if (!options.staysHere) bus.post({ type: 'drafts-stored', space, doc });
      for (const { done } of batch) done();
      return;
    }
    unstored = [...batch, ...unstored];
    options.storageFailed(written.error);
    cancelRetry();
    if (!closed) cancelRetry = timers.after(STORE_AGAIN_MS, () => void turns.run(store));
  };

  options.opened(await actorFor(profile.keys.device, doc, salt));
  const stopListening = bus.listen(heard);
  await read().catch((error: unknown) => {
    closed = true;
    stopListening(); // nobody is given it to close
    throw error;
  });
  bus.post({ type: 'status-wanted' });

  return {
    keep: (change) =>
      new Promise((done) => {
        unstored.push({ change, done });
        void turns.run(store);
      }),
    stored: () => turns.run(async () => undefined),
    isBehind: () => unstored.length > 0,
    unreadable: () => damaged,
    catchUp,
    close: async () => {
      closed = true;
      cancelRetry();
      stopListening();
      await turns.run(async () => undefined);
    },
  };
}
