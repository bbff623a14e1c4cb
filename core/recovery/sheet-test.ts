/** Whether a sheet is really on paper: two of its words are asked for. */
import { typedWords } from './phrase.ts';
import { PHRASE_WORDS } from './phrase-secret.ts';
import { placeOf, type WordList } from './word-list.ts';

/** Two different positions from 1 to 12, the smaller first. `chance`: numbers from 0 to below 1. */
export function twoToAsk(chance: () => number): readonly [number, number] {
  const one = Math.floor(chance() * PHRASE_WORDS);
  const other = (one + 1 + Math.floor(chance() * (PHRASE_WORDS - 1))) % PHRASE_WORDS;
  return [Math.min(one, other) + 1, Math.max(one, other) + 1];
}

/** Whether what was typed is that word of the list, with or without its number, accents and capitals. */
export function isWord(list: WordList, expected: string, typed: string): boolean {
  const [word, ...more] = typedWords(typed);
  if (word === undefined || more.length > 0) return false;
  const place = placeOf(word, list);
  return place >= 0 && list.words[place] === expected;
}
