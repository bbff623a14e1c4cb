/** Which cards leave, in which order, and what of them: the group's own for itself, or what anybody may know. */
import type { Card, CardId } from '../inventory/card.ts';
import { CARD_KINDS } from '../inventory/values.ts';
import { wordKey } from './word-key.ts';

/** `group`: everything but private cards, with who keeps them. `public`: what the group shows to everybody, without anybody's name. */
export type Audience = 'group' | 'public';

export interface CardsOut {
  readonly cards: readonly Card[];
  /** The shared text, empty when there is none. */
  readonly description: (card: CardId) => string;
  /** Whole minor units of a supply; undefined when nothing is known of it. */
  readonly stock: (card: CardId) => number | undefined;
}

/** Not archived; by kind, then title, then id, so that the same cards make the same file everywhere. */
export function leavingCards(cards: readonly Card[], audience: Audience): readonly Card[] {
  return cards
    .filter((card) => !card.archive && mayLeave(card, audience))
    .map((card) => ({ card, key: wordKey(card.title) }))
    .sort(
      (a, b) =>
        CARD_KINDS.indexOf(a.card.kind) - CARD_KINDS.indexOf(b.card.kind) ||
        compare(a.key, b.key) ||
        compare(a.card.id, b.card.id),
    )
    .map(({ card }) => card);
}

export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A draft about a person never leaves the group before they have said yes. */
function mayLeave(card: Card, audience: Audience): boolean {
  if (audience === 'group') return card.visibility !== 'private';
  return card.visibility === 'public' && card.isConfirmed;
}
