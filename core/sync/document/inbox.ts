/**
 * The way in of one document [E9]: envelopes are verified and opened in parallel, taken in order, and stored in one batch with the
 * cursor before anybody hears of them. What is refused is kept and listed, never applied and never dropped.
 */
import { type Bytes, bytesEqual } from '../../bytes/bytes.ts';
import { hexToBytes } from '../../bytes/hex.ts';
import { Writer } from '../../bytes/writer.ts';
import type { Envelope } from '../../crypto/envelope.ts';
import type { DeviceId } from '../../id/id.ts';
import type { LogEntry } from '../../protocol/frames.ts';
import type { Profile } from '../storage/profile.ts';
import { put, type StorageChange } from '../storage/storage.ts';
import { changeCodecOf } from './change-codec.ts';
import { type ChainEnd, type DocumentRecord, NO_CHAIN } from './document-record.ts';
import { createLongChanges } from './long-change.ts';
import { type Desk, type EnvelopeRefusal, receiveEnvelope, type Received } from './received-envelope.ts';
import { encodeUpdates } from './update-rows.ts';

export interface InboxOutcome {
  readonly record: DocumentRecord;
  /** To apply, in order: Yjs updates, or changes of a record. */
  readonly updates: readonly Bytes[];
  /** To commit with the record. */
  readonly changes: readonly StorageChange[];
  readonly refused: readonly EnvelopeRefusal[];
  /** The relay skipped an envelope of some device: ask for the whole log again [E6]. */
  readonly withheld: boolean;
}

export interface Inbox {
  /** Entries must follow the record's cursor without a gap; the caller has checked. Rejects while a part of the program cannot be fetched: nothing was taken then. */
  take(desk: Desk, record: DocumentRecord, entries: readonly LogEntry[]): Promise<InboxOutcome>;
  /** There was no outcome, or it could not be stored: the same entries will come again. */
  forget(): void;
}

export function createInbox(profile: Profile, session: string): Inbox {
  const longChanges = createLongChanges(profile.storage);
  /** Ends of chains that parted from the one we hold: a device that wrote twice under one counter. */
  const strays = new Map<DeviceId, ChainEnd>();
  let batches = 0;

  return {
    forget: () => longChanges.forget(),
    take: async (desk, record, entries) => {
      const { space, doc } = desk;
      const received = await Promise.all(entries.map((entry) => receiveEnvelope(desk, entry.envelope)));

      /** Where an envelope stands to the last one held of its device [E6]. */
      const fitOf = async (
        envelope: Envelope,
        { ctr, hash }: ChainEnd,
        last: ChainEnd,
      ): Promise<'next' | 'repeat' | 'ahead' | 'astray'> => {
        if (ctr === last.ctr) return hash === last.hash ? 'repeat' : 'astray';
        if (ctr < last.ctr) return (await isHeld(profile, desk, envelope)) ? 'repeat' : 'astray';
        const stray = strays.get(envelope.device);
        if (stray && ctr === stray.ctr + 1 && envelope.prev === stray.hash) return 'astray';
        if (ctr > last.ctr + 1) return 'ahead';
        return envelope.prev === last.hash ? 'next' : 'astray';
      };

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
        const link: ChainEnd = { ctr: envelope.ctr, hash: item.hash };
        const fits = await fitOf(envelope, link, last);
        if (fits === 'repeat') continue;
        if (fits === 'ahead') {
          withheld = true;
          break;
        }
        if (fits === 'astray') {
          strays.set(envelope.device, link);
          await refuse(item, 'broken-chain');
          continue;
        }
        frontier.set(envelope.device, link);
        changes.push(put('envelopes', [space, doc, envelope.device, envelope.ctr], envelope.bytes));
        if (envelope.device === profile.keys.device) own = furthest(own, frontier.get(envelope.device));
        if (item.type === 'refused') {
          await refuse(item, item.reason);
          continue;
        }
        const change = await longChanges.add(desk, envelope, item.part);
        if (change === undefined) continue;
        const sound = change === 'unjoinable' ? change : await soundUpdates(change, item, desk);
        if (sound === 'unjoinable' || sound === 'foreign-ids') await refuse(item, sound);
        else updates.push(...sound);
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

/** Also true when the row is gone: its place in the chain was checked when it came. */
async function isHeld(
  { storage }: Profile,
  { space, doc }: Desk,
  { device, ctr, bytes }: Envelope,
): Promise<boolean> {
  const held = await storage.get('envelopes', [space, doc, device, ctr]);
  return !(held instanceof Uint8Array) || bytesEqual(held, bytes);
}

/** `last`: the envelope that completes the change; the parts before it are of the same codec. */
async function soundUpdates(
  bytes: Bytes,
  last: Extract<Received, { type: 'opened' }>,
  { doc }: Desk,
): Promise<readonly Bytes[] | 'foreign-ids'> {
  const codec = changeCodecOf(doc);
  const change = last.part.codec === codec.name ? codec.decode(bytes) : undefined;
  return change && (await codec.isOwn(change, last.envelope.device, doc)) ? change.updates : 'foreign-ids';
}

function furthest(own: ChainEnd, received: ChainEnd | undefined): ChainEnd {
  return received && received.ctr > own.ctr ? received : own;
}
