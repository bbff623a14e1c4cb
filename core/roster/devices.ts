/** Devices come and go: one's own next one, one that waits at the door, one that is lost. */
import type { Bytes } from '../bytes/bytes.ts';
import type { DeviceKeys } from '../crypto/device-keys.ts';
import type { DeviceId, MemberId } from '../id/id.ts';
import type { KeyBox } from '../protocol/frames.ts';
import { boxesFor, type EpochKeys } from './epoch-keys.ts';
import type { Cut, NewDevice } from './operation.ts';
import type { Role } from './role.ts';
import { currentEpoch, memberOf, type Roster, roleAt } from './roster.ts';
import { type NewEpoch, rotateWith } from './rotation.ts';
import { signOperation } from './verify-operation.ts';

export interface WithBoxes {
  readonly op: Bytes;
  readonly boxes: readonly KeyBox[];
}

/** A further device of the author's. `keys`: what the author holds of the current epoch. */
export async function addDevice(
  roster: Roster,
  keys: EpochKeys,
  added: NewDevice,
  author: DeviceKeys,
  at: number,
): Promise<WithBoxes> {
  const { devicePub, boxPub } = added;
  const op = await signOperation(
    { type: 'device-add', ...headOf(roster, author, at), devicePub, boxPub },
    author.signingKey,
  );
  return { op, boxes: await boxesNow(roster, keys, boxPub, memberOf(roster, author.device)?.role) };
}

/** Lets in a device that waits; for one that does not, an operation that the roster refuses. */
export async function admit(
  roster: Roster,
  keys: EpochKeys,
  device: DeviceId,
  author: DeviceKeys,
  at: number,
): Promise<WithBoxes> {
  const waiting = roster.waiting.get(device);
  const op = await signOperation({ type: 'admit', ...headOf(roster, author, at), device }, author.signingKey);
  return { op, boxes: waiting ? await boxesNow(roster, keys, waiting.boxPub, waiting.role) : [] };
}

/** By who facilitates, with new keys for everybody else. `cuts`: where that device's accepted work ends. */
export async function revokeDevice(
  roster: Roster,
  former: EpochKeys,
  revoked: { readonly device: DeviceId; readonly cuts: readonly Cut[] },
  author: DeviceKeys,
  at: number,
): Promise<NewEpoch | WithBoxes> {
  const common = { type: 'device-revoke', ...headOf(roster, author, at), ...revoked } as const;
  if (roleAt(roster, author.device, at) === 'facilitator')
    return rotateWith(roster, former, author, (rotation) => ({ ...common, rotation }));
  return { op: await signOperation({ ...common, rotation: undefined }, author.signingKey), boxes: [] };
}

/** "This device is theirs": the device's own claim, or somebody's word for it. */
export async function vouch(
  roster: Roster,
  claim: { readonly device: DeviceId; readonly member: MemberId },
  author: DeviceKeys,
  at: number,
): Promise<Bytes> {
  return signOperation({ type: 'vouch', ...headOf(roster, author, at), ...claim }, author.signingKey);
}

async function boxesNow(
  roster: Roster,
  keys: EpochKeys,
  boxPub: Bytes,
  role: Role | undefined,
): Promise<KeyBox[]> {
  const place = { space: roster.space, epoch: currentEpoch(roster).id };
  return role ? boxesFor(boxPub, role, place, keys) : [];
}

function headOf(
  { space, head: prev }: Roster,
  { device: author }: DeviceKeys,
  at: number,
): Pick<Parameters<typeof signOperation>[0], 'space' | 'prev' | 'at' | 'author'> {
  return { space, prev, at, author };
}
