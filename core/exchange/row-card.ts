/**
 * One row of a table as a card, or why it cannot be one. What can be put right is, and said in a remark; what a row says and a card must not
 * hold (a phone number in a title, somebody else's know-how without their yes) refuses it.
 */
import { textField, type TextFailure } from '../doc/text-field.ts';
import type { MemberId } from '../id/id.ts';
import { TAG_LENGTH, TAG_LIMIT } from '../inventory/card.ts';
import { cardTitle } from '../inventory/card-title.ts';
import { cardFailure, type CardFailure, type NewCard } from '../inventory/new-card.ts';
import { type Location } from '../inventory/location.ts';
import {
  type CardKind,
  type Category,
  KINDS_OF_PERSON,
  KINDS_WITHOUT_PLACE,
  type Unit,
  type Visibility,
} from '../inventory/values.ts';
import type { Box } from '../map/position.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { DELTA_LIMIT } from '../stock/add-movement.ts';
import { readAvailabilityText } from './availability-text.ts';
import { unguardCell } from './cell-guard.ts';
import {
  readCategory,
  readKind,
  readNeed,
  readPrecision,
  readTransaction,
  readVisibility,
} from './closed-words.ts';
import type { ColumnField, ColumnMapping } from './columns.ts';
import { repairPoint } from './place-repair.ts';
import { readDecimal } from './read-number.ts';
import { CELL_LIMIT } from './table-limits.ts';
import { readAmount, readUnit } from './unit-words.ts';
import { wordKey } from './word-key.ts';

export interface RowCard {
  readonly card: NewCard;
  /** Of a supply: what there is of it when it comes in, in whole grams, millilitres or pieces; never 0. */
  readonly stock: { readonly delta: number; readonly unit: Unit } | undefined;
  readonly remarks: readonly RowRemark[];
  /** As written, for a reference when the table has none. */
  readonly custodianWords: string;
}

/** What was put right or left out; the rest of the row counts. */
export type RowRemark =
  | { readonly type: 'swapped-point' }
  /** What is about a person has no place. */
  | { readonly type: 'place-left-out' }
  | { readonly type: 'point-left-out' }
  | { readonly type: 'custodian-unknown'; readonly words: string }
  | { readonly type: 'category-as-tag'; readonly words: string }
  | { readonly type: 'tag-left-out'; readonly words: string }
  | { readonly type: 'need-left-out'; readonly words: string }
  | { readonly type: 'transaction-left-out'; readonly words: string }
  /** What is about a person goes no further than the group. */
  | { readonly type: 'kept-in-group' };

export type RowFailure =
  | CardFailure
  | { readonly type: 'unknown-kind'; readonly words: string }
  | { readonly type: 'unknown-unit'; readonly words: string }
  | { readonly type: 'unknown-visibility'; readonly words: string }
  /** Written for one person alone: not the group's. */
  | { readonly type: 'private-row' }
  | { readonly type: 'field-too-long'; readonly field: ColumnField; readonly limit: number }
  | { readonly type: 'cell-too-long'; readonly limit: number };

export interface RowContext {
  readonly mapping: ColumnMapping;
  /** Where the table does not say. */
  readonly kind: CardKind;
  readonly me: MemberId;
  /** By the folded name (`wordKey`); undefined when two have it. */
  readonly membersByName: ReadonlyMap<string, MemberId | undefined>;
  readonly box: Box;
}

type Cells = Readonly<Partial<Record<ColumnField, string>>>;

export function readRowCard(row: readonly string[], context: RowContext): Result<RowCard, RowFailure> {
  if (row.some((cell) => cell.length > CELL_LIMIT)) return fail({ type: 'cell-too-long', limit: CELL_LIMIT });
  const cells = cellsOf(row, context.mapping);
  const remarks: RowRemark[] = [];
  const kind = cells.kind ? readKind(cells.kind) : context.kind;
  if (!kind) return fail({ type: 'unknown-kind', words: cells.kind ?? '' });
  const title = cardTitle(cells.title ?? '');
  if (!title.ok) return title;
  const visibility = visibilityOf(cells, kind, remarks);
  if (!visibility.ok) return visibility;
  const much = amountOf(cells, kind);
  if (!much.ok) return much;
  const numbers = numbersOf(cells);
  if (!numbers.ok) return numbers;
  const availability = readAvailabilityText(cells.availability ?? '');
  if (!availability.ok) return availability;
  const place = shortText(cells, 'place');
  if (!place.ok) return place;
  const origin = shortText(cells, 'origin');
  if (!origin.ok) return origin;
  const ref = shortText(cells, 'ref');
  if (!ref.ok) return ref;
  const keepers = keepersOf(cells, context, remarks);
  const isOfPerson = KINDS_OF_PERSON.includes(kind);
  const { categories, tags } = themesOf(cells, remarks);
  const card: NewCard = {
    kind,
    title: title.value,
    description: cells.description,
    categories,
    tags,
    needs: keptOf(cells.needs, readNeed, (words) => remarks.push({ type: 'need-left-out', words })),
    ...much.value.card,
    ...numbers.value,
    custodians: keepers.members,
    ...placeOf(cells, kind, place.value, context.box, remarks),
    availability: availability.value,
    transactions: keptOf(cells.transaction, readTransaction, (words) =>
      remarks.push({ type: 'transaction-left-out', words }),
    ),
    visibility: visibility.value,
    isAboutSomebodyElse: isOfPerson && keepers.isSomebodyElse,
    origin: origin.value,
    ref: ref.value,
  };
  const failure = cardFailure(card);
  if (failure) return fail(failure);
  return ok({ card, stock: much.value.stock, remarks, custodianWords: cells.custodians ?? '' });
}

function cellsOf(row: readonly string[], mapping: ColumnMapping): Cells {
  const cells: Partial<Record<ColumnField, string>> = {};
  for (const [at, field] of mapping.entries()) {
    const cell = unguardCell(row[at] ?? '').toWellFormed();
    if (field !== undefined && cell !== '') cells[field] = field in cells ? `${cells[field]}, ${cell}` : cell;
  }
  return cells;
}

function visibilityOf(cells: Cells, kind: CardKind, remarks: RowRemark[]): Result<Visibility, RowFailure> {
  const words = cells.visibility ?? '';
  const visibility = words === '' ? 'group' : readVisibility(words);
  if (!visibility) return fail({ type: 'unknown-visibility', words });
  if (visibility === 'private') return fail({ type: 'private-row' });
  if (visibility === 'group' || !KINDS_OF_PERSON.includes(kind)) return ok(visibility);
  remarks.push({ type: 'kept-in-group' });
  return ok('group');
}

interface Much {
  readonly card: Pick<NewCard, 'quantity' | 'unit'>;
  readonly stock: RowCard['stock'];
}

/** Of a supply only the unit is the card's; what there is comes in as a movement. */
function amountOf(cells: Cells, kind: CardKind): Result<Much, RowFailure> {
  const ofStock = kind === 'supply';
  const unit = readUnit(cells.unit ?? '', ofStock);
  if (!unit) return fail({ type: 'unknown-unit', words: cells.unit ?? '' });
  if (!cells.quantity) return ok({ card: ofStock ? { unit } : {}, stock: undefined });
  const amount = readAmount(cells.quantity, cells.unit ?? '', ofStock);
  if (!amount || Number(amount.value) <= 0) return fail({ type: 'quantity' });
  if (!ofStock) return ok({ card: { quantity: amount }, stock: undefined });
  const delta = Number(amount.value);
  if (!Number.isSafeInteger(delta) || delta > DELTA_LIMIT) return fail({ type: 'quantity' });
  return ok({ card: { unit: amount.unit }, stock: { delta, unit: amount.unit } });
}

function numbersOf(cells: Cells): Result<Pick<NewCard, 'capacity' | 'depositCents'>, RowFailure> {
  const capacity = cells.capacity ? Number(readDecimal(cells.capacity) ?? Number.NaN) : 1;
  if (!Number.isSafeInteger(capacity) || capacity < 1) return fail({ type: 'capacity' });
  const euros = cells.deposit ? readDecimal(cells.deposit.replace(/€|euros?|eur/giu, '')) : '0';
  const cents = euros === undefined ? undefined : centsOf(euros);
  return cents === undefined ? fail({ type: 'deposit' }) : ok({ capacity, depositCents: cents });
}

function centsOf(euros: string): number | undefined {
  const [, whole = '', decimals = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(euros) ?? [];
  return whole === '' ? undefined : Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}

function shortText(cells: Cells, field: 'place' | 'origin' | 'ref'): Result<string | undefined, RowFailure> {
  if (!cells[field]) return ok(undefined);
  const text: Result<string, TextFailure> = textField(cells[field]);
  if (text.ok) return text;
  return text.error.type === 'empty'
    ? ok(undefined)
    : fail({ type: 'field-too-long', field, limit: text.error.limit });
}

/** Whoever is not known by this name is said; then whoever brings the table keeps the thing. */
function keepersOf(
  cells: Cells,
  { membersByName, me }: RowContext,
  remarks: RowRemark[],
): { readonly members: readonly MemberId[]; readonly isSomebodyElse: boolean } {
  const members = new Set<MemberId>();
  let isUnknown = false;
  for (const words of splitList(cells.custodians, /[,;|/&]|\set\s|\sand\s/u)) {
    const member = membersByName.get(wordKey(words));
    if (member !== undefined) members.add(member);
    else {
      isUnknown = true;
      remarks.push({ type: 'custodian-unknown', words });
    }
  }
  const isSomebodyElse = isUnknown || [...members].some((member) => member !== me);
  return { members: [...members], isSomebodyElse };
}

/** A category that is none of ours goes along as a free word. */
function themesOf(
  cells: Cells,
  remarks: RowRemark[],
): { readonly categories: readonly Category[]; readonly tags: readonly string[] } {
  const own: string[] = [];
  const categories = keptOf(cells.categories, readCategory, (words) => {
    own.push(words);
    remarks.push({ type: 'category-as-tag', words });
  });
  const tags = new Set<string>();
  for (const words of [...splitList(cells.tags), ...own]) {
    const tag = textField(words, TAG_LENGTH);
    if (tag.ok && (tags.size < TAG_LIMIT || tags.has(tag.value))) tags.add(tag.value);
    else remarks.push({ type: 'tag-left-out', words });
  }
  return { categories, tags: [...tags] };
}

function placeOf(
  cells: Cells,
  kind: CardKind,
  placeLabel: string | undefined,
  box: Box,
  remarks: RowRemark[],
): { readonly placeLabel?: string | undefined; readonly location?: Location } {
  const typed = pointOf(cells);
  if (KINDS_WITHOUT_PLACE.includes(kind)) {
    if (placeLabel || typed) remarks.push({ type: 'place-left-out' });
    return {};
  }
  if (!typed) return { placeLabel };
  const [lon, lat] = [Number(typed.lon ?? Number.NaN), Number(typed.lat ?? Number.NaN)];
  const point = repairPoint(lon, lat, box);
  if (!point) {
    remarks.push({ type: 'point-left-out' });
    return { placeLabel };
  }
  if (point.wasSwapped) remarks.push({ type: 'swapped-point' });
  const precision = readPrecision(cells.precision ?? '') ?? 'street';
  return { placeLabel, location: { lon: point.lon, lat: point.lat, precision } };
}

/** Undefined: the row says nothing of where. "46.58, 2.40" in one cell has the latitude first, as maps copy it. */
function pointOf(
  cells: Cells,
): { readonly lat: string | undefined; readonly lon: string | undefined } | undefined {
  const { latitude, longitude, point } = cells;
  if (latitude || longitude) return { lat: readDecimal(latitude ?? ''), lon: readDecimal(longitude ?? '') };
  if (!point) return undefined;
  const [, lat = '', lon = ''] =
    /^\[?\s*(-?\d+(?:\.\d+)?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)\s*\]?$/.exec(point) ??
    /^(-?\d+(?:,\d+)?)\s*[;\s]\s*(-?\d+(?:,\d+)?)$/.exec(point) ??
    [];
  return { lat: readDecimal(lat), lon: readDecimal(lon) };
}

function keptOf<T>(
  typed: string | undefined,
  read: (word: string) => T | undefined,
  leftOut: (word: string) => void,
): readonly T[] {
  const kept = new Set<T>();
  for (const word of splitList(typed)) {
    const value = read(word);
    if (value === undefined) leftOut(word);
    else kept.add(value);
  }
  return [...kept];
}

function splitList(typed = '', signs: RegExp = /[,;|]/u): readonly string[] {
  return typed
    .split(signs)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
