/**
 * Where a card is says who can see it: `private` in the person's own document, everything else in the group's inventory. To move one it
 * is written there, stored, and then erased here, so that no interruption loses it. Copies that others have received stay where they are.
 */
import * as Y from 'yjs';
import { isEntity } from '../doc/registers.ts';
import type { MemberId } from '../id/id.ts';
import { type Card, cardsOf } from './card.ts';
import { descriptionOf, readDescription } from './description.ts';
import type { Visibility } from './values.ts';

export type MoveFailure =
  /** It would be gone for everybody: only who entered it may take it back. */
  | { readonly type: 'not-yours' }
  /** About somebody who has not said yes. */
  | { readonly type: 'consent-missing' };

/** What is wrong with showing it to these, or undefined. `me`: who asks. */
export function moveFailure(card: Card, visibility: Visibility, me: MemberId): MoveFailure | undefined {
  if (card.visibility === visibility) return undefined;
  if (visibility === 'private') return card.enteredBy === me ? undefined : { type: 'not-yours' };
  // a draft that they agreed to may be seen by those who can ask them, and leaves the group only once they have read it
  const isAllowed = card.isConfirmed || (visibility === 'group' && card.consent !== undefined);
  return isAllowed ? undefined : { type: 'consent-missing' };
}

/** On a private card that is about to be shown to others: should the move be interrupted, what is left here is a remainder. */
const LEAVING = 'leaving';

export function markLeaving(personal: Y.Doc, id: string): void {
  const entity = cardsOf(personal).get(id);
  if (isEntity(entity)) entity.set(LEAVING, true);
}

export interface InterruptedMoves {
  /** They are in the inventory, and what is left of them beside it is a remainder. */
  readonly toOthers: readonly string[];
  /** They are kept privately, and others still see them. */
  readonly toPrivate: readonly string[];
}

/** The cards that are in both documents, by where they were going: no whole move leaves one so. */
export function interruptedMoves(personal: Y.Doc, inventory: Y.Doc): InterruptedMoves {
  const shared = cardsOf(inventory);
  const both = [...cardsOf(personal)].filter(([id]) => shared.has(id));
  const isLeaving = (entity: unknown): boolean => isEntity(entity) && entity.has(LEAVING);
  return {
    toOthers: both.flatMap(([id, entity]) => (isLeaving(entity) ? [id] : [])),
    toPrivate: both.flatMap(([id, entity]) => (isLeaving(entity) ? [] : [id])),
  };
}

/**
 * All that a card has, what a later version wrote in it too, under the same id; one that stands there is written over. False when there
 * is no such card. Both are documents of cards.
 */
export function copyCard(from: Y.Doc, to: Y.Doc, id: string, visibility: Visibility): boolean {
  const entity = cardsOf(from).get(id);
  if (!isEntity(entity)) return false;
  to.transact(() => {
    const copy = new Y.Map<unknown>();
    for (const [field, value] of entity.entries())
      if (field !== LEAVING) copy.set(field, value instanceof Y.AbstractType ? value.clone() : value);
    copy.set('visibility', visibility);
    cardsOf(to).set(id, copy);
    const words = readDescription(from, id);
    const text = words === '' && readDescription(to, id) === '' ? undefined : descriptionOf(to, id);
    text?.delete(0, text.length);
    text?.insert(0, words);
  });
  return true;
}
