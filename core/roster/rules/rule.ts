/** A rule of the roster: a named predicate that returns what an operation breaks, or undefined. None looks at a clock: times are compared
 * with the operation's own `at` (A8). What several kinds of operation ask is here. */
import { bytesEqual, isAllZero } from '../../bytes/bytes.ts';
import { bytesToHex } from '../../bytes/hex.ts';
import { isSoundPoint } from '../../crypto/ed25519-point.ts';
import { isSoundBoxKey } from '../../crypto/x25519-point.ts';
import type { DeviceId, MemberId } from '../../id/id.ts';
import type { IdentifiedOperation } from '../../roster/identified-operation.ts';
import type { EpochMarks, NewDevice, Operation, Rotation, SpaceKind } from '../../roster/operation.ts';
import type { RosterRule } from '../../roster/refusal.ts';
import { decides } from '../../roster/role.ts';
import { memberOf, type Roster, roleAt } from '../../roster/roster.ts';

export type Rule<Op> = (
  roster: Roster,
  op: Op,
  made: Pick<IdentifiedOperation, 'device' | 'member'>,
) => RosterRule | undefined;

/** So many devices may one member have. */
export const DEVICES_LIMIT = 10;

export const mustFollowTheHead: Rule<Operation> = (roster, op) => {
  if (op.type === 'genesis') return 'already-begun';
  if (op.space !== roster.space) return 'wrong-space';
  return op.prev === roster.head ? undefined : 'not-next';
};

export const authorIsIn: Rule<Operation> = (roster, op) => {
  if (!memberOf(roster, op.author)) return 'unknown-author';
  return roleAt(roster, op.author, op.at) ? undefined : 'time-is-over';
};

export const onlyFacilitators: Rule<Operation> = (roster, op) =>
  authorIsIn(roster, op, NOTHING_MADE) ??
  (roleAt(roster, op.author, op.at) === 'facilitator' ? undefined : 'only-facilitators');

/** Whoever decides in the group may speak of others; guests and observers may not. */
export const onlyMembers: Rule<Operation> = (roster, op) =>
  authorIsIn(roster, op, NOTHING_MADE) ??
  (decides(roleAt(roster, op.author, op.at)) ? undefined : 'only-members');

const NOTHING_MADE = { device: undefined, member: undefined };

/**
 * A device that was here before may be let in again, and one that waits at the door may come by another, each with the keys that it had;
 * any other key must be one that was never here.
 */
export const deviceIsNew: Rule<Operation & NewDevice> = (roster, op, { device }) => {
  if (!areSoundKeys(op)) return 'weak-key';
  if (op.type !== 'device-add' && device !== op.author) return 'author-is-not-the-key';
  if (!device || roster.devices.has(device)) return 'key-in-use';
  const waiting = roster.waiting.get(device);
  const former = roster.formerStints.get(device)?.at(-1);
  // nobody takes for their own a device that somebody else speaks with
  if (op.type === 'device-add' && (waiting ?? former) && former?.member !== memberOf(roster, op.author)?.id)
    return 'key-in-use';
  if (waiting) return bytesEqual(waiting.boxPub, op.boxPub) ? undefined : 'key-in-use';
  if (former)
    return bytesEqual(former.boxPub, op.boxPub) && former.toEpoch < lastEpoch(roster)
      ? undefined
      : 'key-in-use';
  return roster.boxKeys.has(bytesToHex(op.boxPub)) ? 'key-in-use' : undefined;
};

export function hasRoomForADevice(roster: Roster, member: MemberId | undefined): RosterRule | undefined {
  const devices = member && roster.members.get(member)?.devices;
  return devices !== undefined && devices >= DEVICES_LIMIT ? 'too-many-devices' : undefined;
}

/** Of every operation that begins an epoch: sound keys, the rings of the space, both never used before [R3]: somebody may hold them. */
export function brokenRotationRule(roster: Roster, rotation: Rotation): RosterRule | undefined {
  const isGroup = roster.kind === 'group';
  if (!isGroup && !isAllZero(rotation.prevInner)) return 'wrong-rings';
  const isUsed = roster.epochs.some(
    ({ epochPub, innerCheck }) =>
      bytesEqual(rotation.epochPub, epochPub) || (isGroup && bytesEqual(rotation.innerCheck, innerCheck)),
  );
  if (isUsed) return 'same-keys';
  return brokenMarksRule(roster.kind, rotation);
}

/** Only groups have an inner ring (A3). */
export function brokenMarksRule(kind: SpaceKind, marks: EpochMarks): RosterRule | undefined {
  if (!isSoundBoxKey(marks.epochPub)) return 'weak-key';
  return isAllZero(marks.innerCheck) === (kind === 'group') ? 'wrong-rings' : undefined;
}

/** Somebody else, with a device to do it with, must be there to facilitate [R7]. */
export function keepsAFacilitator(
  roster: Roster,
  without: { readonly member: MemberId } | { readonly device: DeviceId },
): RosterRule | undefined {
  for (const device of roster.devices.values()) {
    const isLeaving = 'member' in without ? device.member === without.member : device.id === without.device;
    if (!isLeaving && roster.members.get(device.member)?.role === 'facilitator') return undefined;
  }
  return 'last-facilitator';
}

export function areSoundKeys(device: NewDevice): boolean {
  return isSoundPoint(device.devicePub) && isSoundBoxKey(device.boxPub);
}

function lastEpoch(roster: Roster): number {
  return roster.epochs.length - 1;
}
