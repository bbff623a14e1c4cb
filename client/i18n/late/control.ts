/** The sentences inside controls that only later screens have, in the language that is spoken. */
import { controlEn } from './control-en.ts';
import { controlFr } from './control-fr.ts';
import { lateText } from './late-text.ts';

export const useControlText = lateText({ fr: controlFr, en: controlEn });
