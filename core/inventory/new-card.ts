/** Entering a card: what it may begin with, what is refused, and how it is born. One transaction; a refused entry changes nothing. */
import type * as Y from 'yjs';
import type { Json } from '../canonical-json/canonical-json.ts';
import type { Act } from '../doc/act.ts';
import { randomId } from '../doc/random-id.ts';
import { addToSet, newBorn } from '../doc/registers.ts';
import { countCharacters, textField } from '../doc/text-field.ts';
import type { MemberId } from '../id/id.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { type AvailabilityFailure, type AvailabilityRule, hoursFailure } from './availability.ts';
import { type CardId, cardsOf, isCapacity, isCents, TAG_LENGTH, TAG_LIMIT } from './card.ts';
import { cardTitle, type TitleFailure } from './card-title.ts';
import type { Consent } from './consent.ts';
import { DESCRIPTION_LIMIT, descriptionOf } from './description.ts';
import { isPoint, type Location, writeLocation } from './location.ts';
import { isQuantity, type Quantity } from './quantity.ts';
import {
  type CardKind,
  type Category,
  KINDS_OF_PERSON,
  KINDS_WITHOUT_PLACE,
  type NeedCode,
  type Transaction,
  type Unit,
  usualTransaction,
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
  /** No location on what is about a person. */
  | { readonly type: 'place-of-person' }
  | { readonly type: 'place-too-long'; readonly limit: number }
  | { readonly type: 'description-too-long'; readonly limit: number }
  | { readonly type: 'too-many-tags'; readonly limit: number }
  /** About somebody else without their yes: only as a private draft. */
  | { readonly type: 'consent-missing' }
  | { readonly type: 'last-custodian' };

export function addCard(inventory: Y.Doc, card: NewCard, act: Act): Result<CardId, CardFailure> {
  const title = cardTitle(card.title);
  if (!title.ok) return title;
  const wrong = cardFailure(card);
  if (wrong) return fail(wrong);
  const id = randomId('res');
  inventory.transact(() => {
    const entity = newBorn(cardsOf(inventory), id, bornOf(card, act), wordsOf(card, title.value));
    for (const tag of card.tags ?? []) {
      const text = textField(tag, TAG_LENGTH);
      if (text.ok) addToSet(entity, 'tags', text.value);
    }
    if (card.description) descriptionOf(inventory, id).insert(0, card.description);
  });
  return ok(id);
}

/** What is wrong with it but its title. */
export function cardFailure(card: Omit<NewCard, 'title'>): CardFailure | undefined {
  const { kind, quantity, capacity = 1, depositCents = 0, availability = [], location } = card;
  if (quantity !== undefined && !isQuantity(quantity)) return { type: 'quantity' };
  if (!isCapacity(capacity)) return { type: 'capacity' };
  if (!isCents(depositCents)) return { type: 'deposit' };
  const wrongHours = hoursFailure(availability);
  if (wrongHours) return wrongHours;
  if ((location !== undefined || card.placeLabel) && KINDS_WITHOUT_PLACE.includes(kind))
    return { type: 'place-of-person' };
  if (location !== undefined && !isPoint(location.lon, location.lat)) return { type: 'not-a-point' };
  const placeLabel = textField(card.placeLabel ?? '');
  if (!placeLabel.ok && placeLabel.error.type === 'too-long')
    return { type: 'place-too-long', limit: placeLabel.error.limit };
  const origin = textField(card.origin ?? '');
  if (!origin.ok && origin.error.type === 'too-long') return origin.error;
  if (countCharacters(card.description ?? '') > DESCRIPTION_LIMIT)
    return { type: 'description-too-long', limit: DESCRIPTION_LIMIT };
  if ((card.tags?.length ?? 0) > TAG_LIMIT) return { type: 'too-many-tags', limit: TAG_LIMIT };
  for (const tag of card.tags ?? []) {
    const text = textField(tag, TAG_LENGTH);
    if (!text.ok && text.error.type === 'too-long') return text.error;
  }
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

function wordsOf({ location, placeLabel, origin, ref }: NewCard, title: string): Record<string, string> {
  const words: Record<string, string> = { title };
  if (location) words['place'] = writeLocation(location);
  const label = textField(placeLabel ?? '');
  if (label.ok) words['placeLabel'] = label.value;
  const from = textField(origin ?? '');
  if (from.ok) words['origin'] = from.value;
  if (ref) words['ref'] = ref;
  return words;
}
