/** The three documents that every screen of a group needs, open in this tab. */
import { type FirstDocument, GROUP_DOCUMENTS, groupDocId } from '../../core/group/group-documents.ts';
import { mayWrite } from '../../core/roster/role.ts';
import { roleOf } from '../../core/roster/roster.ts';
import { isLocalOnly } from '../../core/sync/space/local-only.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import { openReplica, type Replica } from '../../core/sync/tab/replica.ts';
import { browserTimers } from '../platform/browser-time.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

export type FirstDocuments = Readonly<Record<FirstDocument, Replica>>;

export async function openFirstDocuments(parts: WorkplaceParts, book: SpaceBook): Promise<FirstDocuments> {
  const [settings, people, plan] = await Promise.all([
    open(parts, book, 'settings'),
    open(parts, book, 'people'),
    open(parts, book, 'plan'),
  ]);
  return { settings, people, plan };
}

async function open(parts: WorkplaceParts, book: SpaceBook, name: FirstDocument): Promise<Replica> {
  const doc = await groupDocId(book, name);
  const storageFailed = (): void => undefined; // the storage itself reports what the screen shows
  const mayWriteHere = (): boolean => {
    const role = roleOf(book.roster, parts.profile.keys.device);
    return role !== undefined && mayWrite(role, GROUP_DOCUMENTS[name]);
  };
  return openReplica({
    ...parts,
    space: book.space,
    doc,
    timers: browserTimers,
    chance: Math.random,
    mayWrite: mayWriteHere,
    staysHere: isLocalOnly(book),
    storageFailed,
  });
}
