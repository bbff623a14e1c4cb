/** Which documents a group has so far, and their classes: what the relay may know of them [K4]. */
import type { DocClass } from '../crypto/ring.ts';
import type { DocId } from '../id/id.ts';
import { docIdIn } from '../sync/space/key-ring.ts';
import type { SpaceBook } from '../sync/space/space-book.ts';

export const GROUP_DOCUMENTS = { settings: 'admin', people: 'voice', plan: 'work' } as const satisfies Record<
  string,
  DocClass
>;

export type GroupDocument = keyof typeof GROUP_DOCUMENTS;

/** Throws when the book lacks the first epoch's key: a device enters with it or not at all. */
export async function groupDocId(book: SpaceBook, name: GroupDocument): Promise<DocId> {
  const [first] = book.roster.epochs;
  const doc = first && (await docIdIn(book.ring, first.id, GROUP_DOCUMENTS[name], name));
  if (!doc) throw new Error('this device holds no key of the first epoch');
  return doc;
}

export async function groupDocIds(book: SpaceBook): Promise<DocId[]> {
  return [
    await groupDocId(book, 'settings'),
    await groupDocId(book, 'people'),
    await groupDocId(book, 'plan'),
  ];
}
