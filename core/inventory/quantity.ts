/** How much of something: a decimal of at most three places, as text, with its unit. */
import { isOneOf, type Unit, UNITS } from './values.ts';

export interface Quantity {
  /** "25" or "0.5": more than 0, at most 12 digits before the point and 3 behind it. */
  readonly value: string;
  readonly unit: Unit;
}

export function isQuantity(raw: unknown): raw is Quantity {
  if (typeof raw !== 'object' || raw === null || !('value' in raw && 'unit' in raw)) return false;
  return typeof raw.value === 'string' && isDecimal(raw.value) && isOneOf(UNITS, raw.unit);
}

function isDecimal(value: string): boolean {
  return /^\d{1,12}(?:\.\d{1,3})?$/.test(value) && Number(value) > 0;
}

/** "12,5" and "1 250.5" as people write them; undefined for what is no quantity. */
export function readQuantity(typed: string): string | undefined {
  const plain = typed.replace(/[\s\u00A0\u202F]/gu, '').replace(',', '.');
  return isDecimal(plain) ? plain.replace(/^0+(?=\d)/, '') : undefined;
}
