/**
 * Where one log ends: what is on disk, and what is on its way there. A device's next envelope is checked against both [L3]; a failed
 * commit takes back what was only on its way [L6].
 */
import { type DeviceId, type EnvelopeHash, type Generation, NO_ENVELOPE } from '../../core/id/id.ts';
import type { DeviceHead, LogHead, NewEntry, StoredEntry } from '../log/store.ts';

export interface Tip {
  readonly gen: Generation;
  /** Of the last committed entry; 0 before the first. */
  readonly seq: number;
  /** The seq that the next reserved entry gets. */
  readonly nextSeq: number;
  /** Committed. */
  deviceHead(device: DeviceId): DeviceHead;
  /** Committed or on its way. */
  expectedHead(device: DeviceId): DeviceHead;
  /** On its way. */
  findReserved(device: DeviceId, ctr: number): StoredEntry | undefined;
  reserve(entries: readonly NewEntry[]): void;
  commit(entries: readonly NewEntry[]): void;
}

const NOTHING: DeviceHead = { ctr: 0, hash: NO_ENVELOPE };

export function createTip(head: LogHead): Tip {
  const committed = new Map<DeviceId, DeviceHead>(head.devices);
  const expected = new Map<DeviceId, DeviceHead>();
  const reserved = new Map<string, StoredEntry>();
  let seq = head.seq;
  let reservedCount = 0;

  const deviceHead = (device: DeviceId): DeviceHead => committed.get(device) ?? NOTHING;

  return {
    gen: head.gen,
    get seq() {
      return seq;
    },
    get nextSeq() {
      return seq + reservedCount + 1;
    },
    deviceHead,
    expectedHead: (device) => expected.get(device) ?? deviceHead(device),
    findReserved: (device, ctr) => reserved.get(identity(device, ctr)),
    reserve(entries) {
      for (const { device, ctr, hash, seq: at } of entries) {
        expected.set(device, { ctr, hash });
        reserved.set(identity(device, ctr), { seq: at, hash });
        reservedCount++;
      }
    },
    commit(entries) {
      for (const { device, ctr, hash, seq: at } of entries) {
        committed.set(device, { ctr, hash });
        if (expected.get(device)?.ctr === ctr) expected.delete(device);
        reserved.delete(identity(device, ctr));
        reservedCount--;
        seq = at;
      }
    },
  };
}

function identity(device: DeviceId, ctr: number): string {
  return `${device}/${ctr}`;
}

/** Whether an envelope continues its device's chain: next counter, and the hash of the one before. */
export function continues(
  head: DeviceHead,
  next: { readonly ctr: number; readonly prev: EnvelopeHash },
): boolean {
  return next.ctr === head.ctr + 1 && next.prev === head.hash;
}
