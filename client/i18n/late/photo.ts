/** The sentences of photos, in the language that is spoken. */
import { lateText } from './late-text.ts';
import { photoEn } from './photo-en.ts';
import { photoFr } from './photo-fr.ts';

export const usePhotoText = lateText({ fr: photoFr, en: photoEn });
