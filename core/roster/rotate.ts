/** Begins a new epoch and nothing else: after somebody left, or when a facilitator wants fresh keys. */
import type { DeviceKeys } from '../crypto/device-keys.ts';
import type { EpochKeys } from './epoch-keys.ts';
import type { Roster } from './roster.ts';
import { type NewEpoch, rotateWith } from './rotation.ts';

/** `former`: all keys of the roster's current epoch; `at`: seconds since 1970. */
export async function rotate(
  roster: Roster,
  former: EpochKeys,
  author: DeviceKeys,
  at: number,
): Promise<NewEpoch> {
  const head = { space: roster.space, prev: roster.head, at, author: author.device };
  return rotateWith(roster, former, author, (rotation) => ({ type: 'rotate', ...head, ...rotation }));
}
