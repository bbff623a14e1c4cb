/** The sentences of `meet-fr.ts` in the language that is spoken: for screens that are fetched late, so that the first page goes without. */
import type { Accessor } from 'solid-js';
import { useText } from './language.tsx';
import { meetEn } from './meet-en.ts';
import { meetFr, type MeetMessages } from './meet-fr.ts';

/** By the code of the language. */
const MEET: Readonly<Record<string, MeetMessages>> = { fr: meetFr, en: meetEn };

export function useMeet(): Accessor<MeetMessages> {
  const text = useText();
  return () => MEET[text().code] ?? meetFr;
}
