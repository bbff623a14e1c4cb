/** What people do to cards. Each function is one transaction of the document; a refused entry changes nothing. */
import type * as Y from 'yjs';
import type { Json } from '../canonical-json/canonical-json.ts';
import { type Act, archive, edit, keepArchived, restore } from '../doc/act.ts';
import { randomId } from '../doc/random-id.ts';
import {
  addToSet,
  dropKeyed,
  type Entity,
  isEntity,
  readSet,
  removeFromSet,
  setKeyed,
  writeLww,
  writeMv,
} from '../doc/registers.ts';
import { textField, type TextFailure } from '../doc/text-field.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { type AvailabilityRule, hoursFailure } from './availability.ts';
import { cardsOf, isCapacity, isCents, TAG_LENGTH, TAG_LIMIT } from './card.ts';
import { cardTitle, type TitleFailure } from './card-title.ts';
import { eraseDescription } from './description.ts';
import { type Location, writeLocation } from './location.ts';
import { type CardFailure, cardFailure } from './new-card.ts';
import type { PhotoRef } from './photo.ts';
import { isQuantity, type Quantity } from './quantity.ts';
import { type CardKind, isOneOf, LISTED, type Visibility } from './values.ts';

export function renameCard(
  inventory: Y.Doc,
  card: string,
  typed: string,
  act: Act,
): Result<void, TitleFailure> {
  const title = cardTitle(typed);
  if (!title.ok) return title;
  change(inventory, card, act, (entity) => writeLww(entity, 'title', title.value));
  return ok(undefined);
}

/** `undefined` takes it away; settles concurrent ones, all of which this device has seen. */
export function setQuantity(
  inventory: Y.Doc,
  card: string,
  quantity: Quantity | undefined,
  act: Act,
): Result<void, CardFailure> {
  if (quantity !== undefined && !isQuantity(quantity)) return fail({ type: 'quantity' });
  return write(inventory, card, act, 'quantity', quantity ? { ...quantity } : null);
}

export function setCapacity(
  inventory: Y.Doc,
  card: string,
  capacity: number,
  act: Act,
): Result<void, CardFailure> {
  if (!isCapacity(capacity)) return fail({ type: 'capacity' });
  return write(inventory, card, act, 'capacity', capacity);
}

export function setDeposit(
  inventory: Y.Doc,
  card: string,
  cents: number,
  act: Act,
): Result<void, CardFailure> {
  if (!isCents(cents)) return fail({ type: 'deposit' });
  return write(inventory, card, act, 'depositCents', cents);
}

/** All the rules at once; none: at any time. */
export function setAvailability(
  inventory: Y.Doc,
  card: string,
  rules: readonly AvailabilityRule[],
  act: Act,
): Result<void, CardFailure> {
  const wrong = hoursFailure(rules);
  if (wrong) return fail(wrong);
  return write(
    inventory,
    card,
    act,
    'availability',
    rules.map((rule) => ({ ...rule })),
  );
}

/** `kind`: of the card, for what is about a person has no place. */
export function setLocation(
  inventory: Y.Doc,
  card: string,
  kind: CardKind,
  location: Location | undefined,
  act: Act,
): Result<void, CardFailure> {
  const wrong = cardFailure({ kind, location });
  if (wrong) return fail(wrong);
  change(inventory, card, act, (entity) =>
    writeLww(entity, 'place', location ? writeLocation(location) : null),
  );
  return ok(undefined);
}

export function setWords(
  inventory: Y.Doc,
  card: string,
  field: 'placeLabel' | 'origin',
  typed: string,
  act: Act,
): Result<void, TextFailure> {
  const text = textField(typed);
  if (!text.ok && text.error.type !== 'empty') return text;
  change(inventory, card, act, (entity) => writeLww(entity, field, text.ok ? text.value : null));
  return ok(undefined);
}

/** Within the inventory: to and from `private` the card moves to another document (see `move-card.ts`). */
export function setVisibility(inventory: Y.Doc, card: string, visibility: Visibility, act: Act): void {
  change(inventory, card, act, (entity) => writeLww(entity, 'visibility', visibility));
}

export type CardSet = 'custodians' | 'categories' | 'needs' | 'transaction' | 'tags';

/** `member`: a member's id, a word of the closed list, or a free tag. Throws for a word that is not on the list. */
export function addMember(
  inventory: Y.Doc,
  card: string,
  set: CardSet,
  member: string,
  act: Act,
): Result<void, CardFailure> {
  if (!isListed(set, member)) throw new Error(`addMember: no ${set} ${member}`);
  const tag = set === 'tags' ? textField(member, TAG_LENGTH) : ok(member);
  if (!tag.ok) return tag;
  const entity = cardsOf(inventory).get(card);
  if (set === 'tags' && isEntity(entity) && readSet(entity, set).length >= TAG_LIMIT)
    return fail({ type: 'too-many-tags', limit: TAG_LIMIT });
  change(inventory, card, act, (found) => addToSet(found, set, tag.value));
  return ok(undefined);
}

/** The last custodian stays: somebody has to be asked. */
export function removeMember(
  inventory: Y.Doc,
  card: string,
  set: CardSet,
  member: string,
  act: Act,
): Result<void, CardFailure> {
  const entity = cardsOf(inventory).get(card);
  if (!isEntity(entity)) return ok(undefined);
  const isLast = readSet(entity, set).every((one) => one === member);
  if (isLast && set === 'custodians') return fail({ type: 'last-custodian' });
  change(inventory, card, act, (found) => removeFromSet(found, set, member));
  return ok(undefined);
}

export function addPhoto(inventory: Y.Doc, card: string, photo: PhotoRef, act: Act): void {
  const { hash, ...rest } = photo;
  change(inventory, card, act, (entity) => setKeyed(entity, 'photos', hash, rest));
}

export function removePhoto(inventory: Y.Doc, card: string, hash: string, act: Act): void {
  change(inventory, card, act, (entity) => dropKeyed(entity, 'photos', hash));
}

/** The person whom it is about has said yes. */
export function confirmCard(inventory: Y.Doc, card: string, act: Act): void {
  change(inventory, card, act, (entity) => entity.set('confirmed', true));
}

export function archiveCard(inventory: Y.Doc, card: string, act: Act): void {
  change(inventory, card, undefined, (entity) => archive(entity, act));
}

export function restoreCard(inventory: Y.Doc, card: string): void {
  change(inventory, card, undefined, restore);
}

export function keepCardArchived(inventory: Y.Doc, card: string, { by }: Act): void {
  change(inventory, card, undefined, (entity) => keepArchived(entity, by));
}

/** For good: what was written about a person is gone from the document. There is no way back. */
export function eraseCard(inventory: Y.Doc, card: string): void {
  inventory.transact(() => {
    cardsOf(inventory).delete(card);
    eraseDescription(inventory, card);
  });
}

function isListed(set: CardSet, member: string): boolean {
  return set === 'custodians' || set === 'tags' || isOneOf<string>(LISTED[set], member);
}

function write(
  inventory: Y.Doc,
  card: string,
  act: Act,
  field: string,
  value: Json,
): Result<void, CardFailure> {
  change(inventory, card, act, (entity) => writeMv(entity, field, { id: randomId('w'), value, ...act }));
  return ok(undefined);
}

function change(
  inventory: Y.Doc,
  card: string,
  act: Act | undefined,
  make: (entity: Entity) => unknown,
): void {
  edit(cardsOf(inventory), card, act, make);
}
