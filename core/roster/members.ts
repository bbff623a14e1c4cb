/** What members are: their role and its end, their removal, their leaving. Who takes keys away gives everybody else new ones. */
import type { Bytes } from '../bytes/bytes.ts';
import type { DeviceKeys } from '../crypto/device-keys.ts';
import type { MemberId } from '../id/id.ts';
import type { KeyBox } from '../protocol/frames.ts';
import { boxesFor, type EpochKeys } from './epoch-keys.ts';
import type { Cut } from './operation.ts';
import { isLower, type Role } from './role.ts';
import { currentEpoch, type Roster } from './roster.ts';
import { type NewEpoch, rotateWith } from './rotation.ts';
import { signOperation } from './verify-operation.ts';

export interface NewRole {
  readonly member: MemberId;
  readonly role: Role;
  /** Seconds since 1970; 0: no end. */
  readonly until: number;
  /** Where the accepted work of their devices ends, in what the new role may not write; looked at for a lower role only. */
  readonly cuts: readonly Cut[];
}

/** Whether giving this role takes keys away, and so needs a rotation and cuts. */
function lowers(roster: Roster, { member, role }: Pick<NewRole, 'member' | 'role'>): boolean {
  const now = roster.members.get(member)?.role;
  return now !== undefined && isLower(role, now);
}

/** `keys`: all keys of the current epoch. */
export async function changeRole(
  roster: Roster,
  keys: EpochKeys,
  change: NewRole,
  author: DeviceKeys,
  at: number,
): Promise<NewEpoch | { readonly op: Bytes; readonly boxes: readonly KeyBox[] }> {
  const { member, role, until, cuts } = change;
  const { space, head: prev } = roster;
  const common = { type: 'role', space, prev, at, author: author.device, member, role, until } as const;
  if (lowers(roster, change))
    return rotateWith(roster, keys, author, (rotation) => ({ ...common, rotation, cuts }));
  const op = await signOperation({ ...common, rotation: undefined, cuts: [] }, author.signingKey);
  return { op, boxes: await boxesOfMember(roster, keys, change) };
}

/** With new keys for everybody else. `cuts`: where the accepted work of their devices ends. */
export async function removeMember(
  roster: Roster,
  former: EpochKeys,
  removed: { readonly member: MemberId; readonly cuts: readonly Cut[] },
  author: DeviceKeys,
  at: number,
): Promise<NewEpoch> {
  const { space, head: prev } = roster;
  const head = { space, prev, at, author: author.device };
  return rotateWith(roster, former, author, (rotation) => ({
    type: 'remove',
    ...head,
    ...removed,
    ...rotation,
  }));
}

/** The author goes, with all their devices; somebody who facilitates rotates next [R3]. */
export async function leave(
  roster: Roster,
  cuts: readonly Cut[],
  author: DeviceKeys,
  at: number,
): Promise<Bytes> {
  const { space, head: prev } = roster;
  return signOperation({ type: 'leave', space, prev, at, author: author.device, cuts }, author.signingKey);
}

/** A higher role may open a ring that the former one did not: its boxes for all their devices, and for their recovery sheet. */
async function boxesOfMember(
  roster: Roster,
  keys: EpochKeys,
  { member, role }: Pick<NewRole, 'member' | 'role'>,
): Promise<KeyBox[]> {
  const place = { space: roster.space, epoch: currentEpoch(roster).id };
  const devices = [...roster.devices.values()].filter((device) => device.member === member);
  const recovery = roster.members.get(member)?.recovery;
  const holders = [...devices.map(({ boxPub }) => boxPub), ...(recovery ? [recovery.recoveryBoxPub] : [])];
  return (await Promise.all(holders.map((boxPub) => boxesFor(boxPub, role, place, keys)))).flat();
}
