/** The sentences of how to reach somebody, in the language that is spoken. */
import { contactEn } from './contact-en.ts';
import { type ContactMessages, contactFr } from './contact-fr.ts';
import { inLanguage, lateText } from './late-text.ts';

const TEXTS = { fr: contactFr, en: contactEn };

export const useContactText = lateText(TEXTS);

/** For a sentence that is made outside a component; `code` as in `Messages`. */
export function contactTextIn(code: string): ContactMessages {
  return inLanguage(TEXTS, code);
}
