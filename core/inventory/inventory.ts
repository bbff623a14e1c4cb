/** The cards of the `inventory` document as people see them; what fails its schema is named, not shown. */
import type * as Y from 'yjs';
import { BOOKING_ROOTS } from '../bookings/roots.ts';
import { canonicalJson, type Json } from '../canonical-json/canonical-json.ts';
import { toJson } from '../doc/canonical-state.ts';
import { type Entries, followCollection } from '../doc/follow-collection.ts';
import { type Card, cardsOf, toCard } from './card.ts';
import { DESCRIPTION_PREFIX, readDescription } from './description.ts';

/** Of the root maps that this device knows; a later version's are kept, and compared by it. */
export const INVENTORY_ROOTS = ['resources', ...BOOKING_ROOTS, 'movements', 'matches'] as const;

export interface Cards {
  /** Archived ones included: who shows them chooses. */
  readonly cards: readonly Card[];
  /** "Fiches illisibles": kept and not interpreted. */
  readonly unreadable: readonly string[];
}

export interface LivingCards {
  /** Reads again what has changed since the last time; every other card is the same object as before, all of it when none has. */
  read(): Cards;
  close(): void;
}

export function followCards(inventory: Y.Doc): LivingCards {
  const living = followCollection(cardsOf(inventory), toCard);
  let entries: Entries<Card> | undefined;
  let known: Cards = { cards: [], unreadable: [] };
  return {
    read: () => {
      const now = living.read();
      if (now !== entries) known = { cards: now.sound, unreadable: now.unreadable };
      entries = now;
      return known;
    },
    close: () => living.close(),
  };
}

/** What is kept of an unreadable card, as JSON: to be shown to a neighbour who may know what it was. */
export function rawCard(inventory: Y.Doc, id: string): Json {
  return toJson(cardsOf(inventory).get(id));
}

/** The same text on every device that has seen the same changes. */
export function canonicalInventory(inventory: Y.Doc): string {
  const roots: Record<string, Json> = {};
  for (const root of INVENTORY_ROOTS) roots[root] = toJson(inventory.getMap(root));
  const descriptions: Record<string, Json> = {};
  for (const name of inventory.share.keys()) {
    if (!name.startsWith(DESCRIPTION_PREFIX)) continue;
    const card = name.slice(DESCRIPTION_PREFIX.length);
    const text = readDescription(inventory, card);
    if (text !== '') descriptions[card.toWellFormed()] = text;
  }
  return canonicalJson({ ...roots, descriptions });
}
