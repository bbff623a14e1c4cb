/** The texts that a project is made with, so that no two devices make one later; what they ask is in `six-questions.ts`. */
import * as Y from 'yjs';
import type { Entity } from '../doc/registers.ts';

export const PROJECT_TEXTS = [
  'qui',
  'quand',
  'comment',
  'ou',
  'combien',
  'pourquoi',
  'beneficiaries',
] as const;
export type ProjectText = (typeof PROJECT_TEXTS)[number];

/** Of a project that is just being made. */
export function makeTexts(project: Entity): void {
  for (const one of PROJECT_TEXTS) project.set(textKey(one), new Y.Text());
}

export function textKey(one: ProjectText): string {
  return `text/${one}`;
}
