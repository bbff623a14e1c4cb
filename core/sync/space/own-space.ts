/**
 * The space that a person has for themselves (kind `own`): one a profile, on this device alone. It names no relay, is no group, and
 * nobody else can enter it; what is written there goes nowhere and comes back from nowhere.
 */
import type { Bytes } from '../../bytes/bytes.ts';
import { Reader } from '../../bytes/reader.ts';
import { beginSpace } from '../../roster/begin-space.ts';
import { decodeOperation } from '../../roster/operation-codec.ts';
import type { SpaceId } from '../../id/id.ts';
import { ok, type Result } from '../../result/result.ts';
import type { Profile } from '../storage/profile.ts';
import type { Key, StorageFailure } from '../storage/storage.ts';
import { OWN_SPACE } from './local-only.ts';
import { listSpaces, openSpaceBook, saveSpace, type SpaceBook } from './space-book.ts';

/** Every space but a person's own; one of which nothing can be read is among them, so that somebody hears of it. */
export async function listSharedSpaces(profile: Profile): Promise<readonly SpaceId[]> {
  const spaces = await listSpaces(profile);
  const areOwn = await Promise.all(spaces.map((space) => isOwn(profile, space)));
  return spaces.filter((_, i) => !areOwn[i]);
}

/** Undefined when there is none that opens. */
export async function findOwnSpace(profile: Profile): Promise<SpaceBook | undefined> {
  for (const space of await listSpaces(profile)) {
    if (!(await isOwn(profile, space))) continue;
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
  const record = { space, relay: OWN_SPACE, chain: [genesis], keys: [{ epoch, keys }] };
  const saved = await saveSpace(profile, record);
  if (!saved.ok) return saved;
  const begun = await openSpaceBook(profile, space);
  if (!begun.ok) throw new Error(`a space that was just begun does not open: ${begun.error.type}`);
  return begun;
}

/** Puts it back where another tab, for which it was empty, took it off the device while it is in use here. */
export async function keepOwnSpace(
  profile: Profile,
  { space, relay, chain, ring, roster }: SpaceBook,
): Promise<void> {
  const isThere = (await profile.storage.get('spaces', [space])) !== undefined;
  const keys = roster.epochs.flatMap(({ id }) => {
    const held = ring.get(id);
    return held ? [{ epoch: id, keys: held }] : [];
  });
  if (!isThere) await saveSpace(profile, { space, relay, chain, keys });
}

/** By its record, or by its beginning where that is lost. */
async function isOwn({ storage, records }: Profile, space: SpaceId): Promise<boolean> {
  const read = async (table: 'spaces' | 'roster', key: Key): Promise<Bytes | undefined> => {
    // unreadable: told by whoever opens it
    const row = await storage.get(table, key).catch(() => undefined);
    return row && records.open(table, key, row);
  };
  const head = await read('spaces', [space]);
  if (head) return new Reader(head).string() === OWN_SPACE;
  const first = await read('roster', [space, 0]);
  const genesis = first && decodeOperation(first);
  return genesis?.type === 'genesis' && genesis.kind === 'own';
}
