/**
 * Documents of a group that are opened when somebody first looks, and followed by the leader of a device that was given their key later than
 * its group. Those of the inner ring are closed to observers.
 */
import { type Accessor, createEffect, createRoot, createSignal, on, untrack } from 'solid-js';
import type { DocClass } from '../../core/crypto/ring.ts';
import type { DocId } from '../../core/id/id.ts';
import { mayRead, mayWrite, type Role } from '../../core/roster/role.ts';
import { type Roster, roleOf } from '../../core/roster/roster.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import { createWantedDocuments } from '../../core/sync/tab/wanted-documents.ts';
import { browserTimers } from '../platform/browser-time.ts';
import { onWaking } from '../platform/waking.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

export interface OpenedDocuments {
  /** Something in them is another than before, whoever wrote it. */
  follow(changed: () => void): void;
  catchUp(): void;
  close(): Promise<void>;
}

export interface LateDocuments<T> {
  /** Whether this person's role reads them at all. */
  isOpen(): boolean;
  mayWrite(): boolean;
  /** Undefined until they have been opened. */
  readonly now: Accessor<T | undefined>;
  /** Somebody looks: opens them soon, now or when a role or a key has come. Safe inside a reading. */
  wish(): void;
  /** Undefined for observers, and while the key has not come: asked again by whoever looks next. */
  look(): Promise<T | undefined>;
  /** Nothing more is stored; answers when what was being stored is. */
  close(): Promise<void>;
}

export interface LateDocumentsOptions<T extends OpenedDocuments, Name extends string> {
  readonly roster: Accessor<Roster>;
  readonly names: readonly Name[];
  readonly docClass: DocClass;
  /** Undefined where this device may not read it, or has not received its key yet. */
  readonly docIdOf: (name: Name) => Promise<DocId | undefined>;
  readonly open: (docs: Readonly<Record<Name, DocId>>, mayWriteHere: () => boolean) => Promise<T>;
  /** Something in one of them is another than before. */
  readonly changed: (opened: T) => void;
  /** They are open, or the roster is another one while they are looked at. */
  readonly seen?: (opened: T) => void;
}

export function createLateDocuments<T extends OpenedDocuments, Name extends string>(
  parts: WorkplaceParts,
  book: SpaceBook,
  { roster, names, docClass, docIdOf, open, changed, seen }: LateDocumentsOptions<T, Name>,
): LateDocuments<T> {
  const { device } = parts.profile.keys;
  const wanted = createWantedDocuments({ space: book.space, bus: parts.bus, timers: browserTimers });
  const [now, setNow] = createSignal<T>();
  const [isLookedAt, setLookedAt] = createSignal(false);
  let opening: Promise<T | undefined> | undefined;
  let closed = false;

  const is = (allowed: (role: Role) => boolean): boolean => {
    const role = roleOf(roster(), device);
    return role !== undefined && allowed(role);
  };
  const isOpen = (): boolean => is((role) => mayRead(role, docClass));
  const mayWriteHere = (): boolean => untrack(() => is((role) => mayWrite(role, docClass)));

  const docsHere = async (): Promise<Readonly<Record<Name, DocId>> | undefined> => {
    const docs: Partial<Record<Name, DocId>> = {};
    for (const name of names) {
      const doc = await docIdOf(name);
      if (doc) docs[name] = doc;
    }
    return hasAll(docs, names) ? docs : undefined;
  };

  const openNow = async (): Promise<T | undefined> => {
    const docs = await docsHere();
    if (!docs || closed) return undefined;
    wanted.set(names.map((name) => docs[name]));
    const found = await open(docs, mayWriteHere);
    found.follow(() => changed(found));
    setNow(() => found);
    return found;
  };

  const look = async (): Promise<T | undefined> => {
    opening ??= openNow();
    const asked = opening;
    const found = await asked.catch(() => undefined);
    if (!found && opening === asked) opening = undefined;
    return found;
  };

  const lookOn = async (): Promise<void> => {
    const found = await look();
    if (found) seen?.(found);
  };

  const stopFollowing = createRoot((dispose) => {
    // a role was given, or a key has come
    createEffect(
      on([roster, isLookedAt], () => {
        if (isLookedAt() && isOpen()) void lookOn();
      }),
    );
    return dispose;
  });
  // what it lacked when somebody looked, a part of the program or an answer of the storage, may be there by now
  const stopWaking = onWaking(() =>
    untrack(() => {
      if (now()) now()?.catchUp();
      else if (isLookedAt() && isOpen()) void lookOn();
    }),
  );

  return {
    isOpen,
    mayWrite: mayWriteHere,
    now,
    wish: () => {
      if (!untrack(isLookedAt)) queueMicrotask(() => setLookedAt(true));
    },
    look: async () => (untrack(isOpen) ? look() : undefined),
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

function hasAll<Name extends string>(
  docs: Partial<Record<Name, DocId>>,
  names: readonly Name[],
): docs is Record<Name, DocId> {
  return names.every((name) => docs[name] !== undefined);
}
