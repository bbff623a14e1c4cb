/** The sentences of the search, in the language that is spoken. */
import { lateText } from './late-text.ts';
import { searchEn } from './search-en.ts';
import { searchFr } from './search-fr.ts';

export const useSearchText = lateText({ fr: searchFr, en: searchEn });
