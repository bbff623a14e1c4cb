/** The way back with a recovery sheet [R10]: its key is registered beforehand, and brings in one new device. */
import type { Bytes } from '../bytes/bytes.ts';
import type { DeviceKeys } from '../crypto/device-keys.ts';
import type { SeedKey } from '../crypto/seed-key.ts';
import { sign } from '../crypto/signing.ts';
import type { KeyBox } from '../protocol/frames.ts';
import { boxesFor, type EpochKeys } from './epoch-keys.ts';
import { encodeClaim } from './operation-codec.ts';
import type { Recover } from './operation.ts';
import { currentEpoch, memberOf, type Roster } from './roster.ts';
import { signOperation } from './verify-operation.ts';

export interface RecoveryKeys {
  readonly signing: SeedKey;
  readonly box: SeedKey;
}

/** `keys`: what the author holds of the current epoch; a former sheet of theirs no longer opens. */
export async function setRecovery(
  roster: Roster,
  keys: EpochKeys,
  recovery: RecoveryKeys,
  author: DeviceKeys,
  at: number,
): Promise<{ readonly op: Bytes; readonly boxes: readonly KeyBox[] }> {
  const { space, head: prev } = roster;
  const recoveryPub = recovery.signing.publicKey;
  const recoveryBoxPub = recovery.box.publicKey;
  const op = await signOperation(
    { type: 'recovery-set', space, prev, at, author: author.device, recoveryPub, recoveryBoxPub },
    author.signingKey,
  );
  const place = { space, epoch: currentEpoch(roster).id };
  const role = memberOf(roster, author.device)?.role;
  return { op, boxes: role ? await boxesFor(recoveryBoxPub, role, place, keys) : [] };
}

/** `at`: seconds since 1970, by the relay's clock. `found`: the keys of the new device. */
export async function recover(
  roster: Roster,
  recovery: RecoveryKeys,
  found: DeviceKeys,
  at: number,
): Promise<Bytes> {
  const claim: Omit<Recover, 'proof'> = {
    type: 'recover',
    space: roster.space,
    prev: roster.head,
    at,
    author: found.device,
    recoveryPub: recovery.signing.publicKey,
    devicePub: found.devicePub,
    boxPub: found.boxPub,
  };
  const proof = await sign('placette-recover1', recovery.signing.privateKey, encodeClaim(claim));
  return signOperation({ ...claim, proof }, found.signingKey);
}
