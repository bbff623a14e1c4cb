/** A card moves between the group's inventory and the person's own document: stored there before it is erased here. */
import type * as Y from 'yjs';
import type { Act } from '../../core/doc/act.ts';
import type { DocId, SpaceId } from '../../core/id/id.ts';
import { eraseCard } from '../../core/inventory/change-card.ts';
import { copyCard, interruptedMoves, markLeaving, moveFailure } from '../../core/inventory/move-card.ts';
import type { Visibility } from '../../core/inventory/values.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import type { Profile } from '../../core/sync/storage/profile.ts';
import type { Replica } from '../../core/sync/tab/replica.ts';
import { compactDocument } from '../../core/sync/tab/stored-document.ts';
import type { GroupCards } from './group-cards.ts';
import type { CardNotMoved } from './sharing.ts';

/** A document of cards and how it is kept. */
export interface CardDocument {
  readonly cards: GroupCards;
  readonly ydoc: Y.Doc;
  /** Answers when what was changed so far is stored; false when the device has no room for it. */
  stored(): Promise<boolean>;
  /** What was erased leaves this device's rows of it. What waits to be sent, and what others hold, is not reached. */
  compact(): Promise<void>;
}

export interface CardDocuments {
  readonly inventory: CardDocument;
  /** Undefined when this device has no room for it. */
  readonly personal: CardDocument | undefined;
  /** By this person, now. */
  readonly act: () => Act;
}

export function storedCards(
  profile: Profile,
  cards: GroupCards,
  replica: Replica,
  place: { readonly space: SpaceId; readonly doc: DocId },
): CardDocument {
  return {
    cards,
    ydoc: replica.ydoc,
    stored: async () => {
      await replica.stored();
      return !replica.isBehind();
    },
    compact: () => compactDocument(profile, { ...place, session: 'compact' }),
  };
}

export async function moveCard(
  { inventory, personal, act }: CardDocuments,
  id: string,
  visibility: Visibility,
): Promise<Result<void, CardNotMoved>> {
  const own = personal?.cards.card(id);
  const card = own ?? inventory.cards.card(id);
  const failure = card ? moveFailure(card, visibility, act().by) : { type: 'no-such-card' as const };
  if (failure) return fail(failure);
  const toPrivate = visibility === 'private';
  if (!toPrivate && !own) {
    inventory.cards.setVisibility(id, visibility);
    return ok(undefined);
  }
  if (toPrivate && !inventory.cards.card(id)) return ok(undefined);
  if (!personal) return fail({ type: 'no-such-card' });
  const [from, to] = toPrivate ? [inventory, personal] : [personal, inventory];
  if (!toPrivate) markLeaving(personal.ydoc, id);
  // the mark is stored before the copy: should nothing more happen, it says where the card was going
  if (!(await from.stored())) return fail({ type: 'not-stored' });
  if (!copyCard(from.ydoc, to.ydoc, id, visibility)) return fail({ type: 'no-such-card' });
  if (!(await to.stored())) {
    eraseCard(to.ydoc, id);
    return fail({ type: 'not-stored' });
  }
  await eraseStored(from, id);
  return ok(undefined);
}

/** In the document, and in what this device stores of it. */
export async function eraseStored(from: CardDocument, id: string): Promise<void> {
  eraseCard(from.ydoc, id);
  if (await from.stored()) await from.compact();
}

/** Ends moves that were interrupted: what is kept privately must not stay with others. Answers when it is stored. */
export async function settleMoves({ inventory, personal, act }: CardDocuments): Promise<void> {
  if (!personal) return;
  const { toOthers, toPrivate } = interruptedMoves(personal.ydoc, inventory.ydoc);
  const mayLeave = (id: string): boolean => {
    const card = inventory.cards.card(id);
    return card !== undefined && moveFailure(card, 'private', act().by) === undefined;
  };
  await Promise.all([
    ...toOthers.map((id) => eraseStored(personal, id)),
    ...toPrivate.filter(mayLeave).map((id) => eraseStored(inventory, id)),
  ]);
}
