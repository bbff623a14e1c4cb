/** The sentences of coming back with a recovery sheet, in the language that is spoken. */
import { comeBackEn } from './come-back-en.ts';
import { type ComeBackMessages, comeBackFr } from './come-back-fr.ts';
import { inLanguage, lateText } from './late-text.ts';

const TEXTS = { fr: comeBackFr, en: comeBackEn };

export const useComeBackText = lateText(TEXTS);

/** For a sentence that is made outside a component; `code` as in `Messages`. */
export function comeBackTextIn(code: string): ComeBackMessages {
  return inLanguage(TEXTS, code);
}
