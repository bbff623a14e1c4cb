/**
 * The way in of one document [E9]: envelopes are verified and opened in parallel, taken in order, and stored in one batch with the
 * cursor before anybody hears of them. What is refused is kept and listed, never applied and never dropped.
 */
import type { Bytes } from '../../bytes/bytes.ts';
import { hexToBytes } from '../../bytes/hex.ts';
import { Writer } from '../../bytes/writer.ts';
import type { DeviceId } from '../../id/id.ts';
import type { LogEntry } from '../../protocol/frames.ts';
import type { Profile } from '../storage/profile.ts';
import { put, type StorageChange } from '../storage/storage.ts';
import { type ChainEnd, type DocumentRecord, NO_CHAIN } from './document-record.ts';
import { createLongChanges } from './long-change.ts';
import { type Desk, type EnvelopeRefusal, receiveEnvelope, type Received } from './received-envelope.ts';
import { decodeYjsChange, writesUnderOwnIds } from './yjs-change.ts';
import { encodeUpdates } from './update-rows.ts';

export interface InboxOutcome {
  readonly record: DocumentRecord;
  /** Yjs updates to apply, in order. */
  readonly updates: readonly Bytes[];
  /** To commit with the record. */
  readonly changes: readonly StorageChange[];
  readonly refused: readonly EnvelopeRefusal[];
  /** The relay skipped an envelope of some device: ask for the whole log again [E6]. */
  readonly withheld: boolean;
}

export interface Inbox {
  /** Entries must follow the record's cursor without a gap; the caller has checked. */
  take(desk: Desk, record: DocumentRecord, entries: readonly LogEntry[]): Promise<InboxOutcome>;
}

export function createInbox(profile: Profile, session: string): Inbox {
  const longChanges = createLongChanges(profile.storage);
  let batches = 0;

  return {
    take: async (desk, record, entries) => {
      const { space, doc } = desk;
      const received = await Promise.all(entries.map((entry) => receiveEnvelope(desk, entry.envelope)));
      const frontier = new Map(record.frontier);
      const updates: Bytes[] = [];
      const changes: StorageChange[] = [];
      const refused: EnvelopeRefusal[] = [];
      let own = record.own;
      let withheld = false;

      const refuse = async (item: Received, reason: EnvelopeRefusal): Promise<void> => {
        const bytes = item.type === 'opened' ? item.envelope.bytes : item.bytes;
        const row = new Writer(bytes.length + 64).string(reason).bytes(bytes).finish();
        refused.push(reason);
        changes.push(await profile.records.seal('refused', [space, doc, item.hash], row));
      };

      for (const item of received) {
        const { envelope } = item;
        if (!envelope) {
          if (item.type === 'refused') await refuse(item, item.reason);
          continue;
        }
        const last = frontier.get(envelope.device) ?? NO_CHAIN;
        if (envelope.ctr <= last.ctr) continue; // a repeat
        if (envelope.ctr > last.ctr + 1) {
          withheld = true;
          break;
        }
        if (envelope.prev !== last.hash) {
          await refuse(item, 'broken-chain');
          continue;
        }
        frontier.set(envelope.device, { ctr: envelope.ctr, hash: item.hash });
        changes.push(put('envelopes', [space, doc, envelope.device, envelope.ctr], envelope.bytes));
        if (envelope.device === profile.keys.device) own = furthest(own, frontier.get(envelope.device));
        if (item.type === 'refused') {
          await refuse(item, item.reason);
          continue;
        }
        const change = await longChanges.add(desk, envelope, item.part);
        if (change === undefined) continue;
        const update = change === 'unjoinable' ? change : await soundUpdate(change, envelope.device, desk);
        if (update === 'unjoinable' || update === 'foreign-ids') await refuse(item, update);
        else updates.push(update);
      }

      const lastItem = received.at(-1);
      const lastEntry = entries.at(-1);
      const next: DocumentRecord =
        withheld || !lastItem || !lastEntry
          ? { ...record, own, frontier }
          : {
              ...record,
              own,
              frontier,
              cursor: lastEntry.seq,
              cursorHash: hexToBytes(lastItem.hash.slice(0, 16)),
            };
      if (updates.length > 0) {
        const key = [space, doc, session, `in-${batches++}`];
        changes.push(await profile.records.seal('updates', key, encodeUpdates(updates)));
      }
      return { record: next, updates, changes, refused, withheld };
    },
  };
}

async function soundUpdate(change: Bytes, device: DeviceId, desk: Desk): Promise<Bytes | 'foreign-ids'> {
  const yjs = decodeYjsChange(change);
  return yjs && (await writesUnderOwnIds(yjs, device, desk.doc)) ? yjs.update : 'foreign-ids';
}

function furthest(own: ChainEnd, received: ChainEnd | undefined): ChainEnd {
  return received && received.ctr > own.ctr ? received : own;
}
