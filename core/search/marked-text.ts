/** Texts with the words that matched, for `<mark>`: a title whole, of longer words a piece around the first. */
import type { MarkedText, WordRange } from './search-entry.ts';
import { wordsOf } from './words.ts';

/** UTF-16 units of an excerpt before its first mark, and in all. */
const BEFORE = 30;
const LENGTH = 110;
/** A word is cut when it goes on for longer. */
const LONGEST_TAIL = 40;

/** `matches`: of the folded word. */
export function markedText(text: string, matches: (word: string) => boolean): MarkedText {
  return { text, marks: marksOf(text, matches) };
}

/** Undefined when nothing matches. An ellipsis stands where the text goes on. */
export function excerptOf(text: string, matches: (word: string) => boolean): MarkedText | undefined {
  const marks = marksOf(text, matches);
  const [first] = marks;
  if (!first) return undefined;
  const from = wordStart(text, Math.max(0, first.start - BEFORE), first.start);
  const upTo = wordEnd(text, Math.max(from + LENGTH, first.end));
  const [opening, closing] = [from > 0 ? '… ' : '', upTo < text.length ? ' …' : ''];
  const moved = opening.length - from;
  return {
    text: opening + text.slice(from, upTo).replace(/\s/g, ' ') + closing,
    marks: marks
      .filter(({ end }) => end <= upTo)
      .map(({ start, end }) => ({ start: start + moved, end: end + moved })),
  };
}

function marksOf(text: string, matches: (word: string) => boolean): readonly WordRange[] {
  return wordsOf(text)
    .filter(({ word }) => matches(word))
    .map(({ start, end }) => ({ start, end }));
}

function wordStart(text: string, at: number, latest: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, latest).search(/\s/);
  return space < 0 ? latest : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at, at + LONGEST_TAIL).search(/\s/);
  return space < 0 ? Math.min(text.length, at) : at + space;
}
