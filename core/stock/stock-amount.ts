/** An amount of a supply as somebody types it, in whole grams, millilitres or pieces. */
import { readAmount } from '../exchange/unit-words.ts';
import type { Unit } from '../inventory/values.ts';
import { fail, ok, type Result } from '../result/result.ts';

export type StockAmountFailure =
  /** No number, a letter for a zero, or less than nothing. */
  | { readonly type: 'stock-amount' }
  /** Litres of flour. */
  | { readonly type: 'stock-unit' }
  /** Smaller than a gram, a millilitre or a piece. */
  | { readonly type: 'stock-fraction' };

/**
 * "2,5" in kilograms, or "500 g" with its own unit. `unit`: of the supply; `typedIn`: what is meant when only a number stands there, as a
 * word that `readAmount` knows. 0 is an amount: nothing is left.
 */
export function readStockAmount(
  typed: string,
  unit: Unit,
  typedIn: string,
): Result<number, StockAmountFailure> {
  // of a supply that is counted in whole litres, which ours are not, two litres are two
  const amount = readAmount(typed, typedIn, unit !== 'l');
  const isWithUnit = /\d\s*\p{L}+\s*$/u.test(typed) && !/\dO\s*$/iu.test(typed);
  if (!amount) return fail({ type: isWithUnit ? 'stock-unit' : 'stock-amount' });
  if (amount.unit !== unit) return fail({ type: 'stock-unit' });
  const count = Number(amount.value);
  if (count < 0) return fail({ type: 'stock-amount' });
  return Number.isSafeInteger(count) ? ok(count) : fail({ type: 'stock-fraction' });
}
