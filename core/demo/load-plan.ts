/** The plan of the example, written by the functions with which people write theirs, and its descriptions beside it. */
import * as Y from 'yjs';
import type { MemberId } from '../id/id.ts';
import { writePlainText } from '../notes/plain-text.ts';
import type { Act } from '../doc/act.ts';
import { addTask } from '../plan/change-task.ts';
import { addChecklistItem } from '../plan/checklist.ts';
import { isDay } from '../plan/day.ts';
import { addPhase, isPhaseKind } from '../plan/phase.ts';
import { addProject, isProjectId, projectsOf } from '../plan/project.ts';
import { PROJECT_TEXTS, textKey } from '../plan/project-texts.ts';
import { isTextField } from '../doc/text-field.ts';
import { addToSet, isEntity, setKeyed, writeLww } from '../doc/registers.ts';
import { isQuantityOfThings, TASK_STATUSES, tasksOf } from '../plan/task.ts';
import { type Fields, fieldsAt, isFields, listAt, secondsAt, textAt, textsAt } from './demo-files.ts';
import type { IdMap } from './id-map.ts';
import type { Tally } from './tally.ts';

export interface LoadedPlan {
  readonly plan: Y.Doc;
  /** By project, those that describe a task. */
  readonly notes: ReadonlyMap<string, Y.Doc>;
}

/** Fields that the rooms do not have yet. */
const PROJECT_WAITS = ['method', 'partners', 'indicators', 'sharedWith', 'archivedAt'];
const TASK_WAITS = ['doableByResidents', 'estimateHours', 'dependsOn', 'location', 'archivedAt'];
/** Collections that have a room. */
const LOADED = ['projects', 'tasks'];

/** `plan`: an empty document of a group that is alive; one of its own otherwise. */
export function loadPlan(file: unknown, ids: IdMap, tally: Tally, plan = new Y.Doc()): LoadedPlan {
  const notes = new Map<string, Y.Doc>();
  const projects = listAt(file, 'projects').toSorted(byOrder);
  for (const project of projects) loadProject(plan, project, ids, tally);
  for (const task of listAt(file, 'tasks').toSorted(byOrder)) loadTask(plan, notes, task, ids, tally);
  for (const [kind, value] of Object.entries(isFields(file) ? file : {})) {
    if (Array.isArray(value) && !LOADED.includes(kind)) tally.count(kind, 'waiting', value.length);
  }
  return { plan, notes };
}

/**
 * After the cards, whose new ids they name; as if they had been there when the task was made. As many of each as the task's bookings ask
 * for, which the file of the plan does not say; otherwise one.
 */
export function loadUses(plan: Y.Doc, file: unknown, inventory: unknown, ids: IdMap, tally: Tally): void {
  const bookings = listAt(inventory, 'bookings').filter((booking) => booking['cancelled'] !== true);
  for (const task of listAt(file, 'tasks')) {
    const booked = bookings.filter((booking) => textAt(booking, 'task') === textAt(task, 'id'));
    const entity = tasksOf(plan).get(ids.of(textAt(task, 'id')));
    for (const thing of textsAt(task, 'uses')) {
      const card = ids.entries.get(thing);
      const isKnown = card !== undefined && isEntity(entity);
      const quantities = booked
        .filter((booking) => textAt(booking, 'resource') === thing)
        .map((booking) => booking['quantity'])
        .filter(isQuantityOfThings);
      if (isKnown) setKeyed(entity, 'uses', card, Math.max(1, ...quantities));
      // its card came later than the moment, or its file was left out
      tally.count('tasks.uses', isKnown ? 'loaded' : 'waiting');
    }
  }
}

function loadProject(plan: Y.Doc, project: Fields, ids: IdMap, tally: Tally): void {
  const added = addProject(plan, textAt(project, 'title'), actOf(project, ids));
  if (!added.ok) return tally.count('projects', 'unreadable');
  ids.set(textAt(project, 'id'), added.value);
  tally.count('projects', 'loaded');
  loadAnswers(plan, added.value, project, ids, tally);
  for (const phase of listAt(project, 'phases').toSorted(byOrder)) {
    const kind = phase['kind'];
    const fields = { project: added.value, label: textAt(phase, 'label'), ...daysOf(phase, 'start', 'end') };
    const put = isPhaseKind(kind) ? addPhase(plan, { ...fields, kind }, actOf(phase, ids)) : undefined;
    if (put?.ok) ids.set(textAt(phase, 'id'), put.value);
    tally.count('phases', put?.ok ? 'loaded' : 'unreadable');
  }
  for (const field of PROJECT_WAITS) tally.countField(`projects.${field}`, project[field]);
}

/** As if they had been there when the project was made: they are no later edit of it. */
function loadAnswers(plan: Y.Doc, id: string, project: Fields, ids: IdMap, tally: Tally): void {
  const entity = projectsOf(plan).get(id);
  if (!isEntity(entity)) return;
  const six = fieldsAt(project, 'sixQuestions');
  for (const one of PROJECT_TEXTS) {
    const answer = textAt(one === 'beneficiaries' ? project : six, one);
    const text = entity.get(textKey(one));
    if (answer === '' || !(text instanceof Y.Text)) continue;
    text.insert(0, answer);
    tally.count('answers', 'loaded');
  }
  for (const decision of textsAt(project, 'decisions')) addToSet(entity, 'decisions', ids.of(decision));
  tally.count('projects.decisions', 'loaded', textsAt(project, 'decisions').length);
  if (project['onHold'] === true) writeLww(entity, 'onHold', true);
  if (project['stopped'] === true) entity.set('stopped', secondsAt(project, 'createdAt'));
}

function loadTask(plan: Y.Doc, notes: Map<string, Y.Doc>, task: Fields, ids: IdMap, tally: Tally): void {
  const project = ids.of(textAt(task, 'project'));
  const status = TASK_STATUSES.find((one) => one === task['status']);
  if (!isProjectId(project) || !status) return tally.count('tasks', 'unreadable');
  const phase = textAt(task, 'phase');
  const act = actOf(task, ids);
  const added = addTask(
    plan,
    {
      project,
      title: textAt(task, 'title'),
      phase: phase === '' ? undefined : ids.of(phase),
      status,
      owners: textsAt(task, 'owners').map((owner) => ids.of(owner) as MemberId),
      ...daysOf(task, 'start', 'due'),
    },
    act,
  );
  if (!added.ok) return tally.count('tasks', 'unreadable');
  ids.set(textAt(task, 'id'), added.value);
  tally.count('tasks', 'loaded');
  const entity = tasksOf(plan).get(added.value);
  for (const decision of textsAt(task, 'decidedBy'))
    if (isEntity(entity)) addToSet(entity, 'decidedBy', ids.of(decision));
  tally.count('tasks.decidedBy', 'loaded', textsAt(task, 'decidedBy').length);
  loadSteps(plan, added.value, task, ids, tally);
  const description = textAt(task, 'description');
  if (description !== '') {
    const texts = notes.get(project) ?? new Y.Doc();
    notes.set(project, texts);
    writePlainText(texts.getXmlFragment(added.value), description);
  }
  for (const field of TASK_WAITS) tally.countField(`tasks.${field}`, task[field]);
}

/** As if they had been there when the task was made: they are no later edit of it. */
function loadSteps(plan: Y.Doc, id: string, task: Fields, ids: IdMap, tally: Tally): void {
  const entity = tasksOf(plan).get(id);
  for (const step of listAt(task, 'checklist').toSorted(byOrder)) {
    const label = textAt(step, 'label');
    const isSound = isEntity(entity) && isTextField(label);
    if (isSound) addChecklistItem(entity, ids.of(textAt(step, 'id')), label, step['done'] === true);
    tally.count('steps', isSound ? 'loaded' : 'unreadable');
  }
}

function actOf(entry: Fields, ids: IdMap): Act {
  return { by: ids.of(textAt(entry, 'createdBy')) as MemberId, at: secondsAt(entry, 'createdAt') };
}

/** Those of the named fields that hold a day. */
function daysOf<Field extends string>(entry: Fields, ...fields: readonly Field[]): { [F in Field]?: string } {
  const days: { [F in Field]?: string } = {};
  for (const field of fields) {
    const day = entry[field];
    if (isDay(day)) days[field] = day;
  }
  return days;
}

function byOrder(a: Fields, b: Fields): number {
  const [x, y] = [textAt(a, 'order'), textAt(b, 'order')];
  return x < y ? -1 : x > y ? 1 : 0;
}
