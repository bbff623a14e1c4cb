/**
 * How to reach people, as this device may read it: the document is opened when somebody first looks, and followed by the leader of a device
 * that was given the inner key later than its group. To observers it is closed.
 */
import { type Accessor, createEffect, createRoot, createSignal, on, untrack } from 'solid-js';
import { INNER_CLASS, innerDocId } from '../../core/group/group-documents.ts';
import type { MemberId } from '../../core/id/id.ts';
import type { Contact } from '../../core/people/contact-fields.ts';
import { fail } from '../../core/result/result.ts';
import { mayRead, mayWrite } from '../../core/roster/role.ts';
import { type Roster, roleOf } from '../../core/roster/roster.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import { createWantedDocuments } from '../../core/sync/tab/wanted-documents.ts';
import { createTurns } from '../../core/sync/turns.ts';
import { browserTimers } from '../platform/browser-time.ts';
import { onWaking } from '../platform/waking.ts';
import type { GroupContacts } from './contacts.ts';
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
  const wanted = createWantedDocuments({ space, bus: parts.bus, timers: browserTimers });
  const turns = createTurns();
  const [all, setAll] = createSignal<ReadonlyMap<MemberId, Contact>>(new Map());
  let opening: Promise<OpenedContacts | undefined> | undefined;
  let opened: OpenedContacts | undefined;
  let reading = 0;
  let closed = false;

  const isOpen = (): boolean => {
    const role = roleOf(roster(), keys.device);
    return role !== undefined && mayRead(role, INNER_CLASS);
  };

  const mayWriteHere = (): boolean => {
    const role = roleOf(untrack(roster), keys.device);
    return role !== undefined && mayWrite(role, INNER_CLASS);
  };

  const read = async (from: OpenedContacts): Promise<void> => {
    const turn = ++reading;
    const found = await from.read();
    if (turn === reading) setAll(found);
  };

  const open = async (): Promise<OpenedContacts | undefined> => {
    const doc = await innerDocId(book, keys.device, 'contacts');
    if (!doc || closed) return undefined;
    wanted.set([doc]);
    const options = { space, doc, roster: () => untrack(roster), mayWrite: mayWriteHere };
    const found = await (await import('./open-contacts.ts')).openContacts(parts, options);
    found.follow(() => {
      void read(found);
      changed();
    });
    opened = found;
    await read(found);
    return found;
  };

  /** Not there yet, or closed: asked again by whoever looks next. */
  const look = async (): Promise<OpenedContacts | undefined> => {
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
        if (isLookedAt() && isOpen()) void look().then((found) => found && read(found));
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
          const found = mayWriteHere() ? await look() : undefined;
          if (!found) return fail({ type: 'reserved-to-group' });
          const author = { space, member: untrack(me), keys };
          const written = await found.write(author, { field, typed, at: nowS() });
          if (written.ok) await read(found);
          return written;
        }),
    },
    eraseMine: () =>
      turns.run(async () => {
        const found = mayWriteHere() ? await look() : undefined;
        if (!found) return NOTHING;
        await read(found);
        const member = untrack(me);
        const mine = untrack(all).get(member) ?? NOTHING;
        await found.erase({ space, member, keys });
        await found.stored();
        return mine;
      }),
    canonicalState: async () => {
      const found = untrack(isOpen) ? await look() : undefined;
      return found?.canonicalState();
    },
    unreadable: () => opened?.unreadable() ?? 0,
    close: async () => {
      closed = true;
      stopFollowing();
      stopWaking();
      wanted.close();
      const found = await opening?.catch(() => undefined);
      await found?.close();
    },
  };
}

const NOTHING: Contact = {};
