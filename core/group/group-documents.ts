/** Which documents a group has, fixed ones and the notes of its projects, and their classes: what the relay may know [K4]. */
import type { DocClass } from '../crypto/ring.ts';
import type { DeviceId, DocId } from '../id/id.ts';
import { mayRead } from '../roster/role.ts';
import { roleOf } from '../roster/roster.ts';
import { docIdIn } from '../sync/space/key-ring.ts';
import type { SpaceBook } from '../sync/space/space-book.ts';

export const GROUP_DOCUMENTS = {
  settings: 'admin',
  people: 'voice',
  plan: 'work',
  /** The register of facts. */
  decisions: 'record',
  /** What people say beside a fact, and may take back. */
  voices: 'voice',
} as const satisfies Record<string, DocClass>;

export type GroupDocument = keyof typeof GROUP_DOCUMENTS;

/** Those that every screen needs. */
export type FirstDocument = Exclude<GroupDocument, 'decisions' | 'voices'>;

/** Throws when the book lacks the first epoch's key: a device enters with it or not at all. */
export async function groupDocId(book: SpaceBook, name: GroupDocument): Promise<DocId> {
  const [first] = book.roster.epochs;
  const doc = first && (await docIdIn(book.ring, first.id, GROUP_DOCUMENTS[name], name));
  if (!doc) throw new Error('this device holds no key of the first epoch');
  return doc;
}

/**
 * What observers never get: `contacts`, how to reach people; `inventory`, what is shared, with its bookings; `messages`, words between who
 * booked and the custodians.
 */
const INNER_DOCUMENTS = ['contacts', 'inventory', 'messages'] as const;

export type InnerDocument = (typeof INNER_DOCUMENTS)[number];

export const INNER_CLASS: DocClass = 'inner';

/** The fixed documents that `device` may read: an observer, and who has no inner key yet, has none of the inner ones [R2]. */
export async function groupDocIds(book: SpaceBook, device: DeviceId): Promise<DocId[]> {
  const inner = await Promise.all(INNER_DOCUMENTS.map((name) => innerDocId(book, device, name)));
  return [
    await groupDocId(book, 'settings'),
    await groupDocId(book, 'people'),
    await groupDocId(book, 'plan'),
    await groupDocId(book, 'decisions'),
    await groupDocId(book, 'voices'),
    ...inner.filter((doc) => doc !== undefined),
  ];
}

/** Not for observers: what people write about a task names other people. */
export const NOTES_CLASS: DocClass = 'inner';

/**
 * The descriptions of one project's tasks: one document for each project, so that a plan opens without its texts. Undefined where
 * `device` may not read it, or has not received the inner key yet.
 */
export function notesDocId(book: SpaceBook, device: DeviceId, project: string): Promise<DocId | undefined> {
  return docIdOfInner(book, device, `notes/${project}`);
}

/** Undefined where `device` may not read it, or has not received the inner key yet. */
export function innerDocId(
  book: SpaceBook,
  device: DeviceId,
  name: InnerDocument,
): Promise<DocId | undefined> {
  return docIdOfInner(book, device, name);
}

async function docIdOfInner(book: SpaceBook, device: DeviceId, name: string): Promise<DocId | undefined> {
  const role = roleOf(book.roster, device);
  const [first] = book.roster.epochs;
  if (!role || !first || !mayRead(role, 'inner')) return undefined;
  return docIdIn(book.ring, first.id, 'inner', name);
}
