/** The sentences of choosing what lies under a group's map, in the language that is spoken. */
import { lateText } from './late-text.ts';
import { mapGroundEn } from './map-ground-en.ts';
import { mapGroundFr } from './map-ground-fr.ts';

export const useMapGroundText = lateText({ fr: mapGroundFr, en: mapGroundEn });
