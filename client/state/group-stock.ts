/** What there is of a group's supplies, in this tab, and what people take, bring and count. */
import type { Accessor } from 'solid-js';
import type * as Y from 'yjs';
import type { Act } from '../../core/doc/act.ts';
import { cardsOf } from '../../core/inventory/card.ts';
import { addMovement, type MovementFailure, type NewMovement } from '../../core/stock/add-movement.ts';
import { movementsOf } from '../../core/stock/movement.ts';
import { followStock, type Stock } from '../../core/stock/stock.ts';
import type { Result } from '../../core/result/result.ts';
import { dayOf } from '../i18n/spoken-day.ts';
import { followDocument } from './follow-document.ts';

export interface GroupStock {
  /** Followed where it is read. Undefined for a card of which nothing has moved. */
  of(card: string): Stock | undefined;
  /** Ids of supplies of which more was taken than there was: for « À régler ensemble ». */
  readonly overdrawn: Accessor<readonly string[]>;
  /** Movements that are kept and not added up. */
  readonly unreadable: Accessor<number>;
  /** Dated today by this device. Answers its id. */
  move(movement: Omit<NewMovement, 'date'>): Result<string, MovementFailure>;
  /** In the seconds after it was written; later another movement mends it. */
  takeBack(movement: string): void;
}

/** `act`: by this person, now. */
export function createGroupStock(ydoc: Y.Doc, act: () => Act): GroupStock {
  const living = followStock(ydoc);
  let version = 0;
  // what moves, and supplies that come and go: nothing else in the document says how much there is
  for (const part of [movementsOf(ydoc), cardsOf(ydoc)]) part.observe(() => (version += 1));
  const changed = followDocument(ydoc, () => version);
  return {
    of: (card) => {
      changed();
      return living.of(card);
    },
    overdrawn: () => {
      changed();
      return living.overdrawn();
    },
    unreadable: () => {
      changed();
      return living.unreadable();
    },
    move: (movement) => {
      const now = act();
      return addMovement(ydoc, { ...movement, date: dayOf(new Date(now.at * 1000)) }, now);
    },
    takeBack: (movement) => movementsOf(ydoc).delete(movement),
  };
}
