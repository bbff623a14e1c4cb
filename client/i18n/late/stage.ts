/** How far a project has come, in the language that is spoken. */
import { stageEn } from './stage-en.ts';
import { stageFr } from './stage-fr.ts';
import { lateText } from './late-text.ts';

export const useStageText = lateText({ fr: stageFr, en: stageEn });
