/**
 * Enters a space: with an invitation, with a recovery sheet, or as a device that somebody inside has let in. Reading the chain and opening the
 * keys spends nothing; only the operation does, and it is the last step, so a failure before it costs nobody anything. Entering again
 * with the same device finds itself already in.
 */
import { type Bytes, EMPTY_BYTES } from '../../bytes/bytes.ts';
import { bytesToHex } from '../../bytes/hex.ts';
import { NO_OP, type SpaceId } from '../../id/id.ts';
import type { KeyBox } from '../../protocol/frames.ts';
import { fail, ok, type Failure, type Result } from '../../result/result.ts';
import { boxesFor, type EpochKeys } from '../../roster/epoch-keys.ts';
import { extendRoster, foldRoster } from '../../roster/fold.ts';
import { type InvitationKeys, invitationKeys, readProof } from '../../roster/invitation-keys.ts';
import type { InvitationLink } from '../../roster/invitation-link.ts';
import { join } from '../../roster/join.ts';
import { type RecoveryKeys, recover } from '../../roster/recovery.ts';
import type { RosterRefusal } from '../../roster/refusal.ts';
import type { Role } from '../../roster/role.ts';
import { currentEpoch, type Roster, roleOf } from '../../roster/roster.ts';
import { brokenInvitationRule } from '../../roster/rules/invitation-rules.ts';
import type { RelayLink } from '../relay/relay-link.ts';
import type { Profile } from '../storage/profile.ts';
import type { StorageFailure } from '../storage/storage.ts';
import { type BoxRecipient, fetchEpochKeys, type KeyFailure, openFormerEpochs } from './epoch-key-fetch.ts';
import { getRoster, putRoster, type RequestFailure } from './relay-requests.ts';
import { saveSpace } from './space-book.ts';

export type EnterSpaceFailure =
  | RequestFailure
  | RosterRefusal
  | KeyFailure
  | StorageFailure
  /** The relay's chain is not the space the link names. */
  | { readonly type: 'wrong-space' }
  /** Others kept entering at the same moment; trying again is enough. */
  | { readonly type: 'busy' };

/** Which space, and where. `relay`: the address to keep with it; empty: the page's own. */
export type SpaceAddress = Pick<InvitationLink, 'space' | 'relay'>;

/** `waiting`: the operation is lodged, and somebody of the group has to say yes. */
export type Entered = { readonly space: SpaceId; readonly standing: 'in' | 'waiting' };

const ATTEMPTS = 8;

export async function enterSpace(
  link: RelayLink,
  profile: Profile,
  invitation: SpaceAddress & Pick<InvitationLink, 'secret'>,
): Promise<Result<Entered, EnterSpaceFailure>> {
  const keys = await invitationKeys(invitation.secret, invitation.space);
  const found = await readSpace(link, profile, invitation.space, keys);
  if (!found.ok) return found;
  const { roster } = found.value;
  const { device } = profile.keys;
  const opened = roster.invitations.get(bytesToHex(keys.signing.publicKey));
  if (!opened) return refusal('invite-unknown');
  if (opened.mode === 'approve' && roster.waiting.has(device))
    return ok({ space: invitation.space, standing: 'waiting' });
  const broken = roster.devices.has(device) ? undefined : brokenInvitationRule(opened, link.nowS());
  if (broken) return refusal(broken);
  const make = (now: Roster): Promise<Bytes> => join(now, keys, profile.keys, link.nowS());
  if (opened.mode === 'open')
    return openAndJoin(link, profile, invitation, { ...found.value, keys, role: opened.role, make });
  const joined = await joinAtHead(link, profile, { ...found.value, keys, make });
  return joined.ok ? ok({ space: invitation.space, standing: 'waiting' }) : joined;
}

/** With the keys of a recovery sheet, which are spent by it. */
export async function recoverSpace(
  link: RelayLink,
  profile: Profile,
  address: SpaceAddress,
  keys: RecoveryKeys,
): Promise<Result<Entered, EnterSpaceFailure>> {
  const found = await readSpace(link, profile, address.space, keys);
  if (!found.ok) return found;
  const { roster } = found.value;
  const owner = roster.recoveries.get(bytesToHex(keys.signing.publicKey));
  const role = owner ? roster.members.get(owner)?.role : roleOf(roster, profile.keys.device);
  if (!role) return refusal('recovery-unknown');
  const make = (now: Roster): Promise<Bytes> => recover(now, keys, profile.keys, link.nowS());
  return openAndJoin(link, profile, address, { ...found.value, keys, role, make });
}

/** As a device that the roster names already: added by another of the same person, or let in from the door. */
export async function enterAsDevice(
  link: RelayLink,
  profile: Profile,
  address: SpaceAddress,
): Promise<Result<Entered, EnterSpaceFailure>> {
  const chain = await getRoster(link, address.space, NO_OP, EMPTY_BYTES);
  if (!chain.ok) return chain;
  const found = await foldSpace(chain.value, address.space);
  if (!found.ok) return found;
  const { roster } = found.value;
  if (roster.waiting.has(profile.keys.device)) return ok({ space: address.space, standing: 'waiting' });
  const role = roleOf(roster, profile.keys.device);
  if (!role) return refusal('unknown-device');
  return openAndSave(link, profile, address, { ...found.value, recipient: own(profile), role });
}

interface ReadSpace {
  readonly chain: readonly Bytes[];
  readonly roster: Roster;
}

interface Way extends ReadSpace {
  /** Whose proof lets read the chain, and whose boxes are opened. */
  readonly keys: InvitationKeys;
  readonly make: (roster: Roster) => Promise<Bytes>;
}

/**
 * The keys first: an operation whose keys cannot be opened would leave somebody inside and blind. With it go boxes for the new device
 * itself, so that it finds its way in again should it stop before everything is stored.
 */
async function openAndJoin(
  link: RelayLink,
  profile: Profile,
  address: SpaceAddress,
  way: Way & { readonly role: Role },
): Promise<Result<Entered, EnterSpaceFailure>> {
  const { roster, keys, role } = way;
  if (roster.devices.has(profile.keys.device)) {
    const again = await openAndSave(link, profile, address, { ...way, recipient: own(profile) });
    if (again.ok || again.error.type !== 'relay-refused') return again;
    return openAndSave(link, profile, address, { ...way, recipient: keys.box });
  }
  const newest = await fetchEpochKeys(link, roster, currentEpoch(roster), keys.box, role);
  if (!newest.ok) return newest;
  const place = { space: roster.space, epoch: currentEpoch(roster).id };
  const boxes = await boxesFor(profile.keys.boxPub, role, place, newest.value);
  const joined = await joinAtHead(link, profile, way, boxes);
  return joined.ok ? save(profile, address, { chain: joined.value, roster }, newest.value) : joined;
}

async function openAndSave(
  link: RelayLink,
  profile: Profile,
  address: SpaceAddress,
  found: ReadSpace & { readonly recipient: BoxRecipient; readonly role: Role },
): Promise<Result<Entered, EnterSpaceFailure>> {
  const { roster, recipient, role } = found;
  const newest = await fetchEpochKeys(link, roster, currentEpoch(roster), recipient, role);
  return newest.ok ? save(profile, address, found, newest.value) : newest;
}

/** `roster`: at least up to the current epoch, whose keys are `newest`. */
async function save(
  profile: Profile,
  { space, relay }: SpaceAddress,
  { chain, roster }: ReadSpace,
  newest: EpochKeys,
): Promise<Result<Entered, EnterSpaceFailure>> {
  const former = await openFormerEpochs(roster, newest);
  const keys = [{ epoch: currentEpoch(roster).id, keys: newest }, ...former];
  const saved = await saveSpace(profile, { space, relay, chain, keys });
  return saved.ok ? ok({ space, standing: 'in' }) : saved;
}

function own({ keys }: Profile): BoxRecipient {
  return { privateKey: keys.agreementKey, publicKey: keys.boxPub };
}

/** Six neighbours scan the same code at once: who loses the race reads what came and tries again. */
async function joinAtHead(
  link: RelayLink,
  profile: Profile,
  way: Way,
  boxes: readonly KeyBox[] = [],
): Promise<Result<readonly Bytes[], EnterSpaceFailure>> {
  let { chain, roster } = way;
  const epochs = roster.epochs.length;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const op = await way.make(roster);
    const accepted = await putRoster(link, roster.space, roster.head, [op], boxes);
    if (accepted.ok) return ok([...chain, op]);
    if (accepted.error.type !== 'relay-refused' || accepted.error.reason !== 'roster-race') return accepted;
    const whole = await readChain(link, profile, roster.space, way.keys);
    if (!whole.ok) return whole;
    const extended = await extendRoster(roster, whole.value.slice(chain.length));
    if (!extended.ok) return extended;
    if (extended.value.epochs.length > epochs) break; // the keys that were opened are former ones by now
    chain = whole.value;
    roster = extended.value;
  }
  return fail({ type: 'busy' });
}

async function readSpace(
  link: RelayLink,
  profile: Profile,
  space: SpaceId,
  keys: InvitationKeys,
): Promise<Result<ReadSpace, EnterSpaceFailure>> {
  const chain = await readChain(link, profile, space, keys);
  return chain.ok ? foldSpace(chain.value, space) : chain;
}

async function foldSpace(
  chain: readonly Bytes[],
  space: SpaceId,
): Promise<Result<ReadSpace, EnterSpaceFailure>> {
  const folded = await foldRoster(chain);
  if (!folded.ok) return folded;
  return folded.value.space === space ? ok({ chain, roster: folded.value }) : fail({ type: 'wrong-space' });
}

async function readChain(
  link: RelayLink,
  profile: Profile,
  space: SpaceId,
  keys: InvitationKeys,
): Promise<Result<Bytes[], RequestFailure>> {
  const challenge = link.challengeNonce;
  if (!challenge) return fail({ type: 'relay-lost' });
  const proof = await readProof(keys, { challenge, space, devicePub: profile.keys.devicePub });
  return getRoster(link, space, NO_OP, proof);
}

function refusal(rule: RosterRefusal['rule']): { ok: false; error: Failure & RosterRefusal } {
  return fail({ type: 'roster-refusal', rule });
}
