/** Numbers, days and amounts as people write them in tables. */
import { describe, expect, it } from 'vitest';
import { readDecimal, readTableDay } from '../../../core/exchange/read-number.ts';
import { readAmount, readUnit } from '../../../core/exchange/unit-words.ts';

describe('a number', () => {
  it.each([
    ['1 250,5', '1250.5'],
    ['1\u202F250,50', '1250.5'],
    ['1.250,5', '1250.5'],
    ['1,250.5', '1250.5'],
    ['1250.5', '1250.5'],
    ['1.250.000', '1250000'],
    ['2,401', '2.401'],
    ['-1,55', '-1.55'],
    ['−1,55', '-1.55'],
    ['007', '7'],
    ['0,0', '0'],
    ['-0', '0'],
  ])('%j', (typed, value) => expect(readDecimal(typed)).toBe(value));

  it.each([
    '',
    '12,5O',
    '1,2,3.4.5',
    '1.2.3',
    '12.34.567',
    'douze',
    '.',
    ',',
    '-',
    '1e5',
    '9'.repeat(13),
    '1 250,5 €',
  ])('but not %j', (typed) => expect(readDecimal(typed)).toBeUndefined());
});

describe('a day', () => {
  it.each([
    ['2026-11-18', '2026-11-18'],
    ['18/11/2026', '2026-11-18'],
    ['8.1.26', '2026-01-08'],
  ])('%j', (typed, day) => expect(readTableDay(typed)).toBe(day));
  it.each(['31/02/2026', '11/18/2026', 'demain', ''])('but not %j', (typed) =>
    expect(readTableDay(typed)).toBeUndefined(),
  );
});

describe('an amount', () => {
  it.each([
    ['25 kg', '', true, { value: '25000', unit: 'g' }],
    ['0,125', 'kg', true, { value: '125', unit: 'g' }],
    ['1 250,5', 'litres', true, { value: '1250500', unit: 'ml' }],
    ['1,5 l', '', false, { value: '1.5', unit: 'l' }],
    ['1,5 cl', '', true, { value: '15', unit: 'ml' }],
    ['1,5 tonne', '', true, { value: '1500000', unit: 'g' }],
    ['3', '', false, { value: '3', unit: 'unit' }],
    ['12 m²', '', false, { value: '12', unit: 'm2' }],
    ['0', 'kg', true, { value: '0', unit: 'g' }],
    ['-4 kg', '', true, { value: '-4000', unit: 'g' }],
  ] as const)('%j %j', (typed, unit, ofStock, amount) =>
    expect(readAmount(typed, unit, ofStock)).toEqual(amount),
  );

  it('is refused with a word that is no unit, without a number, and beyond three decimals', () => {
    expect(readAmount('3 poignées', '', false)).toBeUndefined();
    expect(readAmount('un peu', '', false)).toBeUndefined();
    expect(readAmount('0,0001', 'g', false)).toBeUndefined();
    expect(readUnit('poignée', false)).toBeUndefined();
    expect(readUnit('L', true)).toBe('ml');
  });
});
