/** The sentences of Décisions in the hall, on paper and as proof, in the language that is spoken. */
import { decidingHallEn } from './deciding-hall-en.ts';
import { decidingHallFr } from './deciding-hall-fr.ts';
import { lateText } from './late-text.ts';

export const useDecidingHallText = lateText({ fr: decidingHallFr, en: decidingHallEn });
