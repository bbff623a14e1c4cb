/** The sentences of a card's page, in the language that is spoken. */
import { lateText } from './late-text.ts';
import { cardEn } from './sharing-card-en.ts';
import { cardFr } from './sharing-card-fr.ts';

export const useCardText = lateText({ fr: cardFr, en: cardEn });
