/** Cards as a table that a spreadsheet opens and that comes in again: what a column is called is the language's, what it holds is fixed. */
import type { MemberId } from '../id/id.ts';
import type { Card } from '../inventory/card.ts';
import type { Unit } from '../inventory/values.ts';
import { writeAvailabilityText } from './availability-text.ts';
import { type Audience, type CardsOut, leavingCards } from './cards-out.ts';
import type { ColumnField } from './columns.ts';
import { writeCsv } from './write-csv.ts';

export interface CsvOptions {
  readonly audience: Audience;
  /** Of the columns, in the language of the person; each is understood by `guessColumns`. */
  readonly columnName: (field: CsvField) => string;
  /** "46,581" for a spreadsheet in French. */
  readonly decimalSign: ',' | '.';
  readonly nameOf: (member: MemberId) => string;
}

const CSV_FIELDS = [
  'ref',
  'kind',
  'title',
  'description',
  'categories',
  'tags',
  'needs',
  'quantity',
  'unit',
  'capacity',
  'custodians',
  'place',
  'latitude',
  'longitude',
  'precision',
  'availability',
  'transaction',
  'deposit',
  'visibility',
  'origin',
] as const satisfies readonly ColumnField[];
export type CsvField = (typeof CSV_FIELDS)[number];

/** Kilograms and litres, as people weigh and pour. */
const LARGER: Readonly<Partial<Record<Unit, string>>> = { g: 'kg', ml: 'l' };

/** With its mark, ready to be written as UTF-8. `ref` is the card's id: coming in again here adds nothing. */
export function cardsCsv(out: CardsOut, options: CsvOptions): string {
  const { audience, columnName } = options;
  // nobody's name leaves the group
  const fields = CSV_FIELDS.filter((field) => audience === 'group' || field !== 'custodians');
  const rows = leavingCards(out.cards, audience).map((card) =>
    fields.map((field) => cellOf(card, field, out, options)),
  );
  return writeCsv([fields.map(columnName), ...rows]);
}

function cellOf(card: Card, field: CsvField, out: CardsOut, { decimalSign, nameOf }: CsvOptions): string {
  const decimal = (value: string): string => value.replace('.', decimalSign);
  switch (field) {
    case 'ref':
      return card.id;
    case 'kind':
      return card.kind;
    case 'title':
      return card.title;
    case 'description':
      return out.description(card.id);
    case 'categories':
      return card.categories.toSorted().join(', ');
    case 'tags':
      return card.tags.toSorted().join(', ');
    case 'needs':
      return card.needs.toSorted().join(', ');
    case 'quantity':
      return decimal(quantityOf(card, out));
    case 'unit':
      return unitOf(card);
    case 'capacity':
      return String(card.capacity);
    case 'custodians':
      return card.custodians
        .map(nameOf)
        .filter((name) => name !== '')
        .toSorted()
        .join(', ');
    case 'place':
      return card.placeLabel;
    case 'latitude':
      return card.location ? decimal(String(card.location.lat)) : '';
    case 'longitude':
      return card.location ? decimal(String(card.location.lon)) : '';
    case 'precision':
      return card.location?.precision ?? '';
    case 'availability':
      return writeAvailabilityText(card.availability);
    case 'transaction':
      return card.transactions.toSorted().join(', ');
    case 'deposit':
      return card.depositCents === 0 ? '' : decimal((card.depositCents / 100).toFixed(2));
    case 'visibility':
      return card.visibility;
    case 'origin':
      return card.origin;
  }
}

/** Of a supply what there is; nothing when it is all gone or overdrawn, which is no quantity. */
function quantityOf(card: Card, { stock }: CardsOut): string {
  if (card.kind !== 'supply') return card.quantity?.value ?? '';
  const total = stock(card.id) ?? 0;
  if (total <= 0) return '';
  return card.unit && LARGER[card.unit] ? thousandth(total) : String(total);
}

function unitOf(card: Card): string {
  const unit = card.kind === 'supply' ? card.unit : card.quantity?.unit;
  return unit === undefined ? '' : card.kind === 'supply' ? (LARGER[unit] ?? unit) : unit;
}

/** 25500 → "25.5", exactly. */
function thousandth(total: number): string {
  const rest = String(total % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  const whole = Math.floor(total / 1000);
  return rest === '' ? String(whole) : `${whole}.${rest}`;
}
