/** Examples of what each need code stands for, in the language that is spoken: "un trajet, un vélo, une remorque". */
import { lateText } from './late-text.ts';
import { needCodesEn } from './need-codes-en.ts';
import { needCodesFr } from './need-codes-fr.ts';

export const useNeedExamples = lateText({ fr: needCodesFr, en: needCodesEn });
