/** How much, with its unit, as a table says it: "25 kg", "1 250,5" beside "litres". Kilograms and litres of stock become grams and millilitres. */
import type { Unit } from '../inventory/values.ts';
import { UNITS } from '../inventory/values.ts';
import { readDecimal } from './read-number.ts';
import { wordKey } from './word-key.ts';

/** A word of people, which stands for so many of a unit. */
interface Measure {
  readonly unit: Unit;
  /** Thousandths, so that 1.5 cl has no fraction on the way. */
  readonly thousandths: bigint;
}

export interface Amount {
  /** A decimal of at most three places, as in `Quantity`, and possibly 0 or less. */
  readonly value: string;
  readonly unit: Unit;
}

const ONE = 1000n;
const WORDS: readonly (readonly [Unit, bigint, readonly string[]])[] = [
  [
    'unit',
    ONE,
    [
      'unité',
      'unités',
      'units',
      'pièce',
      'pièces',
      'piece',
      'pieces',
      'pc',
      'pcs',
      'u',
      'exemplaire',
      'exemplaires',
      'ex',
      'sachet',
      'sachets',
      'boîte',
      'boîtes',
      'paquet',
      'paquets',
      'pot',
      'pots',
      'bocal',
      'bocaux',
    ],
  ],
  ['person', ONE, ['personne', 'personnes', 'people', 'persons', 'pers']],
  ['hour', ONE, ['heure', 'heures', 'h', 'hours']],
  ['day', ONE, ['jour', 'jours', 'j', 'days']],
  ['month', ONE, ['mois', 'months']],
  ['g', ONE, ['gramme', 'grammes', 'gr', 'grams']],
  ['g', 1000n * ONE, ['kg', 'kilo', 'kilos', 'kilogramme', 'kilogrammes', 'kilograms']],
  ['g', 1_000_000n * ONE, ['t', 'tonne', 'tonnes']],
  ['ml', ONE, ['millilitre', 'millilitres']],
  ['ml', 10n * ONE, ['cl', 'centilitre', 'centilitres']],
  ['l', ONE, ['litre', 'litres', 'liter', 'liters']],
  ['m2', ONE, ['m²', 'mètre carré', 'mètres carrés']],
  ['km', ONE, ['kilomètre', 'kilomètres']],
  ['repas', ONE, ['meal', 'meals']],
  ['EUR', ONE, ['€', 'euro', 'euros']],
];
const MEASURES = new Map<string, Measure>([
  ...UNITS.map((unit) => [unitKey(unit), { unit, thousandths: ONE }] as const),
  ...WORDS.flatMap(([unit, thousandths, words]) =>
    words.map((word) => [unitKey(word), { unit, thousandths }] as const),
  ),
]);

/** `unitWord`: of a column of its own, or empty. `ofStock`: litres become millilitres. Undefined for what is no amount. */
export function readAmount(typed: string, unitWord: string, ofStock: boolean): Amount | undefined {
  const [, number = '', word = ''] = /^([\d\s\u00A0\u202F.,'’+−-]+)(.*)$/su.exec(typed.trim()) ?? [];
  const value = readDecimal(number);
  const measure = measureOf(word.trim() || unitWord, ofStock);
  return value === undefined || !measure ? undefined : convert(value, measure);
}

/** Of a table that says only in what a thing is counted. */
export function readUnit(typed: string, ofStock: boolean): Unit | undefined {
  return measureOf(typed, ofStock)?.unit;
}

function measureOf(word: string, ofStock: boolean): Measure | undefined {
  const measure = word.trim() === '' ? MEASURES.get('unit') : MEASURES.get(unitKey(word));
  return ofStock && measure?.unit === 'l' ? { unit: 'ml', thousandths: 1000n * ONE } : measure;
}

/** Undefined when more than three decimals would be left. */
function convert(value: string, { unit, thousandths }: Measure): Amount | undefined {
  const [whole = '0', decimals = ''] = value.replace('-', '').split('.');
  const scaled = BigInt(whole + decimals) * thousandths;
  const divisor = 10n ** BigInt(decimals.length);
  if (scaled % divisor !== 0n) return undefined;
  const sum = scaled / divisor;
  const rest = (sum % ONE).toString().padStart(3, '0').replace(/0+$/, '');
  const text = rest === '' ? `${sum / ONE}` : `${sum / ONE}.${rest}`;
  return { value: value.startsWith('-') ? `-${text}` : text, unit };
}

function unitKey(word: string): string {
  return wordKey(word.replace('²', '2').replace('€', 'eur'));
}
