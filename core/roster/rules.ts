/**
 * Who may do what, one named predicate a rule. Each returns the rule that an operation breaks, or undefined. Signatures are in
 * `verify-operation.ts`; nothing here looks at a clock: times are compared with the operation's own `at` (A8).
 */
import { bytesEqual, isAllZero } from '../bytes/bytes.ts';
import { bytesToHex } from '../bytes/hex.ts';
import { isSoundPoint } from '../crypto/ed25519-point.ts';
import { isSoundBoxKey } from '../crypto/x25519-point.ts';
import type {
  EpochMarks,
  Genesis,
  Invite,
  Join,
  NewDevice,
  Operation,
  PersonAdd,
  Rotate,
  SpaceKind,
} from './operation.ts';
import type { RosterRule } from './refusal.ts';
import { currentEpoch, type Invitation, type Roster, roleOf } from './roster.ts';

export type Rule<Op> = (roster: Roster, op: Op) => RosterRule | undefined;

export const mustFollowTheHead: Rule<Operation> = (roster, op) => {
  if (op.type === 'genesis') return 'already-begun';
  if (op.space !== roster.space) return 'wrong-space';
  return op.prev === roster.head ? undefined : 'not-next';
};

/** Of a genesis, which has no roster before it. */
export function brokenGenesisRule(op: Genesis): RosterRule | undefined {
  return areSoundKeys(op) ? brokenMarksRule(op.kind, op) : 'weak-key';
}

const onlyFacilitators: Rule<Operation> = (roster, op) => {
  const role = roleOf(roster, op.author);
  if (!role) return 'unknown-author';
  return role === 'facilitator' ? undefined : 'only-facilitators';
};

/** Whoever decides in the group may speak of somebody who has no device; guests and observers may not [R11]. */
const onlyMembers: Rule<PersonAdd> = (roster, op) => {
  const role = roleOf(roster, op.author);
  if (!role) return 'unknown-author';
  return role === 'facilitator' || role === 'member' ? undefined : 'only-members';
};

const inviteIsUsable: Rule<Invite> = (roster, op) => {
  if (op.mode !== 'open') return 'invite-mode-unsupported';
  if (op.uses < 1 || op.expires < op.at) return 'invite-useless';
  if (!isSoundPoint(op.invitePub) || !isSoundBoxKey(op.inviteBoxPub)) return 'weak-key';
  return roster.invitations.has(bytesToHex(op.invitePub)) ? 'key-in-use' : undefined;
};

const invitationIsOpen: Rule<Join> = (roster, op) => {
  const invitation = roster.invitations.get(bytesToHex(op.invitePub));
  return invitation ? brokenInvitationRule(invitation, op.at) : 'invite-unknown';
};

/** A device's id is the hash of its signing key (`author-is-not-the-key`), so a known id is a known key. */
const deviceIsNew: Rule<Join> = (roster, op) => {
  if (!areSoundKeys(op)) return 'weak-key';
  return roster.devices.has(op.author) || roster.boxKeys.has(bytesToHex(op.boxPub))
    ? 'key-in-use'
    : undefined;
};

const marksFitTheSpace: Rule<Rotate> = (roster, op) =>
  roster.kind === 'group' || isAllZero(op.prevInner) ? brokenMarksRule(roster.kind, op) : 'wrong-rings';

/** Both rings change [R3]. */
const keysAreFresh: Rule<Rotate> = (roster, op) => {
  const { epochPub, innerCheck } = currentEpoch(roster);
  const sameInner = roster.kind === 'group' && bytesEqual(op.innerCheck, innerCheck);
  return sameInner || bytesEqual(op.epochPub, epochPub) ? 'same-keys' : undefined;
};

export const inviteRules: readonly Rule<Invite>[] = [onlyFacilitators, inviteIsUsable];
export const joinRules: readonly Rule<Join>[] = [invitationIsOpen, deviceIsNew];
export const rotateRules: readonly Rule<Rotate>[] = [onlyFacilitators, marksFitTheSpace, keysAreFresh];
export const personAddRules: readonly Rule<PersonAdd>[] = [onlyMembers];

/** `at`: seconds since 1970. Also what a relay asks before it lets an invited stranger read the chain. */
export function brokenInvitationRule(invitation: Invitation, at: number): RosterRule | undefined {
  if (!invitation.open) return 'invite-closed';
  if (at > invitation.expires) return 'invite-expired';
  return invitation.used >= invitation.uses ? 'invite-used-up' : undefined;
}

function areSoundKeys(device: NewDevice): boolean {
  return isSoundPoint(device.devicePub) && isSoundBoxKey(device.boxPub);
}

/** Only groups have an inner ring (A3). */
function brokenMarksRule(kind: SpaceKind, marks: EpochMarks): RosterRule | undefined {
  if (!isSoundBoxKey(marks.epochPub)) return 'weak-key';
  return isAllZero(marks.innerCheck) === (kind === 'group') ? 'wrong-rings' : undefined;
}
