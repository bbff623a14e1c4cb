/** Who may open the door, and whom an invitation lets in. */
import { bytesToHex } from '../../bytes/hex.ts';
import { isSoundPoint } from '../../crypto/ed25519-point.ts';
import { isSoundBoxKey } from '../../crypto/x25519-point.ts';
import type { Admit, Invite, InviteRevoke, Join } from '../../roster/operation.ts';
import type { RosterRule } from '../../roster/refusal.ts';
import type { Invitation } from '../../roster/roster.ts';
import { deviceIsNew, onlyFacilitators, onlyMembers, type Rule } from './rule.ts';

const inviteIsUsable: Rule<Invite> = (roster, op) => {
  if (op.uses < 1 || op.expires < op.at) return 'invite-useless';
  if (!isSoundPoint(op.invitePub) || !isSoundBoxKey(op.inviteBoxPub)) return 'weak-key';
  return roster.invitations.has(bytesToHex(op.invitePub)) ? 'key-in-use' : undefined;
};

/** Who left still holds the keys: nobody is let into an epoch that is about to end [R3]. */
const noRotationIsDue: Rule<unknown> = (roster) => (roster.isRotationDue ? 'rotation-due' : undefined);

const invitationIsOpen: Rule<Join> = (roster, op) => {
  const invitation = roster.invitations.get(bytesToHex(op.invitePub));
  return invitation ? brokenInvitationRule(invitation, op.at) : 'invite-unknown';
};

const invitationIsThere: Rule<InviteRevoke> = (roster, op) => {
  const invitation = roster.invitations.get(bytesToHex(op.invitePub));
  if (!invitation) return 'invite-unknown';
  const isWaitedWith = [...roster.waiting.values()].some(
    ({ invitation: key }) => key === bytesToHex(op.invitePub),
  );
  return invitation.open || isWaitedWith ? undefined : 'invite-closed';
};

const deviceWaits: Rule<Admit> = (roster, op) => (roster.waiting.has(op.device) ? undefined : 'not-waiting');

export const inviteRules: readonly Rule<Invite>[] = [onlyFacilitators, noRotationIsDue, inviteIsUsable];
export const joinRules: readonly Rule<Join>[] = [invitationIsOpen, deviceIsNew];
export const inviteRevokeRules: readonly Rule<InviteRevoke>[] = [onlyFacilitators, invitationIsThere];
export const admitRules: readonly Rule<Admit>[] = [onlyMembers, noRotationIsDue, deviceWaits];

/** `at`: seconds since 1970. Also what a relay asks before it lets an invited stranger read the chain. */
export function brokenInvitationRule(invitation: Invitation, at: number): RosterRule | undefined {
  if (!invitation.open) return 'invite-closed';
  if (at > invitation.expires) return 'invite-expired';
  return invitation.used >= invitation.uses ? 'invite-used-up' : undefined;
}
