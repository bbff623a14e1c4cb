/** The inventory and the messages of a group, and one's private cards, as opened documents; fetched when somebody first looks. */
import type { Accessor } from 'solid-js';
import { MESSAGE_ROOTS } from '../../core/bookings/roots.ts';
import type { Act } from '../../core/doc/act.ts';
import { canonicalState } from '../../core/doc/canonical-state.ts';
import type { InnerDocument } from '../../core/group/group-documents.ts';
import type { DocId, SpaceId } from '../../core/id/id.ts';
import { canonicalInventory } from '../../core/inventory/inventory.ts';
import { closeReplica, openReplica, type Replica } from '../../core/sync/tab/replica.ts';
import { browserClock, browserTimers } from '../platform/browser-time.ts';
import { endConsents } from './end-consents.ts';
import { freezeBookings } from './freeze-bookings.ts';
import { createGroupBookings } from './group-bookings.ts';
import { createGroupCards } from './group-cards.ts';
import { createGroupExchange } from './group-exchange.ts';
import { createGroupMatches } from './group-matches.ts';
import { createGroupStock } from './group-stock.ts';
import { createGroupWords } from './group-words.ts';
import { createHeardWords } from './heard-words.ts';
import {
  type CardBlobs,
  type CardDocuments,
  eraseCards,
  moveCard,
  settleMoves,
  storedCards,
} from './move-card.ts';
import { openPersonal } from './open-personal.ts';
import type { Sharing } from './sharing.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

export interface OpenedSharing {
  readonly sharing: Sharing;
  /** By the document's name. */
  canonicalStates(): ReadonlyMap<InnerDocument, string>;
  /** Something in the documents is another than before, whoever wrote it. */
  follow(changed: () => void): void;
  unreadable(): number;
  catchUp(): void;
  close(): Promise<void>;
}

export interface OpenSharingOptions {
  readonly space: SpaceId;
  readonly docs: { readonly inventory: DocId; readonly messages: DocId };
  /** Where photos are kept. */
  readonly blobs: CardBlobs;
  /** By this person, now. */
  readonly act: () => Act;
  /** By the relay's clock, while this device has all of the inventory that the relay has. */
  readonly agreedNowMs: () => number | undefined;
  readonly mayWrite: () => boolean;
  /** The group is on this device alone. */
  readonly staysHere: boolean;
  /** The group's order of rules for bookings, when it has its own. */
  readonly priority: Accessor<readonly string[] | undefined>;
}

/** Rejects when storage cannot be read; nothing of it stays open then. */
export async function openSharing(
  parts: WorkplaceParts,
  options: OpenSharingOptions,
): Promise<OpenedSharing> {
  const { space, docs, act, mayWrite } = options;
  const open = (doc: DocId): Promise<Replica> =>
    openReplica({
      ...parts,
      space,
      doc,
      timers: browserTimers,
      chance: Math.random,
      mayWrite,
      staysHere: options.staysHere,
      storageFailed: () => undefined, // the storage itself reports what the screen shows
    });
  const [inventory, messages] = await bothOpen(open(docs.inventory), open(docs.messages));
  const personal = await openPersonal(parts, space, act).catch(() => undefined); // the group's cards open all the same
  const replicas = [inventory, messages, ...(personal ? [personal.replica] : [])];
  const cards = createGroupCards(inventory.ydoc, act);
  const place = { space, doc: docs.inventory };
  const documents = {
    inventory: storedCards(parts.profile, cards, inventory, place),
    personal: personal && storedCards(parts.profile, personal.cards, personal.replica, personal.place),
    blobs: options.blobs,
    act,
  };
  // storage itself reports what the screen shows; what is not settled now is at the next opening
  if (mayWrite()) void settleMoves(documents).catch(() => undefined);
  const bookings = createGroupBookings({
    inventory: inventory.ydoc,
    cards,
    group: space,
    act,
    priority: options.priority,
  });
  const agreement = {
    by: () => act().by,
    mayWrite,
    agreedNowMs: () => options.agreedNowMs(),
    timers: browserTimers,
    chance: Math.random,
  };
  const stopFreezing = freezeBookings({ ...agreement, inventory: inventory.ydoc, bookings });
  const stopEnding = endConsents({
    ...agreement,
    documents: documents.personal ? [documents.inventory, documents.personal] : [documents.inventory],
    erase: (from, ids) => void eraseCards(documents, from, ids).catch(() => undefined),
  });
  const words = createGroupWords(
    messages.ydoc,
    act,
    createHeardWords(space, () => browserClock.now()),
  );
  const stock = createGroupStock(inventory.ydoc, act);
  const matches = createGroupMatches(inventory.ydoc, {
    act,
    cards,
    stock,
    me: () => act().by,
    nowMs: () => browserClock.now(),
  });
  return {
    sharing: {
      ...cardsOf(documents),
      bookings,
      words,
      stock,
      exchange: createGroupExchange(inventory.ydoc, act),
      matches,
    },
    canonicalStates: () =>
      new Map([
        ['inventory', canonicalInventory(inventory.ydoc)],
        ['messages', canonicalState(messages.ydoc, MESSAGE_ROOTS)],
      ]),
    // private cards are of no state that others compare
    follow: (changed) => [inventory, messages].forEach(({ ydoc }) => void ydoc.on('update', changed)),
    unreadable: () =>
      replicas.reduce((sum, replica) => sum + replica.unreadable(), 0) +
      cards.unreadable().length +
      (personal?.cards.unreadable().length ?? 0) +
      bookings.unreadable().length +
      words.unreadable() +
      stock.unreadable() +
      matches.unreadable().length,
    catchUp: () => replicas.forEach((replica) => replica.catchUp()),
    close: async () => {
      stopFreezing();
      stopEnding();
      await Promise.all([closeReplica(inventory), closeReplica(messages), personal?.close()]);
    },
  };
}

/** Of two that are asked for at once; when one cannot be opened the other is closed. */
async function bothOpen(
  first: Promise<Replica>,
  second: Promise<Replica>,
): Promise<readonly [Replica, Replica]> {
  const [one, two] = await Promise.allSettled([first, second]);
  if (one.status === 'fulfilled' && two.status === 'fulfilled') return [one.value, two.value];
  for (const opened of [one, two]) if (opened.status === 'fulfilled') opened.value.close();
  return Promise.all([first, second]); // says why
}

export function cardsOf(documents: CardDocuments): Pick<Sharing, 'cards' | 'personal' | 'move'> {
  const { inventory, personal } = documents;
  return {
    cards: { ...inventory.cards, erase: (id) => void eraseCards(documents, inventory, [id]) },
    personal: personal && {
      ...personal.cards,
      erase: (id) => void eraseCards(documents, personal, [id]),
    },
    move: (id, visibility) => moveCard(documents, id, visibility),
  };
}
