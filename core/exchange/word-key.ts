/** What two ways to write one word share, for looking it up: no accents, capitals and signs. */
import { foldWords } from '../search/match-words.ts';

/** "N° d'Exemplaires" → "n d exemplaires". */
export function wordKey(text: string): string {
  return foldWords(text).join(' ');
}
