/** The sentences of Décisions in the language that is spoken, and why something was not taken. */
import type { SayFailure } from '../../state/deciding.ts';
import type { Messages } from '../fr.ts';
import { decidingEn } from './deciding-en.ts';
import { type DecidingMessages, decidingFr } from './deciding-fr.ts';
import { inLanguage, lateText } from './late-text.ts';

const TEXTS = { fr: decidingFr, en: decidingEn };

export const useDecidingText = lateText(TEXTS);

export function decidingFailureSentence(text: Messages, failure: SayFailure): string {
  const sentences: Readonly<Record<SayFailure['type'], string>> = decidingTextIn(text.code).failure;
  return sentences[failure.type];
}

function decidingTextIn(code: string): DecidingMessages {
  return inLanguage(TEXTS, code);
}
