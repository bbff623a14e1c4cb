/** Cards of the `inventory` document (entity 16): seven kinds in one model. */
import type * as Y from 'yjs';
import { type Archive, archiveOf, type Edit, lastEdit } from '../doc/act.ts';
import {
  gather,
  isSetOnce,
  type MvWrite,
  readImm,
  readKeyed,
  readLww,
  readMv,
  readSet,
} from '../doc/registers.ts';
import { isTextField } from '../doc/text-field.ts';
import type { MemberId } from '../id/id.ts';
import { type AvailabilityRule, readAvailability } from './availability.ts';
import { type Consent, readConsent } from './consent.ts';
import { type Location, readLocation } from './location.ts';
import { type PhotoRef, readPhoto } from './photo.ts';
import { isQuantity, type Quantity } from './quantity.ts';
import {
  type CardKind,
  CARD_KINDS,
  CATEGORIES,
  type Category,
  isOneOf,
  KINDS_WITHOUT_PLACE,
  NEED_CODES,
  type NeedCode,
  type Transaction,
  TRANSACTIONS,
  type Unit,
  UNITS,
  usualTransaction,
  VISIBILITIES,
  type Visibility,
} from './values.ts';

export type CardId = `res_${string}`;

/**
 * Stored: `res_…` → `{born: {kind, createdBy, createdAt, enteredBy, schemaVersion, capacity mv, quantity mv, unit imm, depositCents mv,
 * availability mv, visibility lww, custodians set, categories set, needs set, transaction set, confirmed, consent}, title lww, place lww,
 * placeLabel lww, origin lww, ref imm, tags/…, photos/…, confirmed once, archivedAt once}`. The description is the root text
 * `description/<id>`.
 */
export interface Card {
  readonly id: CardId;
  readonly kind: CardKind;
  readonly title: string;
  readonly categories: readonly Category[];
  /** Free words, at most eight. */
  readonly tags: readonly string[];
  readonly needs: readonly NeedCode[];
  /** First of the concurrent ones; what there is of a supply is the sum of its movements instead. */
  readonly quantity: Quantity | undefined;
  readonly quantities: readonly Choice<Quantity>[];
  /** Of a supply. */
  readonly unit: Unit | undefined;
  /** How many can have it at once; the smallest of the concurrent ones, so that nothing is promised twice. */
  readonly capacity: number;
  readonly capacities: readonly Choice<number>[];
  readonly depositCents: number;
  readonly deposits: readonly Choice<number>[];
  readonly custodians: readonly MemberId[];
  readonly location: Location | undefined;
  readonly placeLabel: string;
  /** Empty: at any time. */
  readonly availability: readonly AvailabilityRule[];
  /** Several: written on devices that did not know of each other. */
  readonly availabilities: readonly Choice<readonly AvailabilityRule[]>[];
  readonly transactions: readonly Transaction[];
  readonly visibility: Visibility;
  readonly enteredBy: MemberId;
  /** False: a draft about a person who has not said yes yet. */
  readonly isConfirmed: boolean;
  readonly consent: Consent | undefined;
  readonly origin: string;
  /** Of the table it came from: importing that again adds nothing. Empty for one that was written here. */
  readonly ref: string;
  readonly photos: readonly PhotoRef[];
  readonly archive: Archive | undefined;
  readonly createdBy: MemberId;
  /** Seconds since 1970 by the author's clock. */
  readonly createdAt: number;
  readonly lastEdit: Edit | undefined;
}

/** One of several values that stand until somebody has seen them all. */
export interface Choice<T> {
  readonly value: T;
  readonly by: MemberId;
  readonly at: number;
}

export const TAG_LIMIT = 8;
export const TAG_LENGTH = 40;

export function cardsOf(inventory: Y.Doc): Y.Map<unknown> {
  return inventory.getMap('resources');
}

/** Undefined for what fails its schema: such a card is kept, listed under "Fiches illisibles", and not interpreted. */
export function toCard(id: string, stored: Y.Map<unknown>): Card | undefined {
  const entity = gather(stored);
  const title = readLww(entity, 'title');
  if (!isCardId(id) || !isTextField(title)) return undefined;
  const kind = readImm(entity, 'kind');
  const createdBy = readImm(entity, 'createdBy');
  const createdAt = readImm(entity, 'createdAt');
  const enteredBy = readImm(entity, 'enteredBy');
  const unit = readImm(entity, 'unit');
  if (!isOneOf(CARD_KINDS, kind) || typeof createdBy !== 'string' || typeof enteredBy !== 'string')
    return undefined;
  const capacities = choices(readMv(entity, 'capacity'), isCapacity);
  const deposits = choices(readMv(entity, 'depositCents'), isCents);
  const availabilities = choicesOf(readMv(entity, 'availability'), readAvailability);
  const visibility = readLww(entity, 'visibility');
  const quantities = choices(readMv(entity, 'quantity'), isQuantity);
  const categories = listed(CATEGORIES, readSet(entity, 'categories'));
  const needs = listed(NEED_CODES, readSet(entity, 'needs'));
  const transactions = listed(TRANSACTIONS, readSet(entity, 'transaction'));
  if (!capacities || !deposits || !availabilities || !quantities) return undefined;
  if (!categories || !needs || !transactions || !isOneOf(VISIBILITIES, visibility)) return undefined;
  if (unit !== undefined && !isOneOf(UNITS, unit)) return undefined;
  return {
    id,
    kind,
    title,
    categories,
    tags: readSet(entity, 'tags')
      .filter((tag) => isTextField(tag, TAG_LENGTH))
      .slice(0, TAG_LIMIT),
    needs,
    quantity: quantities[0]?.value,
    quantities,
    unit,
    capacity: capacities.reduce((least, { value }) => Math.min(least, value), capacities[0]?.value ?? 1),
    capacities,
    depositCents: deposits[0]?.value ?? 0,
    deposits,
    custodians: readSet(entity, 'custodians').map((member) => member as MemberId),
    location: KINDS_WITHOUT_PLACE.includes(kind) ? undefined : readLocation(readLww(entity, 'place')),
    placeLabel: KINDS_WITHOUT_PLACE.includes(kind) ? '' : words(readLww(entity, 'placeLabel')),
    availability: availabilities[0]?.value ?? [],
    availabilities,
    // two people may take away the last two, each of them one
    transactions: transactions.length > 0 ? transactions : [usualTransaction(kind)],
    visibility,
    enteredBy: enteredBy as MemberId,
    isConfirmed: readImm(entity, 'confirmed') === true || isSetOnce(entity, 'confirmed'),
    consent: readConsent(readImm(entity, 'consent')),
    origin: words(readLww(entity, 'origin')),
    ref: words(readLww(entity, 'ref')),
    photos: [...readKeyed(entity, 'photos')]
      .map(([hash, raw]) => readPhoto(hash, raw))
      .filter((photo) => photo !== undefined),
    archive: archiveOf(entity),
    createdBy: createdBy as MemberId,
    createdAt: typeof createdAt === 'number' ? createdAt : 0,
    lastEdit: lastEdit(entity),
  };
}

export function isCardId(value: unknown): value is CardId {
  return typeof value === 'string' && /^res_[\w-]{1,60}$/.test(value);
}

export function isCapacity(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= 100_000;
}

export function isCents(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function words(value: unknown): string {
  return isTextField(value) ? value : '';
}

/** Undefined when one of them is not on the list. */
function listed<T extends string>(list: readonly T[], members: readonly string[]): readonly T[] | undefined {
  const known = members.filter((one) => isOneOf(list, one));
  return known.length === members.length ? known : undefined;
}

function choices<T>(
  writes: readonly MvWrite[],
  isSound: (value: unknown) => value is T,
): readonly Choice<T>[] | undefined {
  return choicesOf(writes, (value) => (isSound(value) ? value : undefined));
}

const NO_CHOICES: readonly never[] = [];

/** Those that say the same are one. Undefined when one of them is unreadable. */
function choicesOf<T>(
  writes: readonly MvWrite[],
  read: (value: unknown) => T | undefined,
): readonly Choice<T>[] | undefined {
  if (writes.length === 0) return NO_CHOICES;
  const found = new Map<string, Choice<T>>();
  for (const { value, by, at } of writes) {
    if (value === null) continue;
    const sound = read(value);
    if (sound === undefined) return undefined;
    // most were written once
    const same = writes.length === 1 ? '' : JSON.stringify(value);
    if (!found.has(same)) found.set(same, { value: sound, by: by as MemberId, at });
  }
  return [...found.values()];
}
