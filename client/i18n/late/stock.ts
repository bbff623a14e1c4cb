/** The sentences of supplies in the language that is spoken, and amounts of them in words. */
import type { Unit } from '../../../core/inventory/values.ts';
import type { MovementFailure } from '../../../core/stock/add-movement.ts';
import type { StockAmountFailure } from '../../../core/stock/stock-amount.ts';
import type { Messages } from '../fr.ts';
import { inLanguage, lateText } from './late-text.ts';
import { sayQuantity } from './sharing-quantity.ts';
import { stockEn } from './stock-en.ts';
import { type StockMessages, stockFr } from './stock-fr.ts';

const TEXTS = { fr: stockFr, en: stockEn };

export const useStockText = lateText(TEXTS);

function stockTextIn(code: string): StockMessages {
  return inLanguage(TEXTS, code);
}

/** "25 kg", "−5 000 g": what is missing is said to the gram. `count`: whole minor units. */
export function sayStock(code: string, count: number, unit: Unit): string {
  const said = sayQuantity(code, { value: String(count), unit });
  return said.replace(/^-/, '−');
}

/** "+25 kg", "−15 kg". */
export function sayMove(code: string, delta: number, unit: Unit): string {
  return `${delta < 0 ? '−' : '+'}${sayStock(code, Math.abs(delta), unit)}`;
}

/** `unit`: of the supply. */
export function stockFailureSentence(
  text: Messages,
  failure: StockAmountFailure | MovementFailure | { readonly type: 'empty' | 'same-count' },
  unit: Unit,
): string {
  const says = stockTextIn(text.code);
  switch (failure.type) {
    case 'empty':
      return says.failure.empty;
    case 'same-count':
      return says.alreadyRight;
    case 'stock-amount':
      return says.failure.amount;
    case 'stock-unit':
      return says.failure.unit(says.unitName[unit] ?? unit);
    case 'stock-fraction':
      return says.failure.fraction;
    case 'movement-zero':
      return says.failure.zero;
    case 'movement-too-large':
      return says.failure.tooLarge;
  }
}
