/**
 * The 2048 words of one language (BIP39), and finding one of them as people type it: without accents, in capitals, or cut after the
 * fourth letter, which already tells it from all others. A list is large, so it is fetched when somebody makes a sheet or comes back.
 */
import { fold } from '../search/fold.ts';

export type WordLanguage = 'fr' | 'en';

export interface WordList {
  readonly language: WordLanguage;
  /** As they are written and printed. A word's place in this list is what it stands for. */
  readonly words: readonly string[];
  /** The same in the same places, in the letters a to z. */
  readonly plain: readonly string[];
}

/** These many first letters belong to one word. */
const TELLING_LETTERS = 4;
const COMPLETIONS = 5;

/** Rejects when the page's file for it cannot be fetched. */
export async function loadWordList(language: WordLanguage): Promise<WordList> {
  switch (language) {
    case 'fr':
      return wordList(language, (await import('@scure/bip39/wordlists/french.js')).wordlist);
    case 'en':
      return wordList(language, (await import('@scure/bip39/wordlists/english.js')).wordlist);
  }
}

function wordList(language: WordLanguage, words: readonly string[]): WordList {
  return { language, words: words.map((word) => word.normalize('NFC')), plain: words.map(fold) };
}

/** Where the list has what was typed, -1 when it has no such word. */
export function placeOf(typed: string, list: WordList): number {
  const plain = fold(typed.normalize('NFKC'));
  const whole = list.plain.indexOf(plain);
  if (whole >= 0 || plain.length < TELLING_LETTERS) return whole;
  return list.plain.findIndex((word) => word.startsWith(plain));
}

/** The first words that begin as typed, at most five; none for nothing. */
export function completions(prefixTyped: string, list: WordList): readonly string[] {
  const plain = fold(prefixTyped.normalize('NFKC'));
  if (plain === '') return [];
  return list.words.filter((_, place) => list.plain[place]?.startsWith(plain)).slice(0, COMPLETIONS);
}
