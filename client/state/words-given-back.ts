/** Words that somebody sent and that were not said after all: undone, or refused when they were to be written. They stand in their field again. */
import { keepDraft, keptDraft } from '../ui/kept-drafts.ts';

/** `draft`: the name of the field, empty for none. What was typed there meanwhile stays. */
export function giveWordsBack(draft: string, words: string): void {
  if (draft !== '' && keptDraft(draft) === undefined) keepDraft(draft, words);
}
