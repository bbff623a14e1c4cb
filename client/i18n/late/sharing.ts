/** The sentences of Partage, in the language that is spoken. */
import { lateText } from './late-text.ts';
import { sharingEn } from './sharing-en.ts';
import { sharingFr } from './sharing-fr.ts';

export const useSharingText = lateText({ fr: sharingFr, en: sharingEn });
