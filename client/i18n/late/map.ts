/** The sentences of the map, in the language that is spoken. */
import { lateText } from './late-text.ts';
import { mapEn } from './map-en.ts';
import { mapFr } from './map-fr.ts';

export const useMapText = lateText({ fr: mapFr, en: mapEn });
