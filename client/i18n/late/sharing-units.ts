/** What one counts in: what is kept, what is typed and what is said. */
import type { Unit } from '../../../core/inventory/values.ts';

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
