/**
 * A card moves between the group's inventory and the person's own document: stored there before it is erased here. Its photos stay on this
 * device while it is private; shown to the group it takes them along, sealed again.
 */
import type * as Y from 'yjs';
import type { Act } from '../../core/doc/act.ts';
import type { DocId, SpaceId } from '../../core/id/id.ts';
import { addPhoto, eraseCard, removePhoto } from '../../core/inventory/change-card.ts';
import type { Card } from '../../core/inventory/card.ts';
import { copyCard, interruptedMoves, markLeaving, moveFailure } from '../../core/inventory/move-card.ts';
import type { PhotoRef } from '../../core/inventory/photo.ts';
import type { Visibility } from '../../core/inventory/values.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import type { Profile } from '../../core/sync/storage/profile.ts';
import type { Replica } from '../../core/sync/tab/replica.ts';
import { compactDocument } from '../../core/sync/tab/stored-document.ts';
import type { GroupBlobs } from './blobs.ts';
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
  /** Where photos are kept, of private cards too. */
  readonly blobs: CardBlobs;
  /** By this person, now. */
  readonly act: () => Act;
}

export type CardBlobs = Pick<GroupBlobs, 'reseal' | 'send' | 'hold' | 'forget'>;

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
  documents: CardDocuments,
  id: string,
  visibility: Visibility,
): Promise<Result<void, CardNotMoved>> {
  const { inventory, personal, act } = documents;
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
  if (!personal || !card) return fail({ type: 'no-such-card' });
  const [from, to] = toPrivate ? [inventory, personal] : [personal, inventory];
  const before = photoNames(card);
  if (!toPrivate && !(await sealPhotosAgain(documents, personal, card))) return fail({ type: 'not-stored' });
  if (!toPrivate) markLeaving(personal.ydoc, id);
  // the mark is stored before the copy: should nothing more happen, it says where the card was going
  if (!(await from.stored())) return fail({ type: 'not-stored' });
  if (!copyCard(from.ydoc, to.ydoc, id, visibility)) return fail({ type: 'no-such-card' });
  if (!(await to.stored()) || !(await placePhotos(documents, to.cards.card(id), toPrivate))) {
    eraseCard(to.ydoc, id);
    return fail({ type: 'not-stored' });
  }
  await eraseStored(from, [id]);
  // private, they have other names by now
  const left = new Set(photoNames(to.cards.card(id)));
  await forgetPhotos(
    documents,
    before.filter((name) => !left.has(name)),
  );
  return ok(undefined);
}

/** In the private card, which then names what the group will read. */
async function sealPhotosAgain(
  { blobs, act }: CardDocuments,
  from: CardDocument,
  card: Card,
): Promise<boolean> {
  const names = photoNames(card);
  if (names.length === 0) return true;
  const again = await blobs.reseal(names);
  if (!again.ok) return false;
  const renamed = (name: string): string => again.value.get(name) ?? name;
  const photos = card.photos.map((photo): PhotoRef => ({
    ...photo,
    hash: renamed(photo.hash),
    thumb: renamed(photo.thumb),
  }));
  from.ydoc.transact(() => {
    for (const { hash } of card.photos) removePhoto(from.ydoc, card.id, hash, act());
    for (const photo of photos) addPhoto(from.ydoc, card.id, photo, act());
  });
  return true;
}

/** To the relay, or nowhere any more. */
async function placePhotos(
  { blobs }: CardDocuments,
  card: Card | undefined,
  stays: boolean,
): Promise<boolean> {
  const names = photoNames(card);
  if (names.length === 0) return true;
  const placed = await (stays ? blobs.hold(names) : blobs.send(names));
  return placed.ok;
}

/** Of what nothing names any more. What cannot be forgotten stays sealed, and goes with the group. */
async function forgetPhotos(
  { blobs }: Pick<CardDocuments, 'blobs'>,
  names: readonly string[],
): Promise<void> {
  if (names.length > 0) await blobs.forget(names);
}

function photoNames(card: Card | undefined): readonly string[] {
  return card?.photos.flatMap(({ hash, thumb }) => [hash, thumb]) ?? [];
}

/** For good: their words leave what this device stores too; so do photos that nobody else has. */
export async function eraseCards(
  documents: Pick<CardDocuments, 'personal' | 'blobs'>,
  from: CardDocument,
  ids: readonly string[],
): Promise<void> {
  const names = from === documents.personal ? ids.flatMap((id) => photoNames(from.cards.card(id))) : [];
  await eraseStored(from, ids);
  await forgetPhotos(documents, names);
}

/** In the document, and in what this device stores of it. */
async function eraseStored(from: CardDocument, ids: readonly string[]): Promise<void> {
  from.ydoc.transact(() => ids.forEach((id) => eraseCard(from.ydoc, id)));
  if (await from.stored()) await from.compact();
}

/** Ends moves that were interrupted: what is kept privately must not stay with others. Answers when it is stored. */
export async function settleMoves(documents: CardDocuments): Promise<void> {
  const { inventory, personal, act } = documents;
  if (!personal) return;
  const { toOthers, toPrivate } = interruptedMoves(personal.ydoc, inventory.ydoc);
  const mayLeave = (id: string): boolean => {
    const card = inventory.cards.card(id);
    return card !== undefined && moveFailure(card, 'private', act().by) === undefined;
  };
  /** Should its photos not be where they belong, it is tried again when the group is opened next. */
  const settle = async (from: CardDocument, to: CardDocument, id: string): Promise<void> => {
    if (await placePhotos(documents, to.cards.card(id), to === personal)) await eraseStored(from, [id]);
  };
  await Promise.all([
    ...toOthers.map((id) => settle(personal, inventory, id)),
    ...toPrivate.filter(mayLeave).map((id) => settle(inventory, personal, id)),
  ]);
}
