/** A member's devices: added, revoked, found again with a recovery sheet or by two neighbours' word. */
import { bytesToHex } from '../../bytes/hex.ts';
import { isSoundPoint } from '../../crypto/ed25519-point.ts';
import { isSoundBoxKey } from '../../crypto/x25519-point.ts';
import type { DeviceAdd, DeviceRevoke, Recover, RecoverySet, Vouch } from '../../roster/operation.ts';
import { decides, mayRead } from '../../roster/role.ts';
import { isOver, memberOf, roleAt } from '../../roster/roster.ts';
import {
  authorIsIn,
  brokenRotationRule,
  deviceIsNew,
  hasRoomForADevice,
  keepsAFacilitator,
  type Rule,
} from './rule.ts';

const authorHasRoom: Rule<DeviceAdd> = (roster, op) =>
  hasRoomForADevice(roster, memberOf(roster, op.author)?.id);

/** One's own, or anybody's for who facilitates; but who goes chooses no key [R3]. */
const mayRevoke: Rule<DeviceRevoke> = (roster, op) => {
  const revoked = roster.devices.get(op.device);
  if (!revoked) return 'unknown-device';
  if (op.device === op.author) return 'leaver-rotates';
  const role = roleAt(roster, op.author, op.at);
  const isOwn = roster.devices.get(op.author)?.member === revoked.member;
  if (role !== 'facilitator' && !isOwn) return 'only-facilitators';
  return keepsAFacilitator(roster, { device: op.device });
};

/** Only who facilitates gives the group new keys: nobody can check the boxes that others would lodge with them. */
const rotatesSoundly: Rule<DeviceRevoke> = (roster, op) => {
  const facilitates = roleAt(roster, op.author, op.at) === 'facilitator';
  if (facilitates !== (op.rotation !== undefined)) return 'wrong-rotation';
  return op.rotation && brokenRotationRule(roster, op.rotation);
};

const recoveryIsNew: Rule<RecoverySet> = (roster, op) => {
  if (!isSoundPoint(op.recoveryPub) || !isSoundBoxKey(op.recoveryBoxPub)) return 'weak-key';
  const isKnown =
    roster.recoveries.has(bytesToHex(op.recoveryPub)) || roster.boxKeys.has(bytesToHex(op.recoveryBoxPub));
  return isKnown ? 'key-in-use' : undefined;
};

const recoveryIsSet: Rule<Recover> = (roster, op) => {
  const owner = roster.recoveries.get(bytesToHex(op.recoveryPub));
  const member = owner && roster.members.get(owner);
  if (!member) return 'recovery-unknown';
  return isOver(member, op.at) ? 'time-is-over' : hasRoomForADevice(roster, owner);
};

const vouchFits: Rule<Vouch> = (roster, op) => {
  const newcomer = memberOf(roster, op.device);
  const place = roster.members.get(op.member);
  if (!newcomer) return 'unknown-device';
  return !place || newcomer.id === place.id ? 'unknown-member' : undefined;
};

const mayVouch: Rule<Vouch> = (roster, op) => {
  const broken = authorIsIn(roster, op, { device: undefined, member: undefined });
  if (broken || op.author === op.device) return broken;
  const claim = roster.claims.get(op.device);
  if (claim?.member !== op.member) return 'no-claim';
  const author = memberOf(roster, op.author);
  if (author?.id === claim.member) return undefined;
  if (!decides(author?.role)) return 'only-members';
  const newcomer = memberOf(roster, op.device);
  if (!author || !newcomer || author.id === newcomer.id) return 'own-claim';
  // else whoever holds one link for several people could send them all, to vouch for each other
  if (author.position > newcomer.position) return 'too-new';
  return claim.confirmedBy.includes(author.id) ? 'already-confirmed' : undefined;
};

/** Nobody becomes a facilitator by the word of members alone. */
const facilitatorsPlaceNeedsOne: Rule<Vouch> = (roster, op) => {
  const place = roster.members.get(op.member);
  const author = memberOf(roster, op.author);
  if (place?.role !== 'facilitator' || !author || author.id === place.id) return undefined;
  const others = roster.claims.get(op.device)?.confirmedBy ?? [];
  const roles = [author.role, ...others.map((id) => roster.members.get(id)?.role)];
  const isLast = op.author !== op.device && roles.filter(decides).length >= 2;
  return isLast && !roles.includes('facilitator') ? 'only-facilitators' : undefined;
};

/** Asked of the claim and of each confirmation: much may have changed between them. The place's own word against it needs nothing. */
const placeCanBeTaken: Rule<Vouch> = (roster, op) => {
  const newcomer = memberOf(roster, op.device);
  const place = roster.members.get(op.member);
  if (!newcomer || !place || memberOf(roster, op.author)?.id === place.id) return undefined;
  // who was here first is nobody else's second phone; and nobody's other devices are taken along
  if (newcomer.position < place.position || newcomer.devices !== 1) return 'not-a-newcomer';
  if (isOver(place, op.at)) return 'time-is-over';
  // keys that the place may not hold would need a rotation, keys that it may hold nobody could box [R3]
  if (mayRead(place.role, 'inner') !== mayRead(newcomer.role, 'inner')) return 'wrong-rings';
  const full = hasRoomForADevice(roster, place.id);
  if (full || newcomer.role !== 'facilitator' || place.role === 'facilitator') return full;
  return keepsAFacilitator(roster, { member: newcomer.id });
};

export const deviceAddRules: readonly Rule<DeviceAdd>[] = [authorIsIn, authorHasRoom, deviceIsNew];
export const deviceRevokeRules: readonly Rule<DeviceRevoke>[] = [authorIsIn, mayRevoke, rotatesSoundly];
export const recoverySetRules: readonly Rule<RecoverySet>[] = [authorIsIn, recoveryIsNew];
export const recoverRules: readonly Rule<Recover>[] = [recoveryIsSet, deviceIsNew];
export const vouchRules: readonly Rule<Vouch>[] = [
  vouchFits,
  mayVouch,
  facilitatorsPlaceNeedsOne,
  placeCanBeTaken,
];
