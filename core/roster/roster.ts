/** The folded state of a roster chain: who is in, with which devices, roles, epochs and open invitations, and who was. */
import type { Bytes } from '../bytes/bytes.ts';
import type { DocClass } from '../crypto/ring.ts';
import type { DeviceId, DocId, EpochId, MemberId, OpHash, SpaceId } from '../id/id.ts';
import type { Cut, Invite, NewDevice, Rotation, SpaceKind } from './operation.ts';
import type { Role } from './role.ts';

export interface Roster {
  readonly space: SpaceId;
  readonly kind: SpaceKind;
  /** Hash of the last operation. */
  readonly head: OpHash;
  /** Operations folded so far. */
  readonly length: number;
  /** Oldest first; the last one is current. */
  readonly epochs: readonly Epoch[];
  /** Who is in. */
  readonly members: ReadonlyMap<MemberId, Member>;
  /** Who was in, or stands under another id now. */
  readonly formerMembers: ReadonlyMap<MemberId, FormerMember>;
  /** Active ones. */
  readonly devices: ReadonlyMap<DeviceId, Device>;
  /** Where each device was before, oldest first: one may leave and be let in again. */
  readonly formerStints: ReadonlyMap<DeviceId, readonly FormerStint[]>;
  /** At the door: with an invitation that somebody of the group has yet to confirm. */
  readonly waiting: ReadonlyMap<DeviceId, Waiting>;
  /** Hex of every X25519 key admitted so far, devices' and recovery's: none enters twice. */
  readonly boxKeys: ReadonlySet<string>;
  /** By hex of the invitation's public key. */
  readonly invitations: ReadonlyMap<string, Invitation>;
  /** By hex of the recovery key's public half. */
  readonly recoveries: ReadonlyMap<string, MemberId>;
  /** Devices that say they are another member's, and who has confirmed it. */
  readonly claims: ReadonlyMap<DeviceId, Claim>;
  /** Where the accepted work of devices ends [E7]. */
  readonly cuts: ReadonlyMap<DeviceId, readonly Cutting[]>;
  /** Somebody left since the last epoch began: their keys still open what is written [R3]. */
  readonly isRotationDue: boolean;
  /** The space's relays, http(s) origins, the first one orders the roster; empty: never said. */
  readonly home: readonly string[];
}

export interface Epoch extends Rotation {
  readonly id: EpochId;
}

/** A time with one role, by index of epochs, both included. */
export interface RoleSpan {
  readonly role: Role;
  readonly fromEpoch: number;
  /** Undefined: to this day. */
  readonly toEpoch: number | undefined;
}

export interface Member {
  readonly id: MemberId;
  readonly role: Role;
  /** Every role so far, oldest first; the last one is `role`. */
  readonly roles: readonly RoleSpan[];
  /** Seconds since 1970, as claimed by the admitting operation. */
  readonly since: number;
  /** Seconds since 1970; the last second in which they are in. 0: no end. */
  readonly until: number;
  /** How many operations the chain had when they came: who was there first [R6]. */
  readonly position: number;
  /** How many devices they have; 0: « sans téléphone », others act for them [R11]. */
  readonly devices: number;
  readonly recovery: Recovery | undefined;
}

export interface FormerMember extends Omit<Member, 'devices' | 'recovery'> {
  /** Seconds since 1970, as the operation that ended it claims. */
  readonly leftAt: number;
  /** `continued`: they turned out to be somebody who was in already. */
  readonly why: 'left' | 'removed' | 'continued';
}

export interface Recovery {
  readonly recoveryPub: Bytes;
  readonly recoveryBoxPub: Bytes;
  /** Seconds since 1970. */
  readonly since: number;
  /** The device that set it. */
  readonly by: DeviceId;
}

export interface Device extends NewDevice {
  readonly id: DeviceId;
  readonly member: MemberId;
  /** Index of the epoch in which it was admitted: it wrote nothing under earlier ones [E7]. */
  readonly fromEpoch: number;
  /** Seconds since 1970, as claimed by the admitting operation. */
  readonly since: number;
}

/** A time of a device that is over. */
export interface FormerStint extends Device {
  /** Index of the last epoch of it. */
  readonly toEpoch: number;
}

export interface Waiting extends NewDevice {
  readonly id: DeviceId;
  /** Who they will be. */
  readonly member: MemberId;
  readonly role: Role;
  /** Hex of the invitation's public key. */
  readonly invitation: string;
  readonly since: number;
}

export interface Invitation {
  readonly invitePub: Bytes;
  readonly inviteBoxPub: Bytes;
  readonly role: Role;
  readonly expires: number;
  readonly uses: number;
  readonly used: number;
  readonly mode: Invite['mode'];
  /** The device that made it. */
  readonly author: DeviceId;
  /** False once it was revoked, or a rotation or somebody's leaving closed it [R4]. */
  readonly open: boolean;
}

/** Where the accepted work of a device ends, in epochs up to one [E7]. */
export interface Cutting {
  /** Index of the last epoch that it speaks of: a device that is let in again begins under a later one. */
  readonly lastEpoch: number;
  /** Classes that the device may no longer write; undefined: all. */
  readonly classes: ReadonlySet<DocClass> | undefined;
  /** A document that is not here was not written in. */
  readonly ends: ReadonlyMap<DocId, Pick<Cut, 'ctr' | 'hash'>>;
}

export interface Claim {
  readonly member: MemberId;
  readonly confirmedBy: readonly MemberId[];
}

export function currentEpoch(roster: Roster): Epoch {
  const epoch = roster.epochs.at(-1);
  if (!epoch) throw new Error('a roster begins with an epoch');
  return epoch;
}

/** Undefined for an epoch this chain does not have. */
export function epochIndex(roster: Roster, id: EpochId): number | undefined {
  const index = roster.epochs.findLastIndex((epoch) => epoch.id === id);
  return index < 0 ? undefined : index;
}

/** Of an active device, whatever the date. */
export function roleOf(roster: Roster, device: DeviceId): Role | undefined {
  return memberOf(roster, device)?.role;
}

/** The same, unless their time is over at that moment; `at`: seconds since 1970. */
export function roleAt(roster: Roster, device: DeviceId, at: number): Role | undefined {
  const member = memberOf(roster, device);
  return member && !isOver(member, at) ? member.role : undefined;
}

export function memberOf(roster: Roster, device: DeviceId): Member | undefined {
  const known = roster.devices.get(device);
  return known && roster.members.get(known.member);
}

export function isOver(member: Pick<Member, 'until'>, at: number): boolean {
  return member.until !== 0 && at > member.until;
}

/** Active or not: whose signature is asked for, and in whose name it counts. */
export function knownDevice(roster: Roster, device: DeviceId): Device | undefined {
  return roster.devices.get(device) ?? roster.formerStints.get(device)?.at(-1);
}

/** Whether it is or was that member's: what it signed counts in their name. */
export function hasBeenOf(roster: Roster, device: DeviceId, member: MemberId): boolean {
  if (roster.devices.get(device)?.member === member) return true;
  return roster.formerStints.get(device)?.some((stint) => stint.member === member) ?? false;
}

/** Public keys that must have a box for the current epoch, with the role that says for which rings: devices and recovery sheets. */
export function* keyHolders(roster: Roster): Iterable<{ readonly boxPub: Bytes; readonly role: Role }> {
  for (const { boxPub, member } of roster.devices.values()) {
    const role = roster.members.get(member)?.role;
    if (role) yield { boxPub, role };
  }
  for (const { recovery, role } of roster.members.values())
    if (recovery) yield { boxPub: recovery.recoveryBoxPub, role };
}
