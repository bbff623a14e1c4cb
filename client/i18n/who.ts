/** The sentences of `who-fr.ts` in the language that is spoken: for screens that are fetched late, so that the first page goes without. */
import type { Accessor } from 'solid-js';
import { useText } from './language.tsx';
import { whoEn } from './who-en.ts';
import { whoFr, type WhoMessages } from './who-fr.ts';

/** By the code of the language. */
const WHO: Readonly<Record<string, WhoMessages>> = { fr: whoFr, en: whoEn };

export function useWho(): Accessor<WhoMessages> {
  const text = useText();
  return () => WHO[text().code] ?? whoFr;
}
