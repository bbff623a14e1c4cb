/** Which rules each kind of operation is asked. Signatures are in `verify-operation.ts`. */
import type { IdentifiedOperation } from '../../roster/identified-operation.ts';
import type { Genesis } from '../../roster/operation.ts';
import type { RosterRule } from '../../roster/refusal.ts';
import type { Roster } from '../../roster/roster.ts';
import {
  deviceAddRules,
  deviceRevokeRules,
  recoverRules,
  recoverySetRules,
  vouchRules,
} from './device-rules.ts';
import { admitRules, inviteRevokeRules, inviteRules, joinRules } from './invitation-rules.ts';
import {
  homeRules,
  leaveRules,
  personAddRules,
  removeRules,
  roleRules,
  rotateRules,
} from './member-rules.ts';
import { areSoundKeys, brokenMarksRule, mustFollowTheHead, type Rule } from './rule.ts';

export function brokenRule(roster: Roster, identified: IdentifiedOperation): RosterRule | undefined {
  const { op } = identified;
  const firstBroken = <Op>(rules: readonly Rule<Op>[], asked: Op): RosterRule | undefined => {
    for (const rule of rules) {
      const broken = rule(roster, asked, identified);
      if (broken) return broken;
    }
    return undefined;
  };
  const misplaced = mustFollowTheHead(roster, op, identified);
  if (misplaced) return misplaced;
  switch (op.type) {
    case 'genesis':
      return 'already-begun';
    case 'invite':
      return firstBroken(inviteRules, op);
    case 'join':
      return firstBroken(joinRules, op);
    case 'invite-revoke':
      return firstBroken(inviteRevokeRules, op);
    case 'admit':
      return firstBroken(admitRules, op);
    case 'device-add':
      return firstBroken(deviceAddRules, op);
    case 'device-revoke':
      return firstBroken(deviceRevokeRules, op);
    case 'role':
      return firstBroken(roleRules, op);
    case 'remove':
      return firstBroken(removeRules, op);
    case 'rotate':
      return firstBroken(rotateRules, op);
    case 'recovery-set':
      return firstBroken(recoverySetRules, op);
    case 'recover':
      return firstBroken(recoverRules, op);
    case 'home':
      return firstBroken(homeRules, op);
    case 'leave':
      return firstBroken(leaveRules, op);
    case 'person-add':
      return firstBroken(personAddRules, op);
    case 'vouch':
      return firstBroken(vouchRules, op);
  }
}

/** Of a genesis, which has no roster before it. */
export function brokenGenesisRule(op: Genesis): RosterRule | undefined {
  return areSoundKeys(op) ? brokenMarksRule(op.kind, op) : 'weak-key';
}
