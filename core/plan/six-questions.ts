/**
 * What a project is asked before it is launched (entity 5), and who gains by it: texts that people write together. Each is a key of its own in
 * the project, made with it, so that no two devices make one later.
 */
import * as Y from 'yjs';
import type { Entity } from '../doc/registers.ts';

export const SIX_QUESTIONS = ['qui', 'quand', 'comment', 'ou', 'combien', 'pourquoi'] as const;
export type SixQuestion = (typeof SIX_QUESTIONS)[number];

export const PROJECT_TEXTS = [...SIX_QUESTIONS, 'beneficiaries'] as const;
export type ProjectText = (typeof PROJECT_TEXTS)[number];

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

/** Of a project that is just being made. */
export function makeAnswers(project: Entity): void {
  for (const one of PROJECT_TEXTS) project.set(keyOf(one), new Y.Text());
}

/** The shared text; made where a project of an older version lacks it. */
export function answerOf(project: Entity, one: ProjectText): Y.Text {
  const known = project.get(keyOf(one));
  if (known instanceof Y.Text) return known;
  const text = new Y.Text();
  project.set(keyOf(one), text);
  return text;
}

export function readAnswers(project: Entity): Answers {
  const read = (one: ProjectText): string => {
    const text = project.get(keyOf(one));
    return text instanceof Y.Text ? text.toJSON().toWellFormed() : '';
  };
  const [qui, quand, comment] = [read('qui'), read('quand'), read('comment')];
  const [ou, combien, pourquoi] = [read('ou'), read('combien'), read('pourquoi')];
  return { qui, quand, comment, ou, combien, pourquoi, beneficiaries: read('beneficiaries') };
}

/** "Il manque : où ? combien ?", in the order in which they are asked. */
export function unanswered(answers: Answers): readonly SixQuestion[] {
  return SIX_QUESTIONS.filter((one) => answers[one].trim() === '');
}

function keyOf(one: ProjectText): string {
  return one === 'beneficiaries' ? one : `sixQuestions/${one}`;
}
