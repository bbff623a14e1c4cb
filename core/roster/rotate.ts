/** Begins a new epoch: fresh keys for each ring of the space, boxed for every device that the role lets hold them. */
import type { Bytes } from '../bytes/bytes.ts';
import type { DeviceKeys } from '../crypto/device-keys.ts';
import type { EpochId } from '../id/id.ts';
import type { KeyBox } from '../protocol/frames.ts';
import { boxesFor, type EpochKeys, epochMarks, newEpochKeys, sealFormerKeys } from './epoch-keys.ts';
import { epochOf, opHash } from './fold.ts';
import { currentEpoch, type Roster } from './roster.ts';
import { signOperation } from './verify-operation.ts';

export interface NewEpoch {
  readonly epoch: EpochId;
  readonly keys: EpochKeys;
  readonly op: Bytes;
  readonly boxes: readonly KeyBox[];
}

/** `former`: all keys of the roster's current epoch; `at`: seconds since 1970. */
export async function rotate(
  roster: Roster,
  former: EpochKeys,
  author: DeviceKeys,
  at: number,
): Promise<NewEpoch> {
  const keys = newEpochKeys(roster.kind);
  const { space, head: prev } = roster;
  const formerPlace = { space, epoch: currentEpoch(roster).id };
  const marks = await epochMarks(keys);
  const formerKeys = await sealFormerKeys(formerPlace, former, keys);
  const op = await signOperation(
    { type: 'rotate', space, prev, at, author: author.device, ...marks, ...formerKeys },
    author.signingKey,
  );
  const epoch = epochOf(await opHash(op));
  const boxes: KeyBox[] = [];
  for (const device of roster.devices.values()) {
    const role = roster.members.get(device.member)?.role;
    if (role) boxes.push(...(await boxesFor(device.boxPub, role, { space, epoch }, keys)));
  }
  return { epoch, keys, op, boxes };
}
