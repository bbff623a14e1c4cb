/** The sentences of what a task needs, in the language that is spoken. */
import { lateText } from './late-text.ts';
import { taskThingsEn } from './task-things-en.ts';
import { taskThingsFr } from './task-things-fr.ts';

export const useTaskThingsText = lateText({ fr: taskThingsFr, en: taskThingsEn });
