/**
 * One act on the roster: bring it up to date, make the operation on its head, lodge it with its boxes, keep it. When somebody was faster, or
 * the relay holds more of a device than a cut says, it is made again on what is known then.
 */
import type { Bytes } from '../../bytes/bytes.ts';
import { Reader } from '../../bytes/reader.ts';
import type { DeviceKeys } from '../../crypto/device-keys.ts';
import type { KeyBox } from '../../protocol/frames.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import type { EpochKeys } from '../../roster/epoch-keys.ts';
import { extendRoster } from '../../roster/fold.ts';
import { readCuts } from '../../roster/operation-fields.ts';
import type { Cut } from '../../roster/operation.ts';
import { currentEpoch, type Roster, roleAt } from '../../roster/roster.ts';
import { rotate } from '../../roster/rotate.ts';
import type { RelayLink } from '../relay/relay-link.ts';
import { putRoster, type RequestFailure } from './relay-requests.ts';
import { type RosterSyncFailure, syncRoster } from './roster-sync.ts';
import type { SpaceBook } from './space-book.ts';

export type RosterActFailure = RosterSyncFailure | { readonly type: 'busy' };

/** What an act makes; an epoch's keys, when it begins one, come back by this device's own box. */
export interface MadeOperation {
  readonly op: Bytes;
  readonly boxes?: readonly KeyBox[];
}

/** What is known when an operation is made. */
export interface Moment {
  readonly roster: Roster;
  /** What this device holds of the current epoch. */
  readonly keys: EpochKeys;
  readonly author: DeviceKeys;
  /** Seconds since 1970, by the relay's clock. */
  readonly at: number;
  /** The relay's word for where each cut must be, once it has refused one. */
  readonly heads: readonly Cut[];
}

const ATTEMPTS = 8;

/** `make`: the operation on that roster. It is kept on this device when it resolves well; a leader of this profile may keep it too. */
export async function actOnRoster(
  link: RelayLink,
  book: SpaceBook,
  author: DeviceKeys,
  make: (moment: Moment) => Promise<MadeOperation>,
): Promise<Result<Bytes, RosterActFailure>> {
  let heads: readonly Cut[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const synced = await syncRoster(link, book, author);
    if (!synced.ok) return synced;
    const { roster } = book;
    const keys = book.ring.get(currentEpoch(roster).id);
    if (!keys) return fail({ type: 'box-unopenable', ring: 'commons' });
    const moment = { roster, keys, author, at: link.nowS(), heads };
    const made = await make(moment);
    // refused here by the same rules as there: the sentence is the same without the relay
    const judged = await extendRoster(roster, [made.op]);
    if (!judged.ok && judged.error.rule === 'rotation-due' && isFacilitator(moment)) {
      const rotated = await rotateFirst(link, moment);
      if (rotated.ok || isRace(rotated.error)) continue;
      return rotated;
    }
    if (!judged.ok) return judged;
    const accepted = await putRoster(link, book.space, roster.head, [made.op], made.boxes ?? []);
    if (accepted.ok) {
      const kept = await syncRoster(link, book, author);
      return kept.ok || hasLeft(book, author) ? ok(made.op) : kept;
    }
    if (accepted.error.type !== 'relay-refused') return accepted;
    if (accepted.error.reason === 'cut-stale') heads = headsFrom(accepted.error.detail) ?? heads;
    else if (accepted.error.reason !== 'roster-race') return accepted;
  }
  return fail({ type: 'busy' });
}

/** Somebody has left, and nobody's device has given new keys yet: whoever opens the door now does it. */
async function rotateFirst(
  link: RelayLink,
  { roster, keys, author, at }: Moment,
): Promise<Result<void, RequestFailure>> {
  const next = await rotate(roster, keys, author, at);
  return putRoster(link, roster.space, roster.head, [next.op], next.boxes);
}

function isFacilitator({ roster, author, at }: Moment): boolean {
  return roleAt(roster, author.device, at) === 'facilitator';
}

function isRace(failure: RequestFailure): boolean {
  return failure.type === 'relay-refused' && failure.reason === 'roster-race';
}

/** Who has just left reads no further. */
function hasLeft({ roster }: SpaceBook, { device }: DeviceKeys): boolean {
  return !roster.devices.has(device);
}

function headsFrom(detail: Bytes): readonly Cut[] | undefined {
  const reader = new Reader(detail);
  const heads = readCuts(reader);
  return reader.done ? heads : undefined;
}
