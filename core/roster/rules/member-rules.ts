/** Who may change what members are: roles, removal, leaving, people without a device. */
import type { Home, Leave, PersonAdd, Remove, RoleChange, Rotate } from '../../roster/operation.ts';
import { isLower } from '../../roster/role.ts';
import { memberOf } from '../../roster/roster.ts';
import {
  authorIsIn,
  brokenRotationRule,
  keepsAFacilitator,
  onlyFacilitators,
  onlyMembers,
  type Rule,
} from './rule.ts';

const RELAYS_LIMIT = 8;
const RELAY_LIMIT_CHARACTERS = 200;

const roleFits: Rule<RoleChange> = (roster, op) => {
  const member = roster.members.get(op.member);
  if (!member) return 'unknown-member';
  if (op.role === member.role && op.until === member.until) return 'nothing-changes';
  if (op.until !== 0 && op.until < op.at) return 'until-is-past';
  // somebody must be there tomorrow as well
  return op.role === 'facilitator' && op.until !== 0 ? 'facilitators-stay' : undefined;
};

/** A lower role always takes new keys with it: its cuts then speak of a time that is over. */
const rotatesWhenLowered: Rule<RoleChange> = (roster, op) => {
  const member = roster.members.get(op.member);
  if (!member || isLower(op.role, member.role) !== (op.rotation !== undefined)) return 'wrong-rotation';
  if (!op.rotation) return op.cuts.length > 0 ? 'wrong-rotation' : undefined;
  if (memberOf(roster, op.author)?.id === op.member && op.role === 'observer') return 'leaver-rotates';
  if (member.role === 'facilitator') {
    const alone = keepsAFacilitator(roster, { member: op.member });
    if (alone) return alone;
  }
  return brokenRotationRule(roster, op.rotation);
};

const mayBeRemoved: Rule<Remove> = (roster, op) => {
  if (!roster.members.has(op.member)) return 'unknown-member';
  return memberOf(roster, op.author)?.id === op.member
    ? 'leaver-rotates'
    : keepsAFacilitator(roster, { member: op.member });
};

const mayLeave: Rule<Leave> = (roster, op) => {
  const member = memberOf(roster, op.author);
  return member?.role === 'facilitator' ? keepsAFacilitator(roster, { member: member.id }) : undefined;
};

const rotatesSoundly: Rule<Remove | Rotate> = (roster, op) => brokenRotationRule(roster, op);

const namesRelays: Rule<Home> = (_roster, op) => {
  const areOrigins = op.relays.every(
    (relay) => relay.length <= RELAY_LIMIT_CHARACTERS && /^https?:\/\/[^\s/?#@]+$/.test(relay),
  );
  const isTwice = new Set(op.relays).size < op.relays.length;
  return areOrigins && !isTwice && op.relays.length <= RELAYS_LIMIT ? undefined : 'not-a-relay';
};

export const roleRules: readonly Rule<RoleChange>[] = [onlyFacilitators, roleFits, rotatesWhenLowered];
export const removeRules: readonly Rule<Remove>[] = [onlyFacilitators, mayBeRemoved, rotatesSoundly];
export const rotateRules: readonly Rule<Rotate>[] = [onlyFacilitators, rotatesSoundly];
export const leaveRules: readonly Rule<Leave>[] = [authorIsIn, mayLeave];
export const personAddRules: readonly Rule<PersonAdd>[] = [onlyMembers];
export const homeRules: readonly Rule<Home>[] = [onlyFacilitators, namesRelays];
