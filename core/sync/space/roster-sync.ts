/**
 * Brings this device's roster chain and the relay's together. The relay's order is the order (§6): what it has beyond ours is
 * verified and kept; what it lacks of ours (a group begun offline, a relay that lost its disk) is lodged there. Of two histories
 * everybody takes the same.
 */
import { EMPTY_BYTES, bytesEqual, isAllZero, type Bytes } from '../../bytes/bytes.ts';
import type { DeviceKeys } from '../../crypto/device-keys.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import { currentEpoch, roleOf } from '../../roster/roster.ts';
import { type EpochKeys, ringsOf } from '../../roster/epoch-keys.ts';
import { foldRoster } from '../../roster/fold.ts';
import { winner } from '../../roster/fork.ts';
import { type IdentifiedOperation, identifyOperation, opHash } from '../../roster/identified-operation.ts';
import type { RosterRefusal } from '../../roster/refusal.ts';
import type { Role } from '../../roster/role.ts';
import type { RelayLink } from '../relay/relay-link.ts';
import type { StorageFailure } from '../storage/storage.ts';
import { fetchEpochKeys, openFormerEpochs, type KeyFailure } from './epoch-key-fetch.ts';
import { lodgeChain } from './lodge-chain.ts';
import { getRoster, type RequestFailure } from './relay-requests.ts';
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
  return isUnknown ? lodgeChain(link, book, 0) : further;
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
  if (!role || holdsAllRings(book, role)) return ok(undefined);
  const recipient = { privateKey: keys.agreementKey, publicKey: keys.boxPub };
  const fetched = await fetchEpochKeys(link, book.roster, epoch, recipient, role);
  if (!fetched.ok) return fetched;
  for (const former of await openFormerEpochs(book.roster, fetched.value)) {
    if (!isAsGood(book.ring.get(former.epoch), former.keys)) await book.keepKeys(former.epoch, former.keys);
  }
  return book.keepKeys(epoch.id, fetched.value);
}

/** Of the current epoch: a higher role opens a ring that was closed before. */
function holdsAllRings({ ring, roster }: SpaceBook, role: Role): boolean {
  const epoch = currentEpoch(roster);
  const held = ring.get(epoch.id);
  const hasInner = !isAllZero(epoch.innerCheck);
  return held !== undefined && ringsOf(role).every((name) => held[name] || (name === 'inner' && !hasInner));
}

function isAsGood(held: EpochKeys | undefined, found: EpochKeys): boolean {
  return held !== undefined && (held.inner !== undefined || found.inner === undefined);
}

/** The relay does not know our head, so it answered with its whole chain: it is behind, or it tells another story. */
async function reconcile(
  link: RelayLink,
  book: SpaceBook,
  keys: DeviceKeys,
  theirs: readonly Bytes[],
): Promise<Result<void, RosterSyncFailure>> {
  const shared = theirs.findIndex((op, i) => !bytesEqual(op, book.chain[i] ?? EMPTY_BYTES));
  if (shared < 0) return lodgeChain(link, book, theirs.length);
  if (shared === book.chain.length) return takeIn(link, book, keys, theirs.slice(shared));
  return settleFork(link, book, keys, theirs, shared);
}

/** Two histories that part after `shared` operations: everybody takes the same one [R6]. */
async function settleFork(
  link: RelayLink,
  book: SpaceBook,
  keys: DeviceKeys,
  theirs: readonly Bytes[],
  shared: number,
): Promise<Result<void, RosterSyncFailure>> {
  const before = await foldRoster(book.chain.slice(0, shared));
  const [one, other] = await Promise.all([book.chain, theirs].map((chain) => identifyAt(chain, shared)));
  if (!before.ok || !one || !other) return fork();
  if (winner(before.value, one, other) === other) {
    const replaced = await book.replace(theirs);
    return replaced.ok ? completeKeys(link, book, keys) : replaced;
  }
  const lodged = await lodgeChain(link, book, shared);
  return lodged.ok ? lodged : fork();
}

async function identifyAt(chain: readonly Bytes[], n: number): Promise<IdentifiedOperation | undefined> {
  const op = chain[n];
  return op && identifyOperation(op);
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
