/**
 * How to reach people, as this device may read it: the document is opened when somebody first looks, and followed by the leader of a device
 * that was given the inner key later than its group. To observers it is closed.
 */
import { type Accessor, createEffect, createRoot, createSignal, on, untrack } from 'solid-js';
import { canonicalState } from '../../core/doc/canonical-state.ts';
import { CONTACTS_CLASS, contactsDocId } from '../../core/group/group-documents.ts';
import type { MemberId } from '../../core/id/id.ts';
import {
  CONTACT_FIELDS,
  type Contact,
  CONTACTS_ROOTS,
  createContactReader,
  writeContact,
} from '../../core/people/contact.ts';
import { fail, ok } from '../../core/result/result.ts';
import { mayRead, mayWrite } from '../../core/roster/role.ts';
import { type Roster, roleOf } from '../../core/roster/roster.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import { closeReplica, openReplica, type Replica } from '../../core/sync/tab/replica.ts';
import { createWantedDocuments } from '../../core/sync/tab/wanted-documents.ts';
import { createTurns } from '../../core/sync/turns.ts';
import { browserTimers } from '../platform/browser-time.ts';
import { onWaking } from '../platform/waking.ts';
import type { Contacts } from './contacts.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

export interface GroupContacts {
  readonly contacts: Contacts;
  /** Takes what I gave out of the document, stored when it answers, and says what that was. */
  eraseMine(): Promise<Contact>;
  /** Undefined where it is closed to this device. */
  canonicalState(): Promise<string | undefined>;
  unreadable(): number;
  /** Nothing more is stored; answers when what was being stored is. */
  close(): Promise<void>;
}

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
  const wanted = createWantedDocuments({ space, bus: parts.bus, timers: browserTimers });
  const turns = createTurns();
  const [all, setAll] = createSignal<ReadonlyMap<MemberId, Contact>>(new Map());
  let opening: Promise<Replica | undefined> | undefined;
  let opened: Replica | undefined;
  let read = async (): Promise<void> => undefined;
  let reading = 0;
  let closed = false;

  const isOpen = (): boolean => {
    const role = roleOf(roster(), keys.device);
    return role !== undefined && mayRead(role, CONTACTS_CLASS);
  };

  const mayWriteHere = (): boolean => {
    const role = roleOf(untrack(roster), keys.device);
    return role !== undefined && mayWrite(role, CONTACTS_CLASS);
  };

  const open = async (): Promise<Replica | undefined> => {
    const doc = await contactsDocId(book, keys.device);
    if (!doc || closed) return undefined;
    wanted.set([doc]);
    const replica = await openReplica({
      ...parts,
      space,
      doc,
      timers: browserTimers,
      chance: Math.random,
      mayWrite: mayWriteHere,
      storageFailed: () => undefined, // the storage itself reports what the screen shows
    });
    const reader = createContactReader(replica.ydoc, { space, roster: () => untrack(roster) });
    read = async () => {
      const turn = ++reading;
      const found = await reader.read();
      if (turn === reading) setAll(found);
    };
    replica.ydoc.on('update', () => {
      void read();
      changed();
    });
    opened = replica;
    await read();
    return replica;
  };

  /** Not there yet, or closed: asked again by whoever looks next. */
  const replica = async (): Promise<Replica | undefined> => {
    opening ??= open();
    const asked = opening;
    const found = await asked.catch(() => undefined);
    if (!found && opening === asked) opening = undefined;
    return found;
  };

  const [isLookedAt, setLookedAt] = createSignal(false);
  const stopFollowing = createRoot((dispose) => {
    // a role was given, a key has come, a device that signed is known at last
    createEffect(
      on([roster, isLookedAt], () => {
        if (isLookedAt() && isOpen()) void replica().then(() => read());
      }),
    );
    return dispose;
  });
  const stopWaking = onWaking(() => opened?.catchUp());

  return {
    contacts: {
      of: (member) => {
        if (!untrack(isLookedAt)) queueMicrotask(() => setLookedAt(true));
        return (isOpen() && all().get(member)) || NOTHING;
      },
      isOpen,
      set: (field, typed) =>
        turns.run(async () => {
          const found = mayWriteHere() ? await replica() : undefined;
          if (!found) return fail({ type: 'reserved-to-group' });
          const author = { space, member: untrack(me), keys };
          const written = await writeContact(found.ydoc, author, { field, typed, at: nowS() });
          if (written.ok) await read();
          return written.ok ? ok(undefined) : written;
        }),
    },
    eraseMine: () =>
      turns.run(async () => {
        const found = mayWriteHere() ? await replica() : undefined;
        if (!found) return NOTHING;
        await read();
        const member = untrack(me);
        const mine = untrack(all).get(member) ?? NOTHING;
        for (const field of CONTACT_FIELDS)
          if (mine[field] !== undefined)
            await writeContact(found.ydoc, { space, member, keys }, { field, typed: '', at: nowS() });
        await found.stored();
        return mine;
      }),
    canonicalState: async () => {
      const found = untrack(isOpen) ? await replica() : undefined;
      return found && canonicalState(found.ydoc, CONTACTS_ROOTS);
    },
    unreadable: () => opened?.unreadable() ?? 0,
    close: async () => {
      closed = true;
      stopFollowing();
      stopWaking();
      wanted.close();
      const found = await opening?.catch(() => undefined);
      if (found) await closeReplica(found);
    },
  };
}

const NOTHING: Contact = {};
