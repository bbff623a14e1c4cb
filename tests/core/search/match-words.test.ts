/** Search by the beginnings of words, in French as it is typed on a phone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords, matchWords } from '../../../core/search/match-words.ts';

const match = (typed: string, title: string): number | undefined =>
  matchWords(foldWords(typed), foldWords(title));

describe('a search', () => {
  it.each([
    ['energie', "Compter l'énergie des trois tours", 2],
    ["l'énergie", 'Compter l’énergie', 1],
    ['ENERG', 'Énergie', 0],
    ['coeur', 'Au cœur du quartier', 1],
    ['cœur', 'Au coeur du quartier', 1],
    ['halle mar', 'Halle du marché', 0],
    ['marche halle', 'Halle du marché', 0],
    ['مقعد', 'Réparer le banc مقعد', 3],
    ['2027', 'Fête 2027', 1],
  ])('for %s finds %s', (typed, title, rank) => expect(match(typed, title)).toBe(rank));

  it.each([
    ['nergie', 'Énergie'],
    ['halle jardin', 'Halle du marché'],
    ['', 'Halle'],
    ['  !? ', 'Halle'],
  ])('for %j does not find %s', (typed, title) => expect(match(typed, title)).toBeUndefined());

  it('finds every title by any of its own words, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (title) => {
        for (const word of foldWords(title)) expect(matchWords([word], foldWords(title))).toBeDefined();
      }),
    );
  });
});
