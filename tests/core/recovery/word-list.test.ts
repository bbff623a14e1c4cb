import { describe, expect, it } from 'vitest';
import { nearWords } from '../../../core/recovery/near-words.ts';
import { completions, placeOf } from '../../../core/recovery/word-list.ts';
import { ENGLISH, FRENCH, LISTS } from '../fixture/word-lists.ts';

describe.each(LISTS)('the words in $language', (list) => {
  it('are 2048, written in the letters a to z once their accents are off', () => {
    expect(list.words).toHaveLength(2048);
    expect(list.plain.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
  });

  it('are each told by their first four letters, without accents', () => {
    expect(new Set(list.plain.map((word) => word.slice(0, 4))).size).toBe(2048);
  });

  it('are found by themselves, by four letters, in capitals, and however their accents are encoded', () => {
    for (const [place, word] of list.words.entries()) {
      const typings = [
        word,
        word.normalize('NFD'),
        word.toUpperCase(),
        list.plain[place] ?? '',
        word.slice(0, 4),
      ];
      expect(typings.map((typed) => placeOf(typed, list))).toEqual(typings.map(() => place));
    }
  });
});

describe('a word', () => {
  it('is not found by three letters that others begin with, nor by more than it has', () => {
    expect(['aba', 'abaissera', '', 'abz'].map((typed) => placeOf(typed, FRENCH))).toEqual([-1, -1, -1, -1]);
    expect(ENGLISH.words[placeOf('act', ENGLISH)]).toBe('act');
  });

  it('is completed as it is typed', () => {
    expect(completions('ACAD', FRENCH)).toEqual(['académie']);
    expect(completions('ab', FRENCH)).toEqual(['abaisser', 'abandon', 'abdiquer', 'abeille', 'abolir']);
    expect(completions('', FRENCH)).toEqual([]);
    expect(completions('zz', FRENCH)).toEqual([]);
  });

  it.each([
    ['abndon', 'abandon'], // a letter left out
    ['abbandon', 'abandon'], // one too many
    ['abeilla', 'abeille'], // one wrong
    ['aebille', 'abeille'], // two exchanged
    ['abaissement', 'abaisser'], // another ending
  ])('like "%s" is near "%s"', (typed, meant) => {
    const [nearest] = nearWords(typed, FRENCH);
    expect(FRENCH.words[nearest?.place ?? -1]).toBe(meant);
  });

  it('like no other has none near', () => {
    expect(nearWords('Иванов', FRENCH)).toEqual([]);
    expect(nearWords('xyzxyzxyz', FRENCH)).toEqual([]);
  });
});
