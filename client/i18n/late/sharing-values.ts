/** The closed lists of a card, in the language that is spoken. */
import { inLanguage, lateText } from './late-text.ts';
import { sharingValuesEn } from './sharing-values-en.ts';
import { type SharingValues, sharingValuesFr } from './sharing-values-fr.ts';

const TEXTS = { fr: sharingValuesFr, en: sharingValuesEn };

export const useSharingValues = lateText(TEXTS);

/** For what is said outside a component; `code` as in `Messages`. */
export function sharingValuesIn(code: string): SharingValues {
  return inLanguage(TEXTS, code);
}
