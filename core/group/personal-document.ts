/**
 * The private cards of one group: the document `personal/<group>` of the person's own space, in the shape of an inventory. It stays on this device: no
 * relay holds it, no other device receives it, and with the browser's storage it is lost. A document for each group, so
 * that it is gone whole when the group is.
 */
import type { DocId, SpaceId } from '../id/id.ts';
import { withoutSpace } from '../sync/space/forget-space.ts';
import { docIdIn } from '../sync/space/key-ring.ts';
import { findOwnSpace } from '../sync/space/own-space.ts';
import type { SpaceBook } from '../sync/space/space-book.ts';
import type { Profile } from '../sync/storage/profile.ts';
import { remove, type StorageChange } from '../sync/storage/storage.ts';

/** `own`: the person's own space. */
export async function personalDocId(own: SpaceBook, group: SpaceId): Promise<DocId> {
  const [first] = own.roster.epochs;
  const doc = first && (await docIdIn(own.ring, first.id, 'work', `personal/${group}`));
  if (!doc) throw new Error('this device holds no key of its own space');
  return doc;
}

export interface PersonalRemoval {
  readonly changes: readonly StorageChange[];
  /** Nothing else was in it, so that it goes as well: who has it open puts it back. */
  readonly emptied: SpaceId | undefined;
}

/** What takes the private cards of a group off this device, for the batch that takes the group off it. */
export async function withoutPersonal(profile: Profile, group: SpaceId): Promise<PersonalRemoval> {
  const { storage } = profile;
  const own = await findOwnSpace(profile);
  if (!own) return { changes: [], emptied: undefined };
  const doc = await personalDocId(own, group);
  const rows = await storage.list('updates', [own.space, doc]);
  const isLast = (await storage.count('updates', [own.space])) === rows.length;
  if (isLast) return { changes: await withoutSpace(storage, own.space), emptied: own.space };
  return { changes: rows.map(({ key }) => remove('updates', key)), emptied: undefined };
}
