/** What one seat of the example reads of what its group shares: cards, the facts about them, how to reach people. */
import type * as Y from 'yjs';
import { followBookings, type LivingBookings } from '../../core/bookings/follow-bookings.ts';
import { followMessages } from '../../core/bookings/messages.ts';
import type { Demo } from '../../core/demo/load-demo.ts';
import { innerDocId } from '../../core/group/group-documents.ts';
import type { DocId, MemberId } from '../../core/id/id.ts';
import { type Card, cardsOf } from '../../core/inventory/card.ts';
import { readDescription } from '../../core/inventory/description.ts';
import { followCards, INVENTORY_ROOTS } from '../../core/inventory/inventory.ts';
import { followMatchWords } from '../../core/matching/follow-words.ts';
import type { Contact } from '../../core/people/contact-fields.ts';
import { createContactReader } from '../../core/people/contact.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';

export interface SharingWalk {
  readonly inventory: Y.Doc;
  readonly messages: Y.Doc;
  readonly cards: readonly Card[];
  /** Private ones. */
  readonly own: readonly Card[];
  readonly contacts: ReadonlyMap<MemberId, Contact>;
  readonly bookings: LivingBookings;
}

export interface SharingGround {
  /** Empty for a document that was not kept. */
  readonly read: (doc: DocId) => Promise<Y.Doc>;
  readonly personal: Y.Doc;
  readonly must: (isSo: boolean, problem: string) => void;
}

export async function walkSharing(
  book: SpaceBook,
  demo: Demo,
  { read, personal, must }: SharingGround,
): Promise<SharingWalk | undefined> {
  const device = [...book.roster.devices].find(([, { member }]) => member === demo.me)?.[0];
  const docs = device
    ? await Promise.all(
        (['inventory', 'messages', 'contacts'] as const).map((name) => innerDocId(book, device, name)),
      )
    : [];
  const own = cardsIn(personal, must);
  must(own.length === loaded(demo, 'personalDocs'), 'not every private card is here');
  must(
    own.every(({ visibility }) => visibility === 'private'),
    'a card of others is among the private ones',
  );
  const [inventoryDoc, messagesDoc, contactsDoc] = docs;
  if (!inventoryDoc || !messagesDoc || !contactsDoc) {
    must(demo.keys.inner === undefined, 'what is shared is closed to somebody who holds its key');
    return undefined;
  }
  const inventory = await read(inventoryDoc);
  const messages = await read(messagesDoc);
  const contactsOf = await read(contactsDoc);
  const cards = cardsIn(inventory, must);
  const members = new Set<string>(book.roster.members.keys());
  must(cards.length === loaded(demo, 'resources'), 'not every card is here');
  for (const card of [...cards, ...own]) {
    must(
      card.custodians.length > 0 && card.custodians.every((one) => members.has(one)),
      `"${card.title}" is kept by a stranger`,
    );
    must(members.has(card.enteredBy), `"${card.title}" was entered by a stranger`);
    must(
      card.isConfirmed || card.consent !== undefined,
      `"${card.title}" is about somebody who was not asked`,
    );
  }
  const bookings = followBookings(inventory);
  bookings.read();
  const words = followMatchWords(inventory).read();
  const said = followMessages(messages);
  said.read();
  const unreadable = [...bookings.unreadable(), ...said.unreadable(), ...words.unreadable];
  must(unreadable.length === 0, `${unreadable.join(', ')} cannot be interpreted`);
  for (const kind of ['bookings', 'rulings', 'loans', 'movements', 'matches'])
    must(inventory.getMap(kind).size === loaded(demo, kind), `not all ${kind} are here`);
  must(messages.getMap('messages').size === loaded(demo, 'messages'), 'not every message is here');
  for (const root of inventory.share.keys())
    must(
      root.startsWith('description/') || INVENTORY_ROOTS.some((one) => one === root),
      `nobody reads ${root}`,
    );
  const contacts = await createContactReader(contactsOf, {
    space: book.space,
    roster: () => book.roster,
  }).read();
  const given = [...contacts.values()].reduce((sum, contact) => sum + Object.keys(contact).length, 0);
  must(given === loaded(demo, 'contacts'), 'a contact is not signed by its owner');
  return { inventory, messages, cards, own, contacts, bookings };
}

function cardsIn(ydoc: Y.Doc, must: SharingGround['must']): readonly Card[] {
  const followed = followCards(ydoc);
  const { cards, unreadable } = followed.read();
  followed.close();
  must(unreadable.length === 0, `${unreadable.length} unreadable cards`);
  must(cards.length === cardsOf(ydoc).size, 'a card is missing');
  for (const { id } of cards)
    must(readDescription(ydoc, id).length <= 2000, `the description of ${id} is too long`);
  return cards;
}

function loaded({ counts }: Demo, wanted: string): number {
  return counts.find(({ kind }) => kind === wanted)?.loaded ?? 0;
}
