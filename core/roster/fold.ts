/**
 * The fold of a roster chain: same operations, same roster, at relay and client alike. An operation that breaks a rule is refused by
 * name and changes nothing; the chain before it stands.
 */
import { type Bytes, concatBytes } from '../bytes/bytes.ts';
import { bytesToHex, hexToBytes } from '../bytes/hex.ts';
import { bytesToBase64url } from '../bytes/base64url.ts';
import { labelBytes, sha256 } from '../crypto/digest.ts';
import { type DeviceId, type EpochId, type MemberId, NO_OP, type OpHash, type SpaceId } from '../id/id.ts';
import { fail, ok, type Result } from '../result/result.ts';
import type { Genesis, Invite, Join, Rotate, SignedOperation } from './operation.ts';
import { decodeOperation } from './operation-codec.ts';
import { refuse, type RosterRefusal, type RosterRule } from './refusal.ts';
import type { Device, Epoch, Invitation, Member, Roster } from './roster.ts';
import {
  brokenGenesisRule,
  inviteRules,
  joinRules,
  mustFollowTheHead,
  personAddRules,
  type Rule,
  rotateRules,
} from './rules.ts';
import { brokenSignatureRule } from './verify-operation.ts';

export async function opHash(bytes: Bytes): Promise<OpHash> {
  return bytesToHex(await sha256(bytes)) as OpHash;
}

export function epochOf(op: OpHash): EpochId {
  return op.slice(0, 16) as EpochId;
}

/** A chain from its genesis on. */
export async function foldRoster(ops: readonly Bytes[]): Promise<Result<Roster, RosterRefusal>> {
  const [genesis, ...rest] = ops;
  if (!genesis) return fail(refuse('not-first'));
  const begun = await begin(genesis);
  return begun.ok ? extendRoster(begun.value, rest) : begun;
}

/** Further operations on a folded chain; all or, with the first refusal, none. The given roster is not changed. */
export async function extendRoster(
  roster: Roster,
  ops: readonly Bytes[],
): Promise<Result<Roster, RosterRefusal>> {
  const draft = draftOf(roster);
  for (const bytes of ops) {
    const op = decodeOperation(bytes);
    if (!op) return fail(refuse('malformed'));
    const broken = brokenRule(draft, op) ?? (await brokenSignatureRule(draft, op));
    if (broken) return fail(refuse(broken));
    apply(draft, op, await opHash(bytes), await admittedMember(op));
  }
  return ok(draft);
}

interface Draft extends Roster {
  head: OpHash;
  length: number;
  readonly epochs: Epoch[];
  readonly members: Map<MemberId, Member>;
  readonly devices: Map<DeviceId, Device>;
  readonly boxKeys: Set<string>;
  readonly invitations: Map<string, Invitation>;
}

/** Copied once for any number of operations, so that folding stays linear. */
function draftOf(roster: Roster): Draft {
  return {
    ...roster,
    epochs: [...roster.epochs],
    members: new Map(roster.members),
    devices: new Map(roster.devices),
    boxKeys: new Set(roster.boxKeys),
    invitations: new Map(roster.invitations),
  };
}

async function begin(bytes: Bytes): Promise<Result<Roster, RosterRefusal>> {
  const op = decodeOperation(bytes);
  if (!op) return fail(refuse('malformed'));
  if (op.type !== 'genesis' || op.prev !== NO_OP) return fail(refuse('not-first'));
  const broken = brokenGenesisRule(op) ?? (await brokenSignatureRule(undefined, op));
  if (broken) return fail(refuse(broken));
  const hash = await opHash(bytes);
  const draft: Draft = {
    space: hash.slice(0, 32) as SpaceId,
    kind: op.kind,
    head: hash,
    length: 1,
    epochs: [firstEpoch(op, hash)],
    members: new Map(),
    devices: new Map(),
    boxKeys: new Set(),
    invitations: new Map(),
  };
  admit(draft, op, await memberIdOf(op.prev, op.devicePub), 'facilitator');
  return ok(draft);
}

function brokenRule(roster: Roster, op: SignedOperation): RosterRule | undefined {
  const misplaced = mustFollowTheHead(roster, op);
  if (misplaced) return misplaced;
  switch (op.type) {
    case 'genesis':
      return 'already-begun';
    case 'invite':
      return firstBroken(inviteRules, roster, op);
    case 'join':
      return firstBroken(joinRules, roster, op);
    case 'rotate':
      return firstBroken(rotateRules, roster, op);
    case 'person-add':
      return firstBroken(personAddRules, roster, op);
  }
}

function firstBroken<Op>(rules: readonly Rule<Op>[], roster: Roster, op: Op): RosterRule | undefined {
  for (const rule of rules) {
    const broken = rule(roster, op);
    if (broken) return broken;
  }
  return undefined;
}

function apply(draft: Draft, op: SignedOperation, hash: OpHash, member: MemberId | undefined): void {
  switch (op.type) {
    case 'genesis':
      break;
    case 'invite':
      openInvitation(draft, op);
      break;
    case 'join':
      if (member) spendInvitation(draft, op, member);
      break;
    case 'rotate':
      beginEpoch(draft, op, hash);
      break;
    case 'person-add':
      if (member) draft.members.set(member, { id: member, role: 'member', since: op.at, devices: 0 });
      break;
  }
  draft.head = hash;
  draft.length += 1;
}

function openInvitation(draft: Draft, op: Invite): void {
  const { invitePub, inviteBoxPub, role, expires, uses, mode } = op;
  const invitation = { invitePub, inviteBoxPub, role, expires, uses, mode, used: 0, open: true };
  draft.invitations.set(bytesToHex(invitePub), invitation);
}

function spendInvitation(draft: Draft, op: Join, member: MemberId): void {
  const key = bytesToHex(op.invitePub);
  const invitation = draft.invitations.get(key);
  if (!invitation) return;
  draft.invitations.set(key, { ...invitation, used: invitation.used + 1 });
  admit(draft, op, member, invitation.role);
}

/** A rotation closes every open invitation: their boxes hold the former keys [R4]. */
function beginEpoch(draft: Draft, op: Rotate, hash: OpHash): void {
  const { epochPub, innerCheck, prevCommons, prevInner } = op;
  draft.epochs.push({ id: epochOf(hash), epochPub, innerCheck, prevCommons, prevInner });
  for (const [key, invitation] of draft.invitations)
    draft.invitations.set(key, { ...invitation, open: false });
}

function admit(draft: Draft, op: Genesis | Join, member: MemberId, role: Member['role']): void {
  const { devicePub, boxPub, author } = op;
  draft.members.set(member, { id: member, role, since: op.at, devices: 1 });
  draft.devices.set(author, { id: author, devicePub, boxPub, member, fromEpoch: draft.epochs.length - 1 });
  draft.boxKeys.add(bytesToHex(boxPub));
}

function firstEpoch(op: Genesis, hash: OpHash): Epoch {
  const none = new Uint8Array(48);
  const { epochPub, innerCheck } = op;
  return { id: epochOf(hash), epochPub, innerCheck, prevCommons: none, prevInner: none };
}

async function admittedMember(op: SignedOperation): Promise<MemberId | undefined> {
  if (op.type === 'join') return memberIdOf(op.prev, op.devicePub);
  return op.type === 'person-add' ? memberIdOf(op.prev, op.salt) : undefined;
}

/** Derived, never chosen [K2]: nobody can pick the id of somebody who left. `first`: the first device's key, or a salt [R11]. */
export async function memberIdOf(prev: OpHash, first: Bytes): Promise<MemberId> {
  const hash = await sha256(concatBytes(labelBytes('placette-member1'), hexToBytes(prev), first));
  return `mbr_${bytesToBase64url(hash.subarray(0, 16))}` as MemberId;
}
