/**
 * How well a word of a query is answered by an entry: the word itself before one of the same stem, before one that begins so, before
 * one that is a typo away; and in the title before elsewhere. Grades do not depend on what else is in a segment, so the order is the
 * same however the index came about.
 */
import type { Segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** 0: not at all. A higher grade has a higher weight. */
const WEIGHTS = [0, 0.12, 0.25, 0.35, 0.48, 0.5, 0.7, 0.95, 1] as const;
/** Elsewhere, in the title. */
const BY_TYPO = [1, 2] as const;
const BY_BEGINNING = [3, 6] as const;
const BY_STEM = [4, 7] as const;
const BY_ITSELF = [5, 8] as const;
const TITLE_GRADES: ReadonlySet<number> = new Set(
  [BY_TYPO, BY_BEGINNING, BY_STEM, BY_ITSELF].map(([, title]) => title),
);

const SHORTEST_FORGIVEN = 4;
/** A long word has few neighbours: there a typo of the card's writer is found as well. */
const ALWAYS_FORGIVEN = 7;

/** `when-nothing-else`: in short words a typo makes another word (pelle, belle), so only when no entry has the word as it is typed. */
export type Forgiveness = 'never' | 'when-nothing-else' | 'always';

export function forgivenessFor(word: string): Forgiveness {
  if (word.length < SHORTEST_FORGIVEN) return 'never';
  return word.length < ALWAYS_FORGIVEN ? 'when-nothing-else' : 'always';
}

export function weightOf(grade: number): number {
  return WEIGHTS[grade] ?? 0;
}

export function isInTitle(grade: number): boolean {
  return TITLE_GRADES.has(grade);
}

/** By place in the segment, masked ones included. */
export type Grades = Uint8Array;

export interface Grading {
  readonly vocabulary: Vocabulary;
  /** Hears of each word of the segment that answers. */
  readonly matched: (word: string) => void;
}

/** The grades of one word, typos aside. */
export function gradeWord(segment: Segment, word: string, { vocabulary, matched }: Grading): Grades {
  const grades = new Uint8Array(segment.entries.length);
  const [from, upTo] = segment.termsFrom(word);
  for (let term = from; term < upTo; term++) raise(grades, segment, term, BY_BEGINNING, matched);
  for (const alike of vocabulary.alike(word)) raise(grades, segment, segment.termOf(alike), BY_STEM, matched);
  raise(grades, segment, segment.termOf(word), BY_ITSELF, matched);
  return grades;
}

/**
 * The words that are one typo away in any segment, and those that share a stem with one of them: « marmitte » is a typo away from marmite, and
 * that finds marmites too.
 */
export function forgivenWords(
  segments: readonly Segment[],
  word: string,
  { vocabulary }: Grading,
): ReadonlySet<string> {
  const near = segments.flatMap((segment) => segment.near(word));
  return new Set(near.flatMap((one) => [one, ...vocabulary.alike(one)]));
}

/** Adds what has one of these words for a typo; what has a better grade keeps it. */
export function forgive(
  grades: Grades,
  segment: Segment,
  words: ReadonlySet<string>,
  { matched }: Grading,
): void {
  for (const word of words) raise(grades, segment, segment.termOf(word), BY_TYPO, matched);
}

function raise(
  grades: Grades,
  segment: Segment,
  term: number,
  [elsewhere, title]: readonly [number, number],
  matched: (word: string) => void,
): void {
  if (term < 0) return;
  matched(segment.term(term));
  for (const posting of segment.postings(term)) {
    const place = posting >>> 1;
    const grade = (posting & 1) === 1 ? title : elsewhere;
    if (grade > (grades[place] ?? 0)) grades[place] = grade;
  }
}
