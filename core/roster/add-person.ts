/** Adds a member who has no device [R11]: "sans téléphone", whom others carry to meetings and rounds. */
import type { Bytes } from '../bytes/bytes.ts';
import type { DeviceKeys } from '../crypto/device-keys.ts';
import { randomBytes } from '../crypto/digest.ts';
import type { Roster } from './roster.ts';
import { signOperation } from './verify-operation.ts';

/** `author`: a facilitator or a member; `at`: seconds since 1970. */
export async function addPerson(roster: Roster, author: DeviceKeys, at: number): Promise<Bytes> {
  const { space, head: prev } = roster;
  return signOperation(
    { type: 'person-add', space, prev, at, author: author.device, salt: randomBytes(16) },
    author.signingKey,
  );
}
