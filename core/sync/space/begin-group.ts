/** Begins a group on this device alone: no network; the relay learns of it when a session reaches it. */
import { ok, type Result } from '../../result/result.ts';
import { beginSpace } from '../../roster/begin-space.ts';
import type { SpaceId } from '../../id/id.ts';
import type { Profile } from '../storage/profile.ts';
import type { StorageFailure } from '../storage/storage.ts';
import { saveSpace } from './space-book.ts';

/** `atS`: seconds since 1970 by this device. `relay`: http(s) origin; empty: the page's own. */
export async function beginGroup(
  profile: Profile,
  relay: string,
  atS: number,
): Promise<Result<SpaceId, StorageFailure>> {
  const { space, epoch, keys, genesis } = await beginSpace('group', profile.keys, atS);
  const saved = await saveSpace(profile, { space, relay, chain: [genesis], keys: [{ epoch, keys }] });
  return saved.ok ? ok(space) : saved;
}
