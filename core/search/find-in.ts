/**
 * What a query finds in segments, the best first: entries that have all its words; failing these, those that have all but for a typo; failing
 * these, those that have some. Archived entries come last.
 */
import { askedWords } from './asked-words.ts';
import {
  forgive,
  forgivenessFor,
  forgivenWords,
  type Grades,
  type Grading,
  gradeWord,
  isInTitle,
  weightOf,
} from './grade.ts';
import type { Finding, SearchEntry, SearchTerms } from './search-entry.ts';
import type { Segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Found {
  readonly ranked: readonly RankedEntry[];
  /** Words of entries that answer a word of the query. */
  readonly words: ReadonlySet<string>;
  readonly matched: Finding['matched'];
}

export interface RankedEntry {
  readonly entry: SearchEntry;
  /** Each word that it answers, it answers in its title. */
  readonly isAllInTitle: boolean;
}

/** One segment while a query is answered. */
interface Pass {
  readonly segment: Segment;
  /** Whether the entry at a place is live and of a kind that is asked for. */
  readonly isAsked: (place: number) => boolean;
  /** By asked word. */
  readonly grades: readonly Grades[];
}

export function findIn(
  segments: readonly Segment[],
  vocabulary: Vocabulary,
  query: string,
  { kinds }: SearchTerms,
): Found {
  const asked = askedWords(query);
  const words = new Set<string>();
  if (asked.length === 0) return { ranked: [], words, matched: 'all' };
  const grading: Grading = { vocabulary, matched: (word) => words.add(word) };
  const passes = segments.map((segment): Pass => ({
    segment,
    isAsked: (place) => {
      const entry = segment.entries[place];
      return entry !== undefined && (kinds === undefined || kinds.includes(entry.kind));
    },
    grades: asked.map((word) => gradeWord(segment, word, grading)),
  }));
  const forgiveTypos = (index: number, word: string): void => {
    const forgiven = forgivenWords(segments, word, grading);
    for (const { segment, grades } of passes) {
      const ofWord = grades[index];
      if (ofWord) forgive(ofWord, segment, forgiven, grading);
    }
  };

  const unforgiven = new Set<number>();
  asked.forEach((word, index) => {
    const forgiveness = forgivenessFor(word);
    if (forgiveness === 'never') return;
    if (forgiveness === 'always' || countOf(passes, index) === 0) forgiveTypos(index, word);
    else unforgiven.add(index);
  });
  const all = rank(passes, asked.length, 'all');
  if (all.length > 0) return { ranked: all, words, matched: 'all' };
  if (unforgiven.size > 0) {
    asked.forEach((word, index) => unforgiven.has(index) && forgiveTypos(index, word));
    const nearly = rank(passes, asked.length, 'all');
    if (nearly.length > 0) return { ranked: nearly, words, matched: 'all' };
  }
  return { ranked: rank(passes, asked.length, 'some'), words, matched: 'some' };
}

function countOf(passes: readonly Pass[], index: number): number {
  let count = 0;
  for (const { grades, isAsked } of passes)
    grades[index]?.forEach((grade, place) => {
      if (grade > 0 && isAsked(place)) count++;
    });
  return count;
}

interface Scored extends RankedEntry {
  readonly score: number;
  readonly sortKey: string;
}

/** A rare word says more than a common one; of equal answers, the one with the shorter title is more about it. */
function rank(passes: readonly Pass[], asked: number, wanted: Finding['matched']): readonly RankedEntry[] {
  const size = passes.reduce((sum, { segment }) => sum + segment.live(), 0);
  const indexes = Array.from({ length: asked }, (_, index) => index);
  const rarity = indexes.map((index) => Math.log(1 + size / (1 + countOf(passes, index))));
  const scored: Scored[] = [];
  for (const { segment, isAsked, grades } of passes) {
    for (let place = 0; place < segment.entries.length; place++) {
      let [score, answered, inTitle] = [0, 0, 0];
      for (const index of indexes) {
        const grade = grades[index]?.[place] ?? 0;
        if (grade === 0) continue;
        answered += 1;
        if (isInTitle(grade)) inTitle += 1;
        score += weightOf(grade) * (rarity[index] ?? 0);
      }
      const entry = segment.entries[place];
      if (!entry || answered === 0 || (wanted === 'all' && answered < asked) || !isAsked(place)) continue;
      scored.push({
        entry,
        isAllInTitle: inTitle === answered,
        score: score * (1 + 1 / (10 + entry.title.length)),
        sortKey: segment.sortKeys[place] ?? '',
      });
    }
  }
  return scored.sort(byRank);
}

function byRank(a: Scored, b: Scored): number {
  return (
    Number(a.entry.archived) - Number(b.entry.archived) ||
    b.score - a.score ||
    order(a.sortKey, b.sortKey) ||
    order(a.entry.id, b.entry.id)
  );
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
