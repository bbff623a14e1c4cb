/**
 * Scores for each option: dot vote, score, ranked choice, poll, meeting time, count. Whole numbers from 0; a single highest option is
 * adopted, else it is tied.
 */
import type { Json } from '../../canonical-json/canonical-json.ts';
import { isRecord } from '../kinds/payload-reader.ts';
import type { MethodRule } from '../kinds/said.ts';
import type { Answer, Method, Verdict } from './method.ts';

/** Sums stay exact for as many people as a group can have. */
const HIGHEST_SCORE = 1_000_000;

/** `hasDots`: `dotsPerPerson` of the rule is the most that the scores of one person may come to. */
export function scoring({ hasDots }: { readonly hasDots: boolean }): Method {
  return {
    choices: [],
    read: (_choice, scores, _hasConcern, rule) => {
      const read = readScores(scores, rule);
      if (!read || (hasDots && sumOf(read) > (rule.dotsPerPerson ?? Infinity))) return undefined;
      return { choice: '', scores: read, hasConcern: false, isOpposing: false };
    },
    // who gives less binds less; what is left to compare is the same for whoever compares
    compareCaution: (one, other) =>
      sumOf(other.scores ?? []) - sumOf(one.scores ?? []) || compareText(one.scores, other.scores),
    verdict: ({ answers }) => highest(answers),
  };
}

function readScores(scores: Json | undefined, { options }: MethodRule): Answer['scores'] {
  if (!isRecord(scores)) return undefined;
  const read: (readonly [string, number])[] = [];
  for (const [option, score] of Object.entries(scores)) {
    if (typeof score !== 'number' || !Number.isSafeInteger(score)) return undefined;
    if (score < 0 || score > HIGHEST_SCORE) return undefined;
    if (options && !options.includes(option)) return undefined;
    read.push([option, score]);
  }
  return read.sort(([a], [b]) => (a < b ? -1 : 1));
}

function sumOf(scores: NonNullable<Answer['scores']>): number {
  return scores.reduce((sum, [, score]) => sum + score, 0);
}

function compareText(one: Answer['scores'], other: Answer['scores']): number {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  return a < b ? 1 : a > b ? -1 : 0;
}

/** Nobody gave anything a point: nothing leads, and nothing is decided. */
function highest(answers: readonly Answer[]): Verdict {
  const sums = new Map<string, number>();
  for (const { scores } of answers)
    for (const [option, score] of scores ?? []) sums.set(option, (sums.get(option) ?? 0) + score);
  const most = [...sums.values()].reduce((high, sum) => Math.max(high, sum), 0);
  const leading = [...sums].filter(([, sum]) => sum === most && sum > 0).map(([option]) => option);
  return { type: leading.length === 1 ? 'adopted' : 'tied', leading: leading.sort() };
}
