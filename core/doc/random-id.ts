/** Ids of entities: a prefix and 128 random bits, never a name or a position (two maps made at one key lose one). */
import { bytesToBase64url } from '../bytes/base64url.ts';
import { randomBytes } from '../crypto/digest.ts';

export function randomId<Prefix extends string>(prefix: Prefix): `${Prefix}_${string}` {
  return `${prefix}_${bytesToBase64url(randomBytes(16))}`;
}
