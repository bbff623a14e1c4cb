/** The sentences of "Qui garde nos données ?", in the language that is spoken. */
import { custodyEn } from './custody-en.ts';
import { type CustodyMessages, custodyFr } from './custody-fr.ts';
import { inLanguage, lateText } from './late-text.ts';

const TEXTS = { fr: custodyFr, en: custodyEn };

export const useCustodyText = lateText(TEXTS);

/** For a sentence that is made outside a component; `code` as in `Messages`. */
export function custodyTextIn(code: string): CustodyMessages {
  return inLanguage(TEXTS, code);
}
