/** The sentences of Partage, in the language that is spoken. */
import { inLanguage, lateText } from './late-text.ts';
import { sharingEn } from './sharing-en.ts';
import { sharingFr, type SharingMessages } from './sharing-fr.ts';

const TEXTS = { fr: sharingFr, en: sharingEn };

export const useSharingText = lateText(TEXTS);

/** For a sentence that is made outside a component; `code` as in `Messages`. */
export function sharingTextIn(code: string): SharingMessages {
  return inLanguage(TEXTS, code);
}
