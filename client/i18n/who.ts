/** The sentences of `who-fr.ts` in the language that is spoken: for screens that are fetched late. */
import { lateText } from './late/late-text.ts';
import { whoEn } from './who-en.ts';
import { whoFr } from './who-fr.ts';

export const useWho = lateText({ fr: whoFr, en: whoEn });
