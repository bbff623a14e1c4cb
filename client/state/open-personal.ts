/**
 * The private cards of a group as an opened document. They stay on this device: they are never spoken of to a relay, another device of
 * the same person does not have them, and they are lost with this browser's storage.
 */
import type * as Y from 'yjs';
import type { Act } from '../../core/doc/act.ts';
import { personalDocId } from '../../core/group/personal-document.ts';
import type { DocId, SpaceId } from '../../core/id/id.ts';
import { keepOwnSpace } from '../../core/sync/space/own-space.ts';
import { closeReplica, openReplica, type Replica } from '../../core/sync/tab/replica.ts';
import { browserTimers } from '../platform/browser-time.ts';
import { createGroupCards, type GroupCards } from './group-cards.ts';
import { ownSpace } from './own-space.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

export interface OpenedPersonal {
  readonly cards: GroupCards;
  readonly replica: Replica;
  /** Of the person's own space. */
  readonly place: { readonly space: SpaceId; readonly doc: DocId };
  close(): Promise<void>;
}

/** Undefined when this device has no room to begin it. `group`: whose private cards. */
export async function openPersonal(
  parts: WorkplaceParts,
  group: SpaceId,
  act: () => Act,
): Promise<OpenedPersonal | undefined> {
  const own = await ownSpace(parts.profile);
  if (!own.ok) return undefined;
  const { space } = own.value;
  const doc = await personalDocId(own.value, group);
  const replica = await openReplica({
    ...parts,
    space,
    doc,
    timers: browserTimers,
    chance: Math.random,
    mayWrite: () => true,
    staysHere: true,
    storageFailed: () => undefined, // the storage itself reports what the screen shows
  });
  const stopListening = parts.bus.listen((message) => {
    if (message.type === 'space-changed' && message.space === space)
      void keepOwnSpace(parts.profile, own.value).catch(() => undefined); // storage itself reports what the screen shows
  });
  return {
    cards: createPrivateCards(replica.ydoc, act),
    replica,
    place: { space, doc },
    close: () => {
      stopListening();
      return closeReplica(replica);
    },
  };
}

/** What is added here is private, whatever it says. */
export function createPrivateCards(personal: Y.Doc, act: () => Act): GroupCards {
  const cards = createGroupCards(personal, act);
  const visibility = 'private';
  return {
    ...cards,
    add: (card) => cards.add({ ...card, visibility }),
    addAll: (all) => cards.addAll(all.map((card) => ({ ...card, visibility }))),
    setVisibility: () => {
      throw new Error('a private card is moved: Sharing.move');
    },
  };
}
