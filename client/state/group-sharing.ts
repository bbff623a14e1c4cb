/**
 * What a group shares, as this device may read it: its documents are opened when somebody first looks, and followed by the leader of a device
 * that was given the inner key later than its group. To observers they are closed.
 */
import { type Accessor, createEffect, createRoot, createSignal, on, untrack } from 'solid-js';
import type { Act } from '../../core/doc/act.ts';
import { INNER_CLASS, type InnerDocument, innerDocId } from '../../core/group/group-documents.ts';
import type { DocId } from '../../core/id/id.ts';
import { mayRead, mayWrite } from '../../core/roster/role.ts';
import { type Roster, roleOf } from '../../core/roster/roster.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import { createWantedDocuments } from '../../core/sync/tab/wanted-documents.ts';
import { browserTimers } from '../platform/browser-time.ts';
import { onWaking } from '../platform/waking.ts';
import type { OpenedSharing } from './open-sharing.ts';
import type { GroupSharing, Sharing } from './sharing.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

export interface GroupSharingOptions {
  readonly roster: Accessor<Roster>;
  /** By this person, now. */
  readonly act: () => Act;
  /** See `FollowedSync`. */
  readonly agreedNowMs: (doc: DocId) => number | undefined;
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
  { roster, act, agreedNowMs, changed }: GroupSharingOptions,
): GroupSharingOfTab {
  const { keys } = parts.profile;
  const { space } = book;
  const wanted = createWantedDocuments({ space, bus: parts.bus, timers: browserTimers });
  const [now, setNow] = createSignal<Sharing>();
  const [isLookedAt, setLookedAt] = createSignal(false);
  let opening: Promise<OpenedSharing | undefined> | undefined;
  let opened: OpenedSharing | undefined;
  let closed = false;

  const roleHere = () => roleOf(roster(), keys.device);
  const isOpen = (): boolean => {
    const role = roleHere();
    return role !== undefined && mayRead(role, INNER_CLASS);
  };
  const mayWriteHere = (): boolean => {
    const role = untrack(roleHere);
    return role !== undefined && mayWrite(role, INNER_CLASS);
  };

  const openNow = async (): Promise<OpenedSharing | undefined> => {
    const inventory = await innerDocId(book, keys.device, 'inventory');
    const messages = await innerDocId(book, keys.device, 'messages');
    if (!inventory || !messages || closed) return undefined;
    wanted.set([inventory, messages]);
    const { openSharing } = await import('./open-sharing.ts');
    const found = await openSharing(parts, {
      space,
      docs: { inventory, messages },
      act,
      roster,
      agreedNowMs: () => agreedNowMs(inventory),
      mayWrite: mayWriteHere,
    });
    found.follow(changed);
    opened = found;
    setNow(() => found.sharing);
    return found;
  };

  /** Not there yet, or closed: asked again by whoever looks next. */
  const look = async (): Promise<OpenedSharing | undefined> => {
    opening ??= openNow();
    const asked = opening;
    const found = await asked.catch(() => undefined);
    if (!found && opening === asked) opening = undefined;
    return found;
  };

  const stopFollowing = createRoot((dispose) => {
    // a role was given, or a key has come
    createEffect(
      on([roster, isLookedAt], () => {
        if (isLookedAt() && isOpen()) void look();
      }),
    );
    return dispose;
  });
  const stopWaking = onWaking(() => opened?.catchUp());

  return {
    sharing: {
      isOpen,
      now: () => {
        if (!untrack(isLookedAt)) queueMicrotask(() => setLookedAt(true));
        return isOpen() ? now() : undefined;
      },
      open: async () => {
        setLookedAt(true);
        return untrack(isOpen) ? (await look())?.sharing : undefined;
      },
    },
    canonicalStates: async () => {
      const found = untrack(isOpen) ? await look() : undefined;
      return found?.canonicalStates() ?? new Map();
    },
    unreadable: () => (now() ? (opened?.unreadable() ?? 0) : 0),
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
