/** A group's register in this tab: opened when somebody first looks. */
import { type Accessor, untrack } from 'solid-js';
import { GROUP_DOCUMENTS, groupDocId } from '../../core/group/group-documents.ts';
import type { Roster } from '../../core/roster/roster.ts';
import { isLocalOnly } from '../../core/sync/space/local-only.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import type { GroupDecisions } from './decisions.ts';
import { createLateDocuments } from './late-documents.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

export interface GroupDecisionsOfTab {
  readonly decisions: GroupDecisions;
  /** By the document's name. */
  canonicalStates(): Promise<ReadonlyMap<'decisions' | 'voices', string>>;
  unreadable(): number;
  close(): Promise<void>;
}

export function createGroupDecisions(
  parts: WorkplaceParts,
  book: SpaceBook,
  { roster, changed }: { readonly roster: Accessor<Roster>; readonly changed: () => void },
): GroupDecisionsOfTab {
  const late = createLateDocuments(parts, book, {
    roster,
    names: ['decisions', 'voices'],
    docClass: GROUP_DOCUMENTS.decisions,
    docIdOf: (name) => groupDocId(book, name),
    open: async (docs, mayWrite) => {
      const { openDecisionsLog } = await import('./decisions-log.ts');
      return openDecisionsLog(parts, {
        space: book.space,
        docs,
        roster: () => untrack(roster),
        mayWrite,
        staysHere: isLocalOnly(book),
      });
    },
    changed,
    seen: (opened) => opened.rosterIs(untrack(roster)),
  });

  return {
    decisions: {
      now: () => {
        late.wish();
        return late.now()?.log;
      },
      open: async () => {
        late.wish();
        return (await late.look())?.log;
      },
    },
    canonicalStates: async () => (await late.look())?.canonicalStates() ?? new Map(),
    unreadable: () => late.now()?.unreadable() ?? 0,
    close: () => late.close(),
  };
}
