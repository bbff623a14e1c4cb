/** The sentences of making a recovery sheet and checking it, in the language that is spoken. */
import { sheetEn } from './sheet-en.ts';
import { type SheetMessages, sheetFr } from './sheet-fr.ts';
import { inLanguage, lateText } from './late-text.ts';

const TEXTS = { fr: sheetFr, en: sheetEn };

export const useSheetText = lateText(TEXTS);

/** For a sentence that is made outside a component; `code` as in `Messages`. */
export function sheetTextIn(code: string): SheetMessages {
  return inLanguage(TEXTS, code);
}
