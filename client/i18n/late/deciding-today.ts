/** What Aujourd'hui says of the group's decisions, in the language that is spoken. */
import { decidingTodayEn } from './deciding-today-en.ts';
import { decidingTodayFr } from './deciding-today-fr.ts';
import { lateText } from './late-text.ts';

export const useDecidingTodayText = lateText({ fr: decidingTodayFr, en: decidingTodayEn });
