/** Amounts as people write them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMoney } from '../../client/i18n/read-money.ts';
import { sayMoney, typeMoney } from '../../client/i18n/spoken-money.ts';

it.each([
  ['1 250,50 €', 125_050],
  ['1\u202F250,50\u00A0€', 125_050],
  ['1250,5', 125_050],
  ['12.5', 1250],
  ['12,50', 1250],
  ['0,05', 5],
  ['0', 0],
  ['18 400', 1_840_000],
  ["1'250", 125_000],
  ['€12', 1200],
  ['12 euros', 1200],
  ['  7 ', 700],
])('reads %s', (text, cents) => {
  expect(readMoney(text, 'fr')).toBe(cents);
});

it.each([
  '12,5O',
  '',
  ' ',
  '12,505',
  '12 50',
  '1 2500',
  '-5',
  '1,2,3',
  ',5',
  '12,',
  '1e3',
  '12 $',
  '9999999999999',
])('refuses %s', (text) => {
  expect(readMoney(text, 'fr')).toBeUndefined();
});

it('takes a comma before three digits for thousands in English only', () => {
  expect(readMoney('1,250.50', 'en')).toBe(125_050);
  expect(readMoney('1,250', 'en')).toBe(125_000);
  expect(readMoney('12,50', 'en')).toBe(1250);
  expect(readMoney('1,250', 'fr')).toBeUndefined();
});

it('reads back every amount that it writes, to the cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), fc.constantFrom('fr', 'en'), (cents, locale) => {
      expect(readMoney(sayMoney(locale, cents), locale)).toBe(cents);
      expect(readMoney(typeMoney(locale, cents), locale)).toBe(cents);
    }),
  );
});
