/** Says which relays keep the space; the first one orders its roster. */
import type { Bytes } from '../bytes/bytes.ts';
import type { DeviceKeys } from '../crypto/device-keys.ts';
import type { Roster } from './roster.ts';
import { signOperation } from './verify-operation.ts';

/** `relays`: http(s) origins; `at`: seconds since 1970. */
export async function setHome(
  roster: Roster,
  relays: readonly string[],
  author: DeviceKeys,
  at: number,
): Promise<Bytes> {
  const { space, head: prev } = roster;
  return signOperation({ type: 'home', space, prev, at, author: author.device, relays }, author.signingKey);
}
