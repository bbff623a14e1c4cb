/** Tables that come into a group's cards: all of one at once, and out again while it can be undone. */
import type * as Y from 'yjs';
import type { Act } from '../../core/doc/act.ts';
import { type EnteredCards, enterCards, takeBackCards } from '../../core/exchange/enter-cards.ts';
import type { RowCard } from '../../core/exchange/row-card.ts';
import { dayOf } from '../i18n/spoken-day.ts';

export interface GroupExchange {
  /** One change, for rows that were checked. */
  enter(rows: readonly RowCard[]): EnteredCards;
  /** Answers how many stay because somebody changed them meanwhile. */
  takeBack(entered: EnteredCards): number;
}

/** `act`: by this person, now. */
export function createGroupExchange(ydoc: Y.Doc, act: () => Act): GroupExchange {
  return {
    enter: (rows) => {
      const now = act();
      return enterCards(ydoc, rows, now, dayOf(new Date(now.at * 1000)));
    },
    takeBack: (entered) => takeBackCards(ydoc, entered),
  };
}
