/**
 * Brings this device's roster chain and the relay's together. The relay's order is the order (§6): what it has beyond ours is
 * verified and kept; what it lacks of ours (a group begun offline, a relay that lost its disk) is lodged there.
 */
import { EMPTY_BYTES, bytesEqual, type Bytes } from '../../bytes/bytes.ts';
import type { DeviceKeys } from '../../crypto/device-keys.ts';
import { NO_OP } from '../../id/id.ts';
import type { KeyBox } from '../../protocol/frames.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import { currentEpoch, roleOf } from '../../roster/roster.ts';
import { boxesFor } from '../../roster/epoch-keys.ts';
import type { RosterRefusal } from '../../roster/refusal.ts';
import { opHash } from '../../roster/identified-operation.ts';
import type { RelayLink } from '../relay/relay-link.ts';
import type { StorageFailure } from '../storage/storage.ts';
import { fetchEpochKeys, openFormerEpochs, type KeyFailure } from './epoch-key-fetch.ts';
import { getRoster, putRoster, type RequestFailure } from './relay-requests.ts';
import type { SpaceBook } from './space-book.ts';

export type RosterSyncFailure =
  | RequestFailure
  | RosterRefusal
  | StorageFailure
  | KeyFailure
  /** The relay's chain and ours part ways: somebody was shown another history [R6]. */
  | { readonly type: 'roster-fork' };

export async function syncRoster(
  link: RelayLink,
  book: SpaceBook,
  keys: DeviceKeys,
): Promise<Result<void, RosterSyncFailure>> {
  const synced = await askAndLodge(link, book, keys);
  const isRaced =
    !synced.ok && synced.error.type === 'relay-refused' && synced.error.reason === 'roster-race';
  // another connection, this profile's leader for one, lodged at the same moment: now the relay has what it lacked
  return isRaced ? askAndLodge(link, book, keys) : synced;
}

async function askAndLodge(
  link: RelayLink,
  book: SpaceBook,
  keys: DeviceKeys,
): Promise<Result<void, RosterSyncFailure>> {
  const further = await getRoster(link, book.space, book.roster.head, EMPTY_BYTES);
  if (further.ok) {
    const [first] = further.value;
    const [genesis] = book.chain;
    const isWhole = first !== undefined && genesis !== undefined && bytesEqual(first, genesis);
    return isWhole ? reconcile(link, book, keys, further.value) : takeIn(link, book, keys, further.value);
  }
  const isUnknown = further.error.type === 'relay-refused' && further.error.reason === 'unknown-space';
  return isUnknown ? lodge(link, book, NO_OP, book.chain) : further;
}

/** Operations that came by themselves; a gap between them and our head is closed by asking. */
export async function takeInPushed(
  link: RelayLink,
  book: SpaceBook,
  keys: DeviceKeys,
  ops: readonly Bytes[],
): Promise<Result<void, RosterSyncFailure>> {
  const known = await positionOfHead(book, ops);
  const taken = await takeIn(link, book, keys, ops.slice(known));
  return taken.ok ? taken : syncRoster(link, book, keys);
}

async function takeIn(
  link: RelayLink,
  book: SpaceBook,
  keys: DeviceKeys,
  ops: readonly Bytes[],
): Promise<Result<void, RosterSyncFailure>> {
  if (ops.length > 0) {
    const extended = await book.extend(ops);
    if (!extended.ok) return extended;
  }
  return completeKeys(link, book, keys);
}

/** After a rotation: the box of this device, then the epochs in between. */
async function completeKeys(
  link: RelayLink,
  book: SpaceBook,
  keys: DeviceKeys,
): Promise<Result<void, RosterSyncFailure>> {
  const epoch = currentEpoch(book.roster);
  const role = roleOf(book.roster, keys.device);
  if (!role || book.ring.get(epoch.id)) return ok(undefined);
  const recipient = { privateKey: keys.agreementKey, publicKey: keys.boxPub };
  const fetched = await fetchEpochKeys(link, book.roster, epoch, recipient, role);
  if (!fetched.ok) return fetched;
  for (const former of await openFormerEpochs(book.roster, fetched.value)) {
    if (!book.ring.get(former.epoch)) await book.keepKeys(former.epoch, former.keys);
  }
  return book.keepKeys(epoch.id, fetched.value);
}

/** The relay does not know our head, so it answered with its whole chain: it is behind, or it tells another story. */
async function reconcile(
  link: RelayLink,
  book: SpaceBook,
  keys: DeviceKeys,
  theirs: readonly Bytes[],
): Promise<Result<void, RosterSyncFailure>> {
  const shared = theirs.findIndex((op, i) => !bytesEqual(op, book.chain[i] ?? EMPTY_BYTES));
  if (shared >= 0)
    return shared === book.chain.length ? takeIn(link, book, keys, theirs.slice(shared)) : fork();
  const last = theirs.at(-1);
  return lodge(link, book, last ? await opHash(last) : NO_OP, book.chain.slice(theirs.length));
}

/** With the boxes of the current epoch: a relay that lost operations lost the boxes that came with them. */
async function lodge(
  link: RelayLink,
  book: SpaceBook,
  prev: typeof NO_OP,
  ops: readonly Bytes[],
): Promise<Result<void, RosterSyncFailure>> {
  return putRoster(link, book.space, prev, ops, await boxesOfCurrentEpoch(book));
}

/** For every device, and for every invitation that is still open. */
async function boxesOfCurrentEpoch({ space, roster, ring }: SpaceBook): Promise<KeyBox[]> {
  const epoch = currentEpoch(roster).id;
  const keys = ring.get(epoch);
  if (!keys) return [];
  const boxes: KeyBox[] = [];
  for (const { id, boxPub } of roster.devices.values()) {
    const role = roleOf(roster, id);
    if (role) boxes.push(...(await boxesFor(boxPub, role, { space, epoch }, keys)));
  }
  for (const { open, inviteBoxPub, role } of roster.invitations.values()) {
    if (open) boxes.push(...(await boxesFor(inviteBoxPub, role, { space, epoch }, keys)));
  }
  return boxes;
}

/** How many of the pushed operations we already hold. */
async function positionOfHead(book: SpaceBook, ops: readonly Bytes[]): Promise<number> {
  for (let i = ops.length - 1; i >= 0; i--) {
    const op = ops[i];
    if (op && (await opHash(op)) === book.roster.head) return i + 1;
  }
  return 0;
}

function fork(): Result<void, RosterSyncFailure> {
  return fail({ type: 'roster-fork' });
}
