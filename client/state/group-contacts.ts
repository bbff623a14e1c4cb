/** How to reach people, as this device may read it: opened when somebody first looks. */
import { type Accessor, createSignal, untrack } from 'solid-js';
import { INNER_CLASS, innerDocId } from '../../core/group/group-documents.ts';
import type { MemberId } from '../../core/id/id.ts';
import type { Contact } from '../../core/people/contact-fields.ts';
import { fail } from '../../core/result/result.ts';
import type { Roster } from '../../core/roster/roster.ts';
import { isLocalOnly } from '../../core/sync/space/local-only.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import { createTurns } from '../../core/sync/turns.ts';
import type { GroupContacts } from './contacts.ts';
import { createLateDocuments } from './late-documents.ts';
import type { OpenedContacts } from './open-contacts.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

export interface GroupContactsOptions {
  readonly me: Accessor<MemberId>;
  readonly roster: Accessor<Roster>;
  readonly nowS: () => number;
  /** Something in the document is another than before. */
  readonly changed: () => void;
}

export function createGroupContacts(
  parts: WorkplaceParts,
  book: SpaceBook,
  { me, roster, nowS, changed }: GroupContactsOptions,
): GroupContacts {
  const { keys } = parts.profile;
  const { space } = book;
  const turns = createTurns();
  const [all, setAll] = createSignal<ReadonlyMap<MemberId, Contact>>(new Map());
  let reading = 0;

  const read = async (from: OpenedContacts): Promise<void> => {
    const turn = ++reading;
    const found = await from.read();
    if (turn === reading) setAll(found);
  };

  const inner = createLateDocuments(parts, book, {
    roster,
    names: ['contacts'],
    docClass: INNER_CLASS,
    docIdOf: (name) => innerDocId(book, keys.device, name),
    open: async (docs, mayWrite) => {
      const { openContacts } = await import('./open-contacts.ts');
      const found = await openContacts(parts, {
        space,
        doc: docs.contacts,
        roster: () => untrack(roster),
        mayWrite,
        staysHere: isLocalOnly(book),
      });
      await read(found);
      return found;
    },
    changed: (opened) => {
      void read(opened);
      changed();
    },
    seen: (opened) => void read(opened), // a device that signed may be known at last
  });
  /** Undefined for who may not write there. */
  const openedToWrite = async (): Promise<OpenedContacts | undefined> =>
    inner.mayWrite() ? inner.look() : undefined;

  return {
    contacts: {
      of: (member) => {
        inner.wish();
        return (inner.isOpen() && all().get(member)) || NOTHING;
      },
      isOpen: () => inner.isOpen(),
      set: (field, typed) =>
        turns.run(async () => {
          const found = await openedToWrite();
          if (!found) return fail({ type: 'reserved-to-group' });
          const author = { space, member: untrack(me), keys };
          const written = await found.write(author, { field, typed, at: nowS() });
          if (written.ok) await read(found);
          return written;
        }),
    },
    eraseMine: () =>
      turns.run(async () => {
        const found = await openedToWrite();
        if (!found) return NOTHING;
        await read(found);
        const member = untrack(me);
        const mine = untrack(all).get(member) ?? NOTHING;
        await found.erase({ space, member, keys });
        await found.stored();
        return mine;
      }),
    canonicalState: async () => (await inner.look())?.canonicalState(),
    unreadable: () => inner.now()?.unreadable() ?? 0,
    close: () => inner.close(),
  };
}

const NOTHING: Contact = {};
