/** What a group shares, as this device may read it: opened when somebody first looks. */
import type { Accessor } from 'solid-js';
import type { Act } from '../../core/doc/act.ts';
import { INNER_CLASS, type InnerDocument, innerDocId } from '../../core/group/group-documents.ts';
import type { DocId } from '../../core/id/id.ts';
import type { Roster } from '../../core/roster/roster.ts';
import { isLocalOnly } from '../../core/sync/space/local-only.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import type { GroupBlobs } from './blobs.ts';
import { createLateDocuments } from './late-documents.ts';
import type { GroupSharing } from './sharing.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

export interface GroupSharingOptions {
  readonly roster: Accessor<Roster>;
  /** By this person, now. */
  readonly act: () => Act;
  /** Where photos are kept. */
  readonly blobs: GroupBlobs;
  /** See `FollowedSync`. */
  readonly agreedNowMs: (doc: DocId) => number | undefined;
  /** The group's order of rules for bookings, when it has its own. */
  readonly priority: Accessor<readonly string[] | undefined>;
  /** Something in one of the documents is another than before. */
  readonly changed: () => void;
}

export interface GroupSharingOfTab {
  readonly sharing: GroupSharing;
  /** By the document's name; empty where they are closed. */
  canonicalStates(): Promise<ReadonlyMap<InnerDocument, string>>;
  unreadable(): number;
  close(): Promise<void>;
}

export function createGroupSharing(
  parts: WorkplaceParts,
  book: SpaceBook,
  { roster, act, blobs, agreedNowMs, priority, changed }: GroupSharingOptions,
): GroupSharingOfTab {
  const inner = createLateDocuments(parts, book, {
    roster,
    names: ['inventory', 'messages'],
    docClass: INNER_CLASS,
    docIdOf: (name) => innerDocId(book, parts.profile.keys.device, name),
    open: async (docs, mayWrite) => {
      const { openSharing } = await import('./open-sharing.ts');
      return openSharing(parts, {
        space: book.space,
        docs,
        act,
        blobs,
        agreedNowMs: () => agreedNowMs(docs.inventory),
        mayWrite,
        staysHere: isLocalOnly(book),
        priority,
      });
    },
    changed,
  });

  return {
    sharing: {
      isOpen: () => inner.isOpen(),
      now: () => {
        inner.wish();
        return inner.isOpen() ? inner.now()?.sharing : undefined;
      },
      open: async () => {
        inner.wish();
        return (await inner.look())?.sharing;
      },
    },
    canonicalStates: async () => (await inner.look())?.canonicalStates() ?? new Map(),
    unreadable: () => inner.now()?.unreadable() ?? 0,
    close: () => inner.close(),
  };
}
