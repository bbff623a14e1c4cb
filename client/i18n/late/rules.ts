/** The rules of the group and its mandates, in the language that is spoken. */
import { rulesEn } from './rules-en.ts';
import { rulesFr } from './rules-fr.ts';
import { lateText } from './late-text.ts';

export const useRulesText = lateText({ fr: rulesFr, en: rulesEn });
