/** The two key pairs behind a recovery sheet, derived from its secret for one space [R10]; the roster keeps their public halves. */
import type { Bytes } from '../bytes/bytes.ts';
import { hexToBytes } from '../bytes/hex.ts';
import { keysFromSecret, type SecretKeys } from '../crypto/seed-key.ts';
import type { SpaceId } from '../id/id.ts';

const LABELS = { signing: 'placette-recover-sign1', box: 'placette-recover-box1' } as const;

/** `secret`: the 16 bytes of the sheet. */
export async function recoveryKeys(secret: Bytes, space: SpaceId): Promise<SecretKeys> {
  return keysFromSecret(secret, LABELS, hexToBytes(space));
}
