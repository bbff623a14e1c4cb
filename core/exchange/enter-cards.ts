/** What a table brought, entered at once: one change of the document, which arrives whole or not at all. */
import type * as Y from 'yjs';
import { type Act, EDITS } from '../doc/act.ts';
import { isEntity, readMv } from '../doc/registers.ts';
import { type CardId, cardsOf, isCardId } from '../inventory/card.ts';
import { eraseCard } from '../inventory/change-card.ts';
import { readDescription } from '../inventory/description.ts';
import { addCard } from '../inventory/new-card.ts';
import { addMovement } from '../stock/add-movement.ts';
import { movementsOf } from '../stock/movement.ts';
import type { RowCard } from './row-card.ts';

export interface EnteredCards {
  readonly cards: readonly CardId[];
  readonly movements: readonly string[];
  /** Of those that have one, as it came. */
  readonly descriptions: ReadonlyMap<string, string>;
}

/** `rows`: checked by `createRowCheck`, so that none can be refused. `date`: today, `YYYY-MM-DD`. */
export function enterCards(inventory: Y.Doc, rows: readonly RowCard[], act: Act, date: string): EnteredCards {
  const cards: CardId[] = [];
  const movements: string[] = [];
  const descriptions = new Map<string, string>();
  inventory.transact(() => {
    for (const { card, stock } of rows) {
      const added = addCard(inventory, card, act);
      if (!added.ok) throw new Error(`enterCards: a row that was not checked (${added.error.type})`);
      cards.push(added.value);
      if (card.description) descriptions.set(added.value, card.description);
      if (!stock) continue;
      const moved = addMovement(inventory, { resource: added.value, ...stock, reason: 'raise', date }, act);
      if (!moved.ok) throw new Error(`enterCards: a stock that was not checked (${moved.error.type})`);
      movements.push(moved.value);
    }
  });
  return { cards, movements, descriptions };
}

/**
 * Takes them out again, for good, so that the table may come in once more: those that nobody has touched since. Answers how many stay
 * because somebody meanwhile changed them, wrote about them, booked them, or moved something of them.
 */
export function takeBackCards(inventory: Y.Doc, entered: EnteredCards): number {
  const movements = new Set(entered.movements);
  const spokenOf = cardsInFacts(inventory, movements);
  const staying = new Set<string>();
  inventory.transact(() => {
    for (const id of entered.cards) {
      const entity = cardsOf(inventory).get(id);
      if (!isEntity(entity)) continue;
      const isSame = readDescription(inventory, id) === (entered.descriptions.get(id) ?? '');
      if (isSame && readMv(entity, EDITS).length === 0 && !spokenOf.has(id)) eraseCard(inventory, id);
      else staying.add(id);
    }
    for (const id of movements) {
      const [card = ''] = cardsNamedBy(movementsOf(inventory).get(id));
      if (!staying.has(card)) movementsOf(inventory).delete(id);
    }
  });
  return staying.size;
}

/** `except`: movements that came with the cards. */
function cardsInFacts(inventory: Y.Doc, except: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const root of ['bookings', 'movements', 'matches'])
    for (const [id, raw] of inventory.getMap(root).entries())
      if (!except.has(id)) for (const card of cardsNamedBy(raw)) found.add(card);
  return found;
}

/** Of a booking, a movement, a word about a match. */
function cardsNamedBy(raw: unknown): readonly string[] {
  if (typeof raw !== 'object' || raw === null) return [];
  return ['resource', 'need', 'offer']
    .map((field): unknown => Reflect.get(raw, field))
    .filter((value) => isCardId(value));
}
