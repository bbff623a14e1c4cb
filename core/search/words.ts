/**
 * The words of a text as search takes them: folded, cut at everything that is neither letter nor digit, an elided article or
 * pronoun (l’énergie, qu’on, jusqu’ici) apart from its word. All this comes before any stem, in what is kept and in what is asked.
 */
import { fold } from './fold.ts';
import type { WordRange } from './search-entry.ts';

export interface Word extends WordRange {
  /** Folded, at most `LONGEST_WORD` units. */
  readonly word: string;
  /** « l' » of « l'énergie ». */
  readonly isElided: boolean;
}

/** Nobody types more of a word, and an automaton is built over each. */
const LONGEST_WORD = 40;

const RUN = /[\p{L}\p{N}\p{M}]+/gu;
const APOSTROPHE_AND_LETTER = /^['‘’ʼ]\p{L}/u;
const ELIDED = new Set('l d j m t s n c qu jusqu lorsqu puisqu quoiqu'.split(' '));

/** In the order of the text; ranges are those of the text as it is written. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    const word = fold(run).slice(0, LONGEST_WORD);
    if (word === '') continue; // a lone accent
    const end = start + run.length;
    const isElided = ELIDED.has(word) && APOSTROPHE_AND_LETTER.test(text.slice(end, end + 3));
    words.push({ word, start, end, isElided });
  }
  return words;
}
