/**
 * Reads the twelve words of a recovery sheet as people type them: any spacing, commas, numbers, capitals, with or without accents, in
 * whichever language the words are. What is wrong is said with its place, so that one looks there on the paper.
 */
import type { Bytes } from '../bytes/bytes.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { nearWords } from './near-words.ts';
import { PHRASE_WORDS, secretOf } from './phrase-secret.ts';
import { type PhraseRepair, repairsOf } from './repair-phrase.ts';
import { placeOf, type WordLanguage, type WordList } from './word-list.ts';

export interface Phrase {
  /** 16 bytes. */
  readonly secret: Bytes;
  readonly language: WordLanguage;
}

export interface UnknownWord {
  /** 1 to 12. */
  readonly position: number;
  readonly typed: string;
  /** Words of the list that may have been meant, nearest first, at most three. */
  readonly near: readonly string[];
}

export type PhraseFailure =
  /** `count`: words that were typed, when they are not twelve. */
  | { readonly type: 'word-count'; readonly count: number }
  /** Every one of them, in the order of the sheet. */
  | { readonly type: 'unknown-words'; readonly words: readonly UnknownWord[] }
  /** Each word is in the list, but together they are no sheet's. `repairs`: guesses, likeliest first, at most five. */
  | { readonly type: 'words-do-not-fit'; readonly repairs: readonly PhraseRepair[] };

const NEAR = 3;
/** Beside a near word, what is this much stranger would only distract. */
const STRANGER = 2;

/** `lists`: at least one; words that are in several belong to the list that knows most of them, then to the first. */
export function readPhrase(typed: string, lists: readonly WordList[]): Result<Phrase, PhraseFailure> {
  const words = typedWords(typed);
  if (words.length !== PHRASE_WORDS) return fail({ type: 'word-count', count: words.length });
  const readings = lists.map((list) => ({ list, places: words.map((word) => placeOf(word, list)) }));
  const known = ({ places }: Reading): number => places.filter((place) => place >= 0).length;
  const best = readings.toSorted((a, b) => known(b) - known(a));
  for (const reading of best.filter((each) => known(each) === PHRASE_WORDS)) {
    const secret = secretOf(reading.places, reading.list);
    if (secret) return ok({ secret, language: reading.list.language });
  }
  const [likeliest] = best;
  if (!likeliest) throw new Error('readPhrase needs a list of words');
  return fail(whatIsWrong(words, likeliest));
}

interface Reading {
  readonly list: WordList;
  /** -1 for a word that the list has not. */
  readonly places: readonly number[];
}

function whatIsWrong(words: readonly string[], { list, places }: Reading): PhraseFailure {
  const unknown = words.flatMap((typed, at): UnknownWord[] => {
    if ((places[at] ?? -1) >= 0) return [];
    return [{ position: at + 1, typed, near: wordsNear(typed, list) }];
  });
  if (unknown.length > 0) return { type: 'unknown-words', words: unknown };
  return { type: 'words-do-not-fit', repairs: repairsOf(places, words, list) };
}

function wordsNear(typed: string, list: WordList): readonly string[] {
  const near = nearWords(typed, list).slice(0, NEAR);
  const least = near[0]?.strangeness ?? 0;
  return near
    .filter(({ strangeness }) => strangeness < least + STRANGER)
    .map(({ place }) => list.words[place] ?? '');
}

/** "1. Abaisser, 2) l’abandon" → ["Abaisser", "l’abandon"]: whatever is no letter parts words, except an apostrophe inside one. */
export function typedWords(text: string): readonly string[] {
  return visible(text).match(WORD) ?? [];
}

/** The same text with another word in that position, counted from 1; what stands between the words stays. */
export function withWord(text: string, position: number, word: string): string {
  let count = 0;
  return visible(text).replace(WORD, (typed) => (++count === position ? word : typed));
}

const WORD = /[\p{L}\p{M}]+(?:['‘’ʼ][\p{L}\p{M}]+)*/gu;

/** Without the marks that pasted text brings along and nobody sees. */
function visible(text: string): string {
  return text.replace(/\p{Cf}/gu, '');
}
