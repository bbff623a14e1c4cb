/** Begins a space: its genesis, which names it, and the keys of its first epoch. */
import type { Bytes } from '../bytes/bytes.ts';
import type { DeviceKeys } from '../crypto/device-keys.ts';
import { randomBytes } from '../crypto/digest.ts';
import { type EpochId, NO_OP, NO_SPACE, type SpaceId } from '../id/id.ts';
import { epochMarks, type EpochKeys, newEpochKeys } from './epoch-keys.ts';
import { epochOf, opHash } from './identified-operation.ts';
import type { SpaceKind } from './operation.ts';
import { signOperation } from './verify-operation.ts';

export interface NewSpace {
  readonly space: SpaceId;
  readonly epoch: EpochId;
  readonly keys: EpochKeys;
  readonly genesis: Bytes;
}

/** `at`: seconds since 1970. The author becomes facilitator. */
export async function beginSpace(kind: SpaceKind, author: DeviceKeys, at: number): Promise<NewSpace> {
  const keys = newEpochKeys(kind);
  const genesis = await signOperation(
    {
      type: 'genesis',
      space: NO_SPACE,
      prev: NO_OP,
      at,
      author: author.device,
      kind,
      salt: randomBytes(16),
      devicePub: author.devicePub,
      boxPub: author.boxPub,
      ...(await epochMarks(keys)),
    },
    author.signingKey,
  );
  const hash = await opHash(genesis);
  return { space: hash.slice(0, 32) as SpaceId, epoch: epochOf(hash), keys, genesis };
}
