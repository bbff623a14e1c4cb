/**
 * A project as a whole and the decisions behind work: its answers, its links, its pause and its end. Each function that changes something is
 * one transaction of the `plan` document. Apart from the rest, for it is asked for late.
 */
import type * as Y from 'yjs';
import { type Act, edit, markEdit } from '../doc/act.ts';
import {
  addToSet,
  isEntity,
  isSetOnce,
  readLww,
  readSet,
  removeFromSet,
  writeLww,
} from '../doc/registers.ts';
import { isDecisionId } from './decided-by.ts';
import { projectsOf } from './project.ts';
import type { ProjectText } from './project-texts.ts';
import { answerOf, type Answers, readAnswers } from './six-questions.ts';
import { tasksOf } from './task.ts';

export interface ProjectWork {
  readonly answers: Answers;
  /** Those behind it, in order of id. */
  readonly decisions: readonly string[];
  readonly isOnHold: boolean;
  readonly isStopped: boolean;
}

/** Undefined for a project that is not here. */
export function readProjectWork(plan: Y.Doc, project: string): ProjectWork | undefined {
  const entity = projectsOf(plan).get(project);
  if (!isEntity(entity)) return undefined;
  return {
    answers: readAnswers(entity),
    decisions: readSet(entity, 'decisions').filter(isDecisionId),
    isOnHold: readLww(entity, 'onHold') === true,
    isStopped: isSetOnce(entity, 'stopped'),
  };
}

/** The decisions that a task comes of, in order of id. Empty: « sans décision ». */
export function decidedBy(plan: Y.Doc, task: string): readonly string[] {
  const entity = tasksOf(plan).get(task);
  return isEntity(entity) ? readSet(entity, 'decidedBy').filter(isDecisionId) : [];
}

/** The text of one answer, to be followed and written in; undefined for a project that is not here. */
export function projectText(plan: Y.Doc, project: string, one: ProjectText): Y.Text | undefined {
  const entity = projectsOf(plan).get(project);
  return isEntity(entity) ? answerOf(entity, one) : undefined;
}

/** Somebody has written in its answers. */
export function markProjectEdit(plan: Y.Doc, project: string, act: Act): void {
  edit(projectsOf(plan), project, act, () => undefined);
}

/** Links it to a decision that stands behind it, in force or not yet. */
export function decideProject(plan: Y.Doc, project: string, decision: string, act: Act): void {
  if (isDecisionId(decision))
    edit(projectsOf(plan), project, act, (entity) => addToSet(entity, 'decisions', decision));
}

export function undecideProject(plan: Y.Doc, project: string, decision: string, act: Act): void {
  edit(projectsOf(plan), project, act, (entity) => removeFromSet(entity, 'decisions', decision));
}

export function holdProject(plan: Y.Doc, project: string, onHold: boolean, act: Act): void {
  edit(projectsOf(plan), project, act, (entity) => writeLww(entity, 'onHold', onHold));
}

/** For good: what begins again is another project. */
export function stopProject(plan: Y.Doc, project: string, act: Act): void {
  edit(projectsOf(plan), project, act, (entity) => {
    if (!entity.has('stopped')) entity.set('stopped', act.at);
  });
}

/** The undo of it. */
export function unstopProject(plan: Y.Doc, project: string, act: Act): void {
  edit(projectsOf(plan), project, act, (entity) => entity.delete('stopped'));
}

/** A decision that a task comes of. */
export function decideTask(plan: Y.Doc, task: string, decision: string, act: Act): void {
  if (isDecisionId(decision)) changeTask(plan, task, act, 'add', decision);
}

export function undecideTask(plan: Y.Doc, task: string, decision: string, act: Act): void {
  changeTask(plan, task, act, 'remove', decision);
}

/** Work on a task is work on its project: whoever archives one without knowing of it is told. */
function changeTask(plan: Y.Doc, task: string, act: Act, way: 'add' | 'remove', decision: string): void {
  edit(tasksOf(plan), task, act, (entity) => {
    if (way === 'add') addToSet(entity, 'decidedBy', decision);
    else removeFromSet(entity, 'decidedBy', decision);
    const project = projectsOf(plan).get(String(entity.get('project')));
    if (isEntity(project)) markEdit(project, act);
  });
}
