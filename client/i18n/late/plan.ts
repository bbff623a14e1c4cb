/** The sentences of projects and their board, in the language that is spoken. */
import { planEn } from './plan-en.ts';
import { type PlanMessages, planFr } from './plan-fr.ts';
import { inLanguage, lateText } from './late-text.ts';

const TEXTS = { fr: planFr, en: planEn };

export const usePlanText = lateText(TEXTS);

/** For a sentence that is made outside a component; `code` as in `Messages`. */
export function planTextIn(code: string): PlanMessages {
  return inLanguage(TEXTS, code);
}
