/**
 * The descriptions of a group's tasks in this tab: a document for each project, opened when somebody looks, while the leader keeps all of
 * them coming. Observers have none.
 */
import { type Accessor, createEffect, createMemo, createRoot } from 'solid-js';
import { NOTES_CLASS, notesDocId } from '../../core/group/group-documents.ts';
import type { DocId } from '../../core/id/id.ts';
import { canonicalNotes } from '../../core/notes/canonical-notes.ts';
import { mayRead, mayWrite } from '../../core/roster/role.ts';
import { type Roster, roleOf } from '../../core/roster/roster.ts';
import { isLocalOnly } from '../../core/sync/space/local-only.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import { closeReplica, openReplica, type Replica } from '../../core/sync/tab/replica.ts';
import { createWantedDocuments } from '../../core/sync/tab/wanted-documents.ts';
import { browserTimers } from '../platform/browser-time.ts';
import { onWaking } from '../platform/waking.ts';
import type { Notes } from './notes.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

export interface GroupNotes {
  /** The same object for the same project. Undefined for an observer, and for who has not received the key yet. */
  open(project: string): Promise<Notes | undefined>;
  /** Of every project of the plan, archived ones too, as this device has them; empty for an observer. */
  canonicalState(): Promise<string>;
  /** The same by project; undefined for an observer. */
  canonicalStates(): Promise<ReadonlyMap<string, string> | undefined>;
  /** Of the notes that are open. */
  unreadable(): number;
  /** Nothing more is stored; answers when what was being stored is. */
  close(): Promise<void>;
}

export interface OpenNotesOptions {
  /** In the order in which the plan shows them, archived ones last. */
  readonly projects: Accessor<readonly string[]>;
  readonly roster: Accessor<Roster>;
  /** Something in one that is open is another than before. */
  readonly changed: () => void;
}

export function createGroupNotes(
  parts: WorkplaceParts,
  book: SpaceBook,
  { projects, roster, changed }: OpenNotesOptions,
): GroupNotes {
  const { device } = parts.profile.keys;
  const { space } = book;
  const wanted = createWantedDocuments({ space, bus: parts.bus, timers: browserTimers });
  const replicas = new Map<string, Promise<Replica>>();
  const opened = new Map<string, Replica>();
  const notes = new Map<string, Notes>();
  /** Names are computed elsewhere: only the last plan's count. */
  let asking = 0;
  let closed = false;

  const mayWriteHere = (): boolean => {
    const role = roleOf(roster(), device);
    return role !== undefined && mayWrite(role, NOTES_CLASS);
  };

  /** Asked of the book each time: a role may have changed, and a key arrived. */
  const docOf = async (project: string): Promise<DocId | undefined> =>
    closed ? undefined : notesDocId(book, device, project);

  const replicaOf = (project: string, doc: DocId): Promise<Replica> => {
    const known = replicas.get(project);
    if (known) return known;
    const opening = openOne(project, doc);
    replicas.set(project, opening);
    opening.catch(() => replicas.delete(project)); // told to who asked; the next to ask tries again
    return opening;
  };

  const openOne = async (project: string, doc: DocId): Promise<Replica> => {
    const replica = await openReplica({
      ...parts,
      space,
      doc,
      timers: browserTimers,
      chance: Math.random,
      mayWrite: mayWriteHere,
      greets: true,
      staysHere: isLocalOnly(book),
      storageFailed: () => undefined, // the storage itself reports what the screen shows
    });
    replica.ydoc.on('update', changed);
    opened.set(project, replica);
    return replica;
  };

  const notesOf = (project: string, { ydoc, awareness }: Replica): Notes => {
    const known = notes.get(project);
    if (known) return known;
    const made: Notes = { fragment: (task) => ydoc.getXmlFragment(task), awareness, mayWrite: mayWriteHere };
    notes.set(project, made);
    return made;
  };

  const canonicalStates = async (): Promise<ReadonlyMap<string, string> | undefined> => {
    const states = projects()
      .toSorted()
      .map(async (project) => {
        const doc = await docOf(project);
        return doc && ([project, canonicalNotes((await replicaOf(project, doc)).ydoc)] as const);
      });
    const found = (await Promise.all(states)).filter((state) => state !== undefined);
    const role = roleOf(roster(), device);
    return role !== undefined && mayRead(role, NOTES_CLASS) ? new Map(found) : undefined;
  };

  const stopNaming = createRoot((dispose) => {
    const named = createMemo(() => projects(), [], { equals: sameNames });
    createEffect(() => {
      roster();
      const turn = ++asking;
      void Promise.all(named().map(docOf)).then((found) => {
        if (turn === asking) wanted.set(found.filter((doc) => doc !== undefined));
      });
    });
    return dispose;
  });
  const stopWaking = onWaking(() => opened.forEach((replica) => replica.catchUp()));

  return {
    open: async (project) => {
      const doc = await docOf(project);
      return doc && notesOf(project, await replicaOf(project, doc));
    },
    canonicalState: async () => {
      const states = [...((await canonicalStates()) ?? [])].filter(([, state]) => state !== '{}');
      return `{${states.map(([project, state]) => `${JSON.stringify(project)}:${state}`).join(',')}}`;
    },
    canonicalStates,
    unreadable: () => [...opened.values()].reduce((count, replica) => count + replica.unreadable(), 0),
    close: async () => {
      closed = true;
      stopNaming();
      stopWaking();
      wanted.close();
      await Promise.all([...replicas.values()].map(async (replica) => closeReplica(await replica)));
    },
  };
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}
