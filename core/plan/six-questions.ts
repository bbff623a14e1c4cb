/** What a project is asked before it is launched (entity 5), and who gains by it: texts that people write together. */
import * as Y from 'yjs';
import type { Entity } from '../doc/registers.ts';
import { PROJECT_TEXTS, type ProjectText, textKey } from './project-texts.ts';

export const SIX_QUESTIONS = ['qui', 'quand', 'comment', 'ou', 'combien', 'pourquoi'] as const;
export type SixQuestion = (typeof SIX_QUESTIONS)[number];

/** By question; empty: no answer. */
export type Answers = Readonly<Record<ProjectText, string>>;

/** Characters at entry; what two people wrote apart may together be longer, and is kept. */
export const ANSWER_LIMIT = 2000;

export const NO_ANSWERS: Answers = {
  qui: '',
  quand: '',
  comment: '',
  ou: '',
  combien: '',
  pourquoi: '',
  beneficiaries: '',
};

/** The shared text; made where a project of an older version lacks it. */
export function answerOf(project: Entity, one: ProjectText): Y.Text {
  const known = project.get(textKey(one));
  if (known instanceof Y.Text) return known;
  const text = new Y.Text();
  project.set(textKey(one), text);
  return text;
}

export function readAnswers(project: Entity): Answers {
  let answers = NO_ANSWERS;
  for (const one of PROJECT_TEXTS) {
    const text = project.get(textKey(one));
    if (text instanceof Y.Text) answers = { ...answers, [one]: text.toJSON().toWellFormed() };
  }
  return answers;
}

/** "Il manque : où ? combien ?", in the order in which they are asked. */
export function unanswered(answers: Answers): readonly SixQuestion[] {
  return SIX_QUESTIONS.filter((one) => answers[one].trim() === '');
}
