/** The sentences of the example groups, in the language that is spoken. */
import { exampleEn } from './example-en.ts';
import { exampleFr } from './example-fr.ts';
import { lateText } from './late-text.ts';

export const useExampleText = lateText({ fr: exampleFr, en: exampleEn });
