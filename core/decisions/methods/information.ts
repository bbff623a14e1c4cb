/** Check, question, advice: people are heard, nothing is decided. Any short word is an answer, and so are words alone. */
import type { Method } from './method.ts';

const LONGEST_WORD = 140;

export const information: Method = {
  choices: [],
  read: (choice = '') => {
    if (typeof choice !== 'string' || choice.length > LONGEST_WORD) return undefined;
    return { choice, scores: undefined, hasConcern: false, isOpposing: false };
  },
  // no answer binds; what is left to compare is the same for whoever compares
  compareCaution: (one, other) => (one.choice < other.choice ? 1 : one.choice > other.choice ? -1 : 0),
  verdict: () => ({ type: 'unsettled', leading: [] }),
};
