/** The sentences of the first day, in the language that is spoken. */
import { lateText } from './late-text.ts';
import { firstStepsEn } from './first-steps-en.ts';
import { firstStepsFr } from './first-steps-fr.ts';

export const useFirstStepsText = lateText({ fr: firstStepsFr, en: firstStepsEn });
