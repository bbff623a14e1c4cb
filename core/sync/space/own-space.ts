/**
 * The space that a person has for themselves (kind `own`): one a profile, on this device alone. It names no relay, is no group, and
 * nobody else can enter it; what is written there goes nowhere and comes back from nowhere.
 */
import { decodeOperation } from '../../roster/operation-codec.ts';
import type { SpaceKind } from '../../roster/operation.ts';
import { beginSpace } from '../../roster/begin-space.ts';
import type { SpaceId } from '../../id/id.ts';
import { ok, type Result } from '../../result/result.ts';
import type { Profile } from '../storage/profile.ts';
import type { StorageFailure } from '../storage/storage.ts';
import { NO_RELAY } from './local-only.ts';
import { listSpaces, openSpaceBook, saveSpace, type SpaceBook } from './space-book.ts';

/** Every space but those of kind `own`; one whose beginning is unreadable is among them, so that somebody hears of it. */
export async function listSharedSpaces(profile: Profile): Promise<readonly SpaceId[]> {
  const spaces = await listSpaces(profile);
  const kinds = await Promise.all(spaces.map((space) => kindOf(profile, space)));
  return spaces.filter((_, i) => kinds[i] !== 'own');
}

/** Undefined when there is none that opens. */
export async function findOwnSpace(profile: Profile): Promise<SpaceBook | undefined> {
  for (const space of await listSpaces(profile)) {
    if ((await kindOf(profile, space)) !== 'own') continue;
    const book = await openSpaceBook(profile, space).catch(() => undefined);
    if (book?.ok) return book.value;
  }
  return undefined;
}

/**
 * Begins it where there is none yet. The caller makes sure that no other tab does so at the same moment. `atS`: seconds since 1970 by this
 * device.
 */
export async function openOwnSpace(
  profile: Profile,
  atS: number,
): Promise<Result<SpaceBook, StorageFailure>> {
  const found = await findOwnSpace(profile);
  if (found) return ok(found);
  const { space, epoch, keys, genesis } = await beginSpace('own', profile.keys, atS);
  const record = { space, relay: NO_RELAY, chain: [genesis], keys: [{ epoch, keys }] };
  const saved = await saveSpace(profile, record);
  if (!saved.ok) return saved;
  const begun = await openSpaceBook(profile, space);
  if (!begun.ok) throw new Error(`a space that was just begun does not open: ${begun.error.type}`);
  return begun;
}

/** Undefined when its first operation is not there or no longer opens. */
async function kindOf({ storage, records }: Profile, space: SpaceId): Promise<SpaceKind | undefined> {
  const key = [space, 0];
  // unreadable: told by whoever opens it
  const row = await storage.get('roster', key).catch(() => undefined);
  const bytes = row && (await records.open('roster', key, row));
  const first = bytes && decodeOperation(bytes);
  return first?.type === 'genesis' ? first.kind : undefined;
}
