/** Which words of the list somebody may have meant: few letters away, those that begin alike first. */
import { fold } from '../search/fold.ts';
import type { WordList } from './word-list.ts';

export interface NearWord {
  readonly place: number;
  /** 0 for the word itself; letters to change, less for each first letter that agrees. */
  readonly strangeness: number;
}

const FAR = 3;
const ALIKE_LETTERS = 3;
/** Four first letters that agree count as much as one that differs: a beginning is read with more care than an ending. */
const LETTER_WEIGHT = 0.25;
const WEIGHED_LETTERS = 4;

/** Nearest first. A word is near with fewer than three letters to change, or with the same first three. */
export function nearWords(typed: string, list: WordList): readonly NearWord[] {
  const plain = fold(typed.normalize('NFKC'));
  const near: NearWord[] = [];
  for (const [place, word] of list.plain.entries()) {
    const alike = lettersAlike(plain, word);
    if (alike < ALIKE_LETTERS && Math.abs(word.length - plain.length) >= FAR) continue;
    const distance = editDistance(plain, word);
    if (alike < ALIKE_LETTERS && distance >= FAR) continue;
    const strangeness = distance === 0 ? 0 : distance - LETTER_WEIGHT * Math.min(alike, WEIGHED_LETTERS);
    near.push({ place, strangeness });
  }
  return near.sort((a, b) => a.strangeness - b.strangeness);
}

function lettersAlike(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}

/** A list's word has at most eight letters: what is longer than this is far from all, and not worth its square. */
const LONGEST = 24;

/** Letters to change, add, leave out, or exchange with their neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  if (a.length > LONGEST) return a.length - b.length;
  let before: number[] = [];
  let above: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [i];
    for (let j = 1; j <= b.length; j++) {
      const differs = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + differs);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(before, j - 2) + 1);
      }
      row.push(least);
    }
    before = above;
    above = row;
  }
  return at(above, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
