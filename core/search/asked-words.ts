/** What a person asks for: the words of the query that count. Signs are never syntax, and no length is trusted. */
import { wordsOf } from './words.ts';

const LONGEST_QUERY = 400;
const MOST_WORDS = 12;

/** Words that are in every text and say nothing of it, folded. None that is also a thing (son, car, pas, or). */
const COMMON = new Set(
  (
    'le la les un une des du de et ou en au aux a y ce cet cette ces pour par dans sur avec sans chez est ' +
    'the of and for to in on with at is'
  ).split(' '),
);

/**
 * Each word once. Common and elided words are left out, unless they are all that is asked: who types « la » sees what begins so. Empty
 * when there is no letter and no digit.
 */
export function askedWords(query: string): readonly string[] {
  const typed = wordsOf(query.slice(0, LONGEST_QUERY));
  const telling = typed.filter(({ word, isElided }) => !isElided && !COMMON.has(word));
  const asked = telling.length > 0 ? telling : typed;
  return [...new Set(asked.map(({ word }) => word))].slice(0, MOST_WORDS);
}
