/**
 * The sentences of a room that is fetched late, in the language that is spoken: both languages come with the room, so that the first
 * page goes without them and a change of language needs no network.
 */
import type { Accessor } from 'solid-js';
import { useText } from '../language.tsx';

export interface LateTexts<T> {
  readonly fr: T;
  readonly en: T;
}

/** Answers the hook of these sentences; call what the hook answers inside JSX, as that of `useText`. */
export function lateText<T>(texts: LateTexts<T>): () => Accessor<T> {
  return () => {
    const text = useText();
    return () => inLanguage(texts, text().code);
  };
}

/** `code`: of the language, as `Messages` has it. French where it is not known. */
export function inLanguage<T>(texts: LateTexts<T>, code: string): T {
  return code === 'en' ? texts.en : texts.fr;
}
