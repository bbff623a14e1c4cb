/** The sentences of a new card, in the language that is spoken. */
import { lateText } from './late-text.ts';
import { newCardEn } from './sharing-new-en.ts';
import { newCardFr } from './sharing-new-fr.ts';

export const useNewCardText = lateText({ fr: newCardFr, en: newCardEn });
