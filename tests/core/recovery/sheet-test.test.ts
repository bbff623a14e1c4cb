import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWord, twoToAsk } from '../../../core/recovery/sheet-test.ts';
import { FRENCH } from '../fixture/word-lists.ts';

it('two different words are asked for, in the order of the sheet', () => {
  const below1 = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(below1, below1, (first, second) => {
      const draws = [first, second];
      const [one, other] = twoToAsk(() => draws.shift() ?? 0);
      expect(1 <= one && one < other && other <= 12).toBe(true);
      expect(Number.isInteger(one) && Number.isInteger(other)).toBe(true);
    }),
  );
});

it('any two words can be asked for', () => {
  const asked = new Set<string>();
  for (let a = 0; a < 12; a++) {
    for (let b = 0; b < 11; b++) {
      const draws = [a / 12, b / 11 + 0.001];
      asked.add(twoToAsk(() => draws.shift() ?? 0).join());
    }
  }
  expect(asked.size).toBe(66);
});

it.each(['académie', 'ACADEMIE', ' 8. Académie ', 'acad', 'acade\u0301mie'])(
  'takes "%s" for the word',
  (typed) => {
    expect(isWord(FRENCH, 'académie', typed)).toBe(true);
  },
);

it.each(['', 'aca', 'acajou', 'académicien', 'académie acajou', '8'])(
  'does not take "%s" for it',
  (typed) => {
    expect(isWord(FRENCH, 'académie', typed)).toBe(false);
  },
);
