/** What a table brought, entered at once: one change of the document, which arrives whole or not at all. */
import type * as Y from 'yjs';
import { type Act, EDITS } from '../doc/act.ts';
import { isEntity, readMv } from '../doc/registers.ts';
import { type CardId, cardsOf } from '../inventory/card.ts';
import { eraseCard } from '../inventory/change-card.ts';
import { addCard } from '../inventory/new-card.ts';
import { addMovement } from '../stock/add-movement.ts';
import { movementsOf } from '../stock/movement.ts';
import type { RowCard } from './row-card.ts';

export interface EnteredCards {
  readonly cards: readonly CardId[];
  readonly movements: readonly string[];
}

/** `rows`: checked by `createRowCheck`, so that none can be refused. `date`: today, `YYYY-MM-DD`. */
export function enterCards(inventory: Y.Doc, rows: readonly RowCard[], act: Act, date: string): EnteredCards {
  const cards: CardId[] = [];
  const movements: string[] = [];
  inventory.transact(() => {
    for (const { card, stock } of rows) {
      const added = addCard(inventory, card, act);
      if (!added.ok) throw new Error(`enterCards: a row that was not checked (${added.error.type})`);
      cards.push(added.value);
      if (!stock) continue;
      const moved = addMovement(inventory, { resource: added.value, ...stock, reason: 'raise', date }, act);
      if (!moved.ok) throw new Error(`enterCards: a stock that was not checked (${moved.error.type})`);
      movements.push(moved.value);
    }
  });
  return { cards, movements };
}

/**
 * Takes them out again, for good, so that the table may come in once more: those that nobody has touched since. Answers how many stay
 * because somebody changed them meanwhile.
 */
export function takeBackCards(inventory: Y.Doc, { cards, movements }: EnteredCards): number {
  let stay = 0;
  inventory.transact(() => {
    const staying = new Set<string>();
    for (const id of cards) {
      const entity = cardsOf(inventory).get(id);
      if (!isEntity(entity)) continue;
      if (readMv(entity, EDITS).length === 0) eraseCard(inventory, id);
      else staying.add(id);
    }
    for (const id of movements) {
      const raw = movementsOf(inventory).get(id);
      const resource: unknown =
        typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'resource') : undefined;
      if (!staying.has(String(resource))) movementsOf(inventory).delete(id);
    }
    stay = staying.size;
  });
  return stay;
}
