/** Why an act on who is in was not done, in the language that is spoken. */
import { actFailureEn } from './act-failure-en.ts';
import { type ActFailureMessages, actFailureFr } from './act-failure-fr.ts';
import { inLanguage } from './late-text.ts';

const TEXTS = { fr: actFailureFr, en: actFailureEn };

/** For a sentence that is made outside a component; `code` as in `Messages`. */
export function actFailureTextIn(code: string): ActFailureMessages {
  return inLanguage(TEXTS, code);
}
