/** What waits in Partage, in the language that is spoken. */
import { lateText } from './late-text.ts';
import { sharingTodayEn } from './sharing-today-en.ts';
import { sharingTodayFr } from './sharing-today-fr.ts';

export const useSharingTodayText = lateText({ fr: sharingTodayFr, en: sharingTodayEn });
