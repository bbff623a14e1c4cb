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
  newBorn,
  readSet,
  removeFromSet,
  setKeyed,
  writeLww,
  writeMv,
} from '../doc/registers.ts';
import { countCharacters, textField, type TextFailure } from '../doc/text-field.ts';
import type { MemberId } from '../id/id.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { availabilityFailure, type AvailabilityFailure, type AvailabilityRule } from './availability.ts';
import { type CardId, cardsOf, isCapacity, isCents, TAG_LENGTH, TAG_LIMIT } from './card.ts';
import { cardTitle, type TitleFailure } from './card-title.ts';
import type { Consent } from './consent.ts';
import { isPoint, type Location, writeLocation } from './location.ts';
import type { PhotoRef } from './photo.ts';
import { isQuantity, type Quantity } from './quantity.ts';
import {
  type CardKind,
  type Category,
  KINDS_OF_PERSON,
  KINDS_WITHOUT_PLACE,
  type NeedCode,
  type Transaction,
  type Unit,
  type Visibility,
} from './values.ts';

export interface NewCard {
  readonly kind: CardKind;
  readonly title: string;
  readonly description?: string | undefined;
  readonly categories?: readonly Category[];
  readonly tags?: readonly string[];
  readonly needs?: readonly NeedCode[];
  readonly quantity?: Quantity | undefined;
  /** Of a supply. */
  readonly unit?: Unit | undefined;
  readonly capacity?: number;
  readonly depositCents?: number;
  /** The author, when none is named. */
  readonly custodians?: readonly MemberId[];
  readonly location?: Location | undefined;
  readonly placeLabel?: string | undefined;
  readonly availability?: readonly AvailabilityRule[];
  readonly transactions?: readonly Transaction[];
  readonly visibility?: Visibility;
  /** Given when it is about somebody else: then it is a draft until they confirm. */
  readonly consent?: Consent | undefined;
  readonly isAboutSomebodyElse?: boolean;
  readonly origin?: string | undefined;
  readonly ref?: string | undefined;
}

export type CardFailure =
  | TitleFailure
  | AvailabilityFailure
  | { readonly type: 'quantity' }
  | { readonly type: 'capacity' }
  | { readonly type: 'deposit' }
  | { readonly type: 'not-a-point' }
  /** Longitude and latitude are the other way round for where the group is. */
  | { readonly type: 'swapped-point' }
  /** No location on what is about a person. */
  | { readonly type: 'place-of-person' }
  | { readonly type: 'place-too-long'; readonly limit: number }
  | { readonly type: 'description-too-long'; readonly limit: number }
  | { readonly type: 'too-many-tags'; readonly limit: number }
  /** About somebody else without their yes: only as a private draft. */
  | { readonly type: 'consent-missing' }
  | { readonly type: 'last-custodian' };

export const DESCRIPTION_LIMIT = 2000;

export function addCard(inventory: Y.Doc, card: NewCard, act: Act): Result<CardId, CardFailure> {
  const title = cardTitle(card.title);
  if (!title.ok) return title;
  const wrong = cardFailure(card);
  if (wrong) return fail(wrong);
  const id = randomId('res');
  inventory.transact(() => {
    const entity = newBorn(cardsOf(inventory), id, bornOf(card, act), wordsOf(card, title.value));
    for (const tag of card.tags ?? []) addToSet(entity, 'tags', tag);
    if (card.description) inventory.getText(descriptionName(id)).insert(0, card.description);
  });
  return ok(id);
}

/** What is wrong with it but its title. */
export function cardFailure(card: Omit<NewCard, 'title'>): CardFailure | undefined {
  const { kind, quantity, capacity = 1, depositCents = 0, availability = [], location } = card;
  if (quantity !== undefined && !isQuantity(quantity)) return { type: 'quantity' };
  if (!isCapacity(capacity)) return { type: 'capacity' };
  if (!isCents(depositCents)) return { type: 'deposit' };
  for (const rule of availability) {
    const failure = availabilityFailure(rule);
    if (failure) return failure;
  }
  if ((location !== undefined || card.placeLabel) && KINDS_WITHOUT_PLACE.includes(kind))
    return { type: 'place-of-person' };
  if (location !== undefined && !isPoint(location.lon, location.lat)) return { type: 'not-a-point' };
  const placeLabel = textField(card.placeLabel ?? '');
  if (!placeLabel.ok && placeLabel.error.type === 'too-long')
    return { type: 'place-too-long', limit: placeLabel.error.limit };
  if (countCharacters(card.description ?? '') > DESCRIPTION_LIMIT)
    return { type: 'description-too-long', limit: DESCRIPTION_LIMIT };
  if ((card.tags?.length ?? 0) > TAG_LIMIT) return { type: 'too-many-tags', limit: TAG_LIMIT };
  if (card.isAboutSomebodyElse && !card.consent && card.visibility !== 'private')
    return { type: 'consent-missing' };
  return undefined;
}

function bornOf(card: NewCard, { by, at }: Act): Record<string, Json> {
  const { kind, quantity, unit, depositCents = 0, availability = [], consent } = card;
  const isTheirs = card.isAboutSomebodyElse === true && KINDS_OF_PERSON.includes(kind);
  const born: Record<string, Json> = {
    kind,
    createdBy: by,
    createdAt: at,
    enteredBy: by,
    schemaVersion: 1,
    capacity: card.capacity ?? 1,
    visibility: card.visibility ?? 'group',
    custodians: card.custodians?.length ? card.custodians : [by],
    transaction: card.transactions?.length ? card.transactions : [usualTransaction(kind)],
    confirmed: !isTheirs,
  };
  if (card.categories?.length) born['categories'] = card.categories;
  if (card.needs?.length) born['needs'] = card.needs;
  if (quantity) born['quantity'] = { value: quantity.value, unit: quantity.unit };
  if (unit) born['unit'] = unit;
  if (depositCents > 0) born['depositCents'] = depositCents;
  if (availability.length > 0) born['availability'] = availability.map((rule) => ({ ...rule }));
  if (consent) born['consent'] = { ...consent };
  return born;
}

/** A know-how or an offer is given, a thing is lent, unless its holder says otherwise (entity 22). */
function usualTransaction(kind: CardKind): Transaction {
  return kind === 'skill' || kind === 'offer' || kind === 'supply' ? 'receive-donate' : 'borrow-lend';
}

function wordsOf({ location, placeLabel, origin, ref }: NewCard, title: string): Record<string, string> {
  const words: Record<string, string> = { title };
  if (location) words['place'] = writeLocation(location);
  const label = textField(placeLabel ?? '');
  if (label.ok) words['placeLabel'] = label.value;
  if (origin?.trim()) words['origin'] = origin.trim();
  if (ref) words['ref'] = ref;
  return words;
}

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

/** The shared text, made when somebody first writes in it; its length is checked where people type. */
export function descriptionOf(inventory: Y.Doc, card: string): Y.Text {
  return inventory.getText(descriptionName(card));
}

/** Without making it. */
export function readDescription(inventory: Y.Doc, card: string): string {
  const name = descriptionName(card);
  return inventory.share.has(name) ? inventory.getText(name).toJSON().toWellFormed() : '';
}

export const DESCRIPTION_PREFIX = 'description/';

function descriptionName(card: string): string {
  return `${DESCRIPTION_PREFIX}${card}`;
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
  for (const rule of rules) {
    const failure = availabilityFailure(rule);
    if (failure) return fail(failure);
  }
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

/** `member`: a member's id, a word of the closed list, or a free tag. */
export function addMember(
  inventory: Y.Doc,
  card: string,
  set: CardSet,
  member: string,
  act: Act,
): Result<void, CardFailure> {
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
    const name = descriptionName(card);
    if (!inventory.share.has(name)) return;
    const text = inventory.getText(name);
    text.delete(0, text.length);
  });
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
