/** What came late against a text, as objections: they suspend it, or ask for its review. */
import type { Decision, Objection } from '../../../core/decisions/fold/decision.ts';

/** Of the last round; the fold hands over no tests of those. */
export function lateObjections({ rounds }: Pick<Decision, 'rounds'>): readonly Objection[] {
  const late = rounds.at(-1)?.late ?? [];
  return late
    .filter(({ isOpposing }) => isOpposing)
    .map(({ id, person, author, witness, choice, at, hasWords, resolution }) => ({
      id,
      person,
      author,
      witness,
      choice,
      at,
      hasWords,
      resolution,
      tests: [],
    }));
}
