/** What every operation that begins an epoch brings: fresh keys for each ring, the former ones sealed under them, boxes for who stays. */
import type { Bytes } from '../bytes/bytes.ts';
import type { DeviceKeys } from '../crypto/device-keys.ts';
import type { EpochId } from '../id/id.ts';
import type { KeyBox } from '../protocol/frames.ts';
import { boxesFor, type EpochKeys, epochMarks, newEpochKeys, sealFormerKeys } from './epoch-keys.ts';
import { extendRoster } from './fold.ts';
import { epochOf, opHash } from './identified-operation.ts';
import type { Operation, Rotation } from './operation.ts';
import { currentEpoch, keyHolders, type Roster } from './roster.ts';
import { signOperation } from './verify-operation.ts';

/** An operation ready to be lodged: its bytes, the boxes that go with it, and the keys of the epoch that it begins. */
export interface NewEpoch {
  readonly op: Bytes;
  readonly boxes: readonly KeyBox[];
  readonly epoch: EpochId;
  readonly keys: EpochKeys;
}

/**
 * `former`: all keys of the roster's current epoch. `make` fills in the operation around the rotation. What the roster would refuse
 * gets no boxes: who lodges it hears why.
 */
export async function rotateWith(
  roster: Roster,
  former: EpochKeys,
  author: DeviceKeys,
  make: (rotation: Rotation) => Operation,
): Promise<NewEpoch> {
  const keys = newEpochKeys(roster.kind);
  const place = { space: roster.space, epoch: currentEpoch(roster).id };
  const rotation = { ...(await epochMarks(keys)), ...(await sealFormerKeys(place, former, keys)) };
  const op = await signOperation(make(rotation), author.signingKey);
  const after = await extendRoster(roster, [op]);
  const epoch = epochOf(await opHash(op));
  return { op, epoch, keys, boxes: after.ok ? await boxesForAll(after.value, keys) : [] };
}

/** A box of the current epoch for everybody who holds keys: devices and recovery sheets. */
export async function boxesForAll(roster: Roster, keys: EpochKeys): Promise<KeyBox[]> {
  const place = { space: roster.space, epoch: currentEpoch(roster).id };
  const boxes = [...keyHolders(roster)].map(({ boxPub, role }) => boxesFor(boxPub, role, place, keys));
  return (await Promise.all(boxes)).flat();
}
