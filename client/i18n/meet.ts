/** The sentences of `meet-fr.ts` in the language that is spoken: for screens that are fetched late. */
import { lateText } from './late/late-text.ts';
import { meetEn } from './meet-en.ts';
import { meetFr } from './meet-fr.ts';

export const useMeet = lateText({ fr: meetFr, en: meetEn });
