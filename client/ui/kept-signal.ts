/** A signal of a form that is not sent yet: it comes back with the form when the place was left, and is gone when it is sent. */
import { type Accessor, createSignal } from 'solid-js';
import { keepDraft, keptDraft } from './kept-drafts.ts';

/** `name`: under which it is kept; the first value is not kept, for nobody chose it. */
export function createKeptSignal<T extends string>(
  name: string,
  first: T,
  isSound: (kept: string) => kept is T,
): readonly [Accessor<T>, (value: T) => void] {
  const kept = keptDraft(name);
  const [value, setValue] = createSignal<T>(kept !== undefined && isSound(kept) ? kept : first);
  return [
    value,
    (next) => {
      setValue(() => next);
      keepDraft(name, next === first ? undefined : next);
    },
  ];
}

export type KeptWords = readonly [Accessor<string>, (words: string) => void];

/** Of words that are typed. `first`: what stands there before anybody types. */
export function createKeptWords(name: string, first = ''): KeptWords {
  return createKeptSignal(name, first, (_kept): _kept is string => true);
}
