/** Words that are typed and not sent yet: they come back with their form, and go when it is sent. */
import { type Accessor, createSignal } from 'solid-js';
import { keepDraft, keptDraft } from '../../ui/kept-drafts.ts';

export type KeptWords = readonly [Accessor<string>, (words: string) => void];

/** `first`: what stands there before anybody types; it is not kept. */
export function createKeptWords(name: string, first = ''): KeptWords {
  const [words, setWords] = createSignal(keptDraft(name) ?? first);
  return [
    words,
    (next) => {
      setWords(next);
      keepDraft(name, next === first ? undefined : next);
    },
  ];
}

/** One thing a line, the empty ones left out. */
export function linesOf(words: string): readonly string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
