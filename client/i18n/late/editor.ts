/** The sentences of the editor of a description, in the language that is spoken. */
import { editorEn } from './editor-en.ts';
import { editorFr } from './editor-fr.ts';
import { lateText } from './late-text.ts';

export const useEditorText = lateText({ fr: editorFr, en: editorEn });
