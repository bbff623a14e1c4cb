/**
 * Who may do what, one named predicate a rule. Each returns the rule that an operation breaks, or undefined. Signatures are in
 * `verify-operation.ts`; nothing here looks at a clock: times are compared with the operation's own `at` (A8).
 */
import { bytesEqual } from '../bytes/bytes.ts';
import { bytesToHex } from '../bytes/hex.ts';
import { isSoundPoint } from '../crypto/ed25519-point.ts';
import type { Invite, Join, NewDevice, Operation, Rotate } from './operation.ts';
import type { RosterRule } from './refusal.ts';
import { currentEpoch, type Invitation, type Roster, roleOf } from './roster.ts';

export type Rule<Op> = (roster: Roster, op: Op) => RosterRule | undefined;

export const mustFollowTheHead: Rule<Operation> = (roster, op) => {
  if (op.type === 'genesis') return 'already-begun';
  if (op.space !== roster.space) return 'wrong-space';
  return op.prev === roster.head ? undefined : 'not-next';
};

const onlyFacilitators: Rule<Operation> = (roster, op) =>
  roleOf(roster, op.author) === 'facilitator' ? undefined : 'only-facilitators';

const inviteIsUsable: Rule<Invite> = (roster, op) => {
  if (op.mode !== 'open') return 'invite-mode-unsupported';
  if (op.uses < 1 || op.expires < op.at) return 'invite-useless';
  if (!isSoundPoint(op.invitePub)) return 'weak-key';
  return roster.invitations.has(bytesToHex(op.invitePub)) ? 'key-in-use' : undefined;
};

const invitationIsOpen: Rule<Join> = (roster, op) => {
  const invitation = roster.invitations.get(bytesToHex(op.invitePub));
  return invitation ? brokenInvitationRule(invitation, op.at) : 'invite-unknown';
};

const deviceIsNew: Rule<Join> = (roster, op) => {
  if (!isSoundPoint(op.devicePub)) return 'weak-key';
  for (const device of roster.devices.values()) if (sharesKey(device, op)) return 'key-in-use';
  return undefined;
};

const keysAreFresh: Rule<Rotate> = (roster, op) =>
  bytesEqual(op.epochPub, currentEpoch(roster).epochPub) ? 'same-keys' : undefined;

export const inviteRules: readonly Rule<Invite>[] = [onlyFacilitators, inviteIsUsable];
export const joinRules: readonly Rule<Join>[] = [invitationIsOpen, deviceIsNew];
export const rotateRules: readonly Rule<Rotate>[] = [onlyFacilitators, keysAreFresh];

/** `at`: seconds since 1970. Also what a relay asks before it lets an invited stranger read the chain. */
export function brokenInvitationRule(invitation: Invitation, at: number): RosterRule | undefined {
  if (!invitation.open) return 'invite-closed';
  if (at > invitation.expires) return 'invite-expired';
  return invitation.used >= invitation.uses ? 'invite-used-up' : undefined;
}

function sharesKey(a: NewDevice, b: NewDevice): boolean {
  return bytesEqual(a.devicePub, b.devicePub) || bytesEqual(a.boxPub, b.boxPub);
}
