/** Quantities as people say and type them: kept in grams and millilitres, said in kilograms and litres. */
import { isQuantity, type Quantity, readQuantity } from '../../../core/inventory/quantity.ts';
import type { Unit } from '../../../core/inventory/values.ts';
import { createPlural } from '../plural.ts';
import { sharingValuesIn } from './sharing-values.ts';

/** What one counts in when one types; `per` of the kept unit make one of it. */
export const ENTRY_UNITS = [
  { name: 'unit', unit: 'unit', per: 1 },
  { name: 'person', unit: 'person', per: 1 },
  { name: 'hour', unit: 'hour', per: 1 },
  { name: 'day', unit: 'day', per: 1 },
  { name: 'month', unit: 'month', per: 1 },
  { name: 'kg', unit: 'g', per: 1000 },
  { name: 'litre', unit: 'ml', per: 1000 },
  { name: 'm2', unit: 'm2', per: 1 },
  { name: 'km', unit: 'km', per: 1 },
  { name: 'meal', unit: 'repas', per: 1 },
] as const;
export type EntryUnit = (typeof ENTRY_UNITS)[number]['name'];

export type SaidUnit = Unit | 'kg' | 'litre';

const SIGNS: Partial<Readonly<Record<SaidUnit, string>>> = {
  hour: 'h',
  g: 'g',
  kg: 'kg',
  ml: 'ml',
  litre: 'l',
  m2: 'm²',
  kWh: 'kWh',
  kWh_PCS: 'kWh',
  l: 'l',
  km: 'km',
  'passager.km': 'km',
  EUR: '€',
  gCO2e: 'g CO₂e',
  percent: '%',
};

/** "25 kg", "12 personnes". `code`: of the language. */
export function sayQuantity(code: string, { value, unit }: Quantity): string {
  const amount = Number(value);
  if (unit === 'g' && amount >= 1000) return say(code, amount / 1000, 'kg');
  if (unit === 'ml' && amount >= 1000) return say(code, amount / 1000, 'litre');
  return say(code, amount, unit);
}

/** "25", in the unit that `entryUnitOf` names: as one would type it. */
export function typeQuantity(code: string, { value, unit }: Quantity): string {
  const format = new Intl.NumberFormat(code, { useGrouping: false, maximumFractionDigits: 3 });
  return format.format(Number(value) / partsOf(entryUnitOf(unit)));
}

/** Undefined for what is no quantity above 0. */
export function readTypedQuantity(typed: string, entryUnit: EntryUnit): Quantity | undefined {
  const value = readQuantity(typed);
  const found = ENTRY_UNITS.find(({ name }) => name === entryUnit);
  if (value === undefined || !found) return undefined;
  const kept = found.per === 1 ? value : String(Math.round(Number(value) * found.per * 1000) / 1000);
  const quantity = { value: kept, unit: found.unit };
  return isQuantity(quantity) ? quantity : undefined;
}

export function entryUnitOf(unit: Unit | undefined): EntryUnit {
  return ENTRY_UNITS.find((entry) => entry.unit === unit)?.name ?? 'unit';
}

export function unitOf(entryUnit: EntryUnit): Unit {
  return ENTRY_UNITS.find(({ name }) => name === entryUnit)?.unit ?? 'unit';
}

export function unitName(code: string, entryUnit: EntryUnit): string {
  return sharingValuesIn(code).entryUnit[entryUnit];
}

function say(code: string, amount: number, unit: SaidUnit): string {
  const forms = sharingValuesIn(code).counted[unit];
  if (forms) return createPlural(code)(amount, forms);
  const number = new Intl.NumberFormat(code, { maximumFractionDigits: 3 }).format(amount);
  return `${number}\u00A0${SIGNS[unit] ?? ''}`.trim();
}

function partsOf(entryUnit: EntryUnit): number {
  return ENTRY_UNITS.find(({ name }) => name === entryUnit)?.per ?? 1;
}
