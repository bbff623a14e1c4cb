/** The sentences of needs and offers, in the language that is spoken. */
import { inLanguage, lateText } from './late-text.ts';
import { matchingEn } from './matching-en.ts';
import { type MatchingMessages, matchingFr } from './matching-fr.ts';

const TEXTS = { fr: matchingFr, en: matchingEn };

export const useMatchingText = lateText(TEXTS);

/** For a sentence that is made outside a component; `code` as in `Messages`. */
export function matchingTextIn(code: string): MatchingMessages {
  return inLanguage(TEXTS, code);
}
