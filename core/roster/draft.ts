/** A roster in the making, and the changes that operations are made of. */
import { bytesToHex } from '../bytes/hex.ts';
import type { DeviceId, MemberId, OpHash } from '../id/id.ts';
import { endsOf } from './cuts.ts';
import { epochOf } from './identified-operation.ts';
import type { Cut, NewDevice, Rotation } from './operation.ts';
import type { Role } from './role.ts';
import type {
  Claim,
  Cutting,
  Device,
  Epoch,
  FormerMember,
  FormerStint,
  Invitation,
  Member,
  Roster,
  RoleSpan,
  Waiting,
} from './roster.ts';

export interface Draft extends Roster {
  head: OpHash;
  length: number;
  isRotationDue: boolean;
  home: readonly string[];
  readonly epochs: Epoch[];
  readonly members: Map<MemberId, Member>;
  readonly formerMembers: Map<MemberId, FormerMember>;
  readonly devices: Map<DeviceId, Device>;
  readonly formerStints: Map<DeviceId, readonly FormerStint[]>;
  readonly waiting: Map<DeviceId, Waiting>;
  readonly boxKeys: Set<string>;
  readonly invitations: Map<string, Invitation>;
  readonly recoveries: Map<string, MemberId>;
  readonly claims: Map<DeviceId, Claim>;
  readonly cuts: Map<DeviceId, readonly Cutting[]>;
}

/** Copied once for any number of operations, so that folding stays linear. */
export function draftOf(roster: Roster): Draft {
  return {
    ...roster,
    epochs: [...roster.epochs],
    members: new Map(roster.members),
    formerMembers: new Map(roster.formerMembers),
    devices: new Map(roster.devices),
    formerStints: new Map(roster.formerStints),
    waiting: new Map(roster.waiting),
    boxKeys: new Set(roster.boxKeys),
    invitations: new Map(roster.invitations),
    recoveries: new Map(roster.recoveries),
    claims: new Map(roster.claims),
    cuts: new Map(roster.cuts),
  };
}

export function enter(
  draft: Draft,
  who: { readonly member: MemberId; readonly role: Role; readonly at: number; readonly position: number },
): void {
  const { member: id, role, at: since, position } = who;
  const roles = [spanFromNow(draft, role)];
  draft.members.set(id, { id, role, roles, since, until: 0, position, devices: 0, recovery: undefined });
}

export function addDevice(
  draft: Draft,
  keys: NewDevice,
  id: DeviceId,
  member: MemberId,
  since: number,
): void {
  const { devicePub, boxPub } = keys;
  draft.devices.set(id, { id, devicePub, boxPub, member, since, fromEpoch: lastEpoch(draft) });
  draft.boxKeys.add(bytesToHex(boxPub));
  draft.waiting.delete(id); // by whichever door it came
  countDevices(draft, member, 1);
}

export function endDevice(draft: Draft, id: DeviceId): void {
  const device = draft.devices.get(id);
  if (!device) return;
  draft.devices.delete(id);
  draft.claims.delete(id);
  const stints = draft.formerStints.get(id) ?? [];
  draft.formerStints.set(id, [...stints, { ...device, toEpoch: lastEpoch(draft) }]);
  countDevices(draft, device.member, -1);
}

function countDevices(draft: Draft, id: MemberId, change: 1 | -1): void {
  const member = draft.members.get(id);
  if (member) draft.members.set(id, { ...member, devices: member.devices + change });
}

export function endMember(
  draft: Draft,
  id: MemberId,
  end: Pick<FormerMember, 'leftAt' | 'why'>,
  cuts: readonly Cut[],
): void {
  const devices = [...draft.devices.values()].filter(({ member }) => member === id);
  for (const device of devices) endDevice(draft, device.id);
  cutOff(
    draft,
    devices.map((device) => device.id),
    undefined,
    cuts,
  );
  becomeFormer(draft, id, end);
}

export function becomeFormer(draft: Draft, id: MemberId, end: Pick<FormerMember, 'leftAt' | 'why'>): void {
  dropRecovery(draft, id);
  const member = draft.members.get(id);
  if (!member) return;
  draft.members.delete(id);
  const { role, since, until, position } = member;
  draft.formerMembers.set(id, {
    id,
    role,
    since,
    until,
    position,
    roles: endLastSpan(draft, member),
    ...end,
  });
}

/** All of them, also for documents that no cut names: there is nothing of theirs in those. */
export function cutOff(
  draft: Draft,
  devices: readonly DeviceId[],
  classes: Cutting['classes'],
  cuts: readonly Cut[],
): void {
  for (const device of devices) {
    const cutting = { lastEpoch: lastEpoch(draft), classes, ends: endsOf(cuts, device) };
    draft.cuts.set(device, [...(draft.cuts.get(device) ?? []), cutting]);
  }
}

/** A rotation closes every open invitation: their boxes hold the former keys [R4]. */
export function beginEpoch(draft: Draft, rotation: Rotation, hash: OpHash): void {
  const { epochPub, innerCheck, prevCommons, prevInner } = rotation;
  draft.epochs.push({ id: epochOf(hash), epochPub, innerCheck, prevCommons, prevInner });
  draft.isRotationDue = false;
  closeInvitations(draft);
}

/** Who waits at the door keeps waiting: no key was theirs yet. */
export function closeInvitations(draft: Draft): void {
  for (const [key, invitation] of draft.invitations)
    if (invitation.open) draft.invitations.set(key, { ...invitation, open: false });
}

export function dropRecovery(draft: Draft, id: MemberId): void {
  const member = draft.members.get(id);
  if (!member?.recovery) return;
  draft.recoveries.delete(bytesToHex(member.recovery.recoveryPub));
  draft.members.set(id, { ...member, recovery: undefined });
}

function lastEpoch(roster: Roster): number {
  return roster.epochs.length - 1;
}

export function spanFromNow(roster: Roster, role: Role): RoleSpan {
  return { role, fromEpoch: lastEpoch(roster), toEpoch: undefined };
}

export function endLastSpan(roster: Roster, { roles }: Pick<Member, 'roles'>): RoleSpan[] {
  return roles.map((span) => (span.toEpoch === undefined ? { ...span, toEpoch: lastEpoch(roster) } : span));
}
