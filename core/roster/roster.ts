/** The folded state of a roster chain: who is in, with which devices, roles, epochs and open invitations. */
import type { Bytes } from '../bytes/bytes.ts';
import type { DeviceId, EpochId, MemberId, OpHash, SpaceId } from '../id/id.ts';
import type { Invite, NewDevice, Rotation, SpaceKind } from './operation.ts';
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
  readonly members: ReadonlyMap<MemberId, Member>;
  readonly devices: ReadonlyMap<DeviceId, Device>;
  /** Hex of every X25519 key admitted so far: none enters twice. */
  readonly boxKeys: ReadonlySet<string>;
  /** By hex of the invitation's public key. */
  readonly invitations: ReadonlyMap<string, Invitation>;
}

export interface Epoch extends Rotation {
  readonly id: EpochId;
}

export interface Member {
  readonly id: MemberId;
  readonly role: Role;
  /** Seconds since 1970, as claimed by the admitting operation. */
  readonly since: number;
  /** How many devices they have; 0: « sans téléphone », others act for them [R11]. */
  readonly devices: number;
}

export interface Device extends NewDevice {
  readonly id: DeviceId;
  readonly member: MemberId;
  /** Index of the epoch in which it was admitted: it wrote nothing under earlier ones [E7]. */
  readonly fromEpoch: number;
}

export interface Invitation {
  readonly invitePub: Bytes;
  readonly inviteBoxPub: Bytes;
  readonly role: Role;
  readonly expires: number;
  readonly uses: number;
  readonly used: number;
  readonly mode: Invite['mode'];
  /** False once a rotation closed it [R4]. */
  readonly open: boolean;
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

export function roleOf(roster: Roster, device: DeviceId): Role | undefined {
  const known = roster.devices.get(device);
  return known && roster.members.get(known.member)?.role;
}

/** Whether the device held any role during that epoch. */
export function wasActive(roster: Roster, device: DeviceId, epoch: EpochId): boolean {
  const known = roster.devices.get(device);
  const index = epochIndex(roster, epoch);
  return known !== undefined && index !== undefined && known.fromEpoch <= index;
}
