/** What people do to tasks. Each function is one transaction of the `plan` document; a refused entry changes nothing. */
import type * as Y from 'yjs';
import {
  addToSet,
  dropKeyed,
  type Entity,
  isEntity,
  newEntity,
  readMv,
  removeFromSet,
  setKeyed,
  writeLww,
  writeMv,
} from '../doc/registers.ts';
import { randomId } from '../doc/random-id.ts';
import { textField, type TextFailure } from '../doc/text-field.ts';
import type { MemberId } from '../id/id.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { type Act, archive, edit, EDITS, keepArchived, markEdit, restore } from '../doc/act.ts';
import {
  addChecklistItem,
  archiveChecklistItem,
  renameChecklistItem,
  restoreChecklistItem,
  tickChecklistItem,
} from './checklist.ts';
import { dayChoices } from './day.ts';
import { byOrder, orderAtEnd, orderBetween } from './order.ts';
import { type ProjectId, projectsOf } from './project.ts';
import {
  isQuantityOfThings,
  type Task,
  type TaskId,
  tasksOf,
  type TaskStatus,
  type ThingNeeded,
} from './task.ts';

export interface NewTask {
  readonly project: ProjectId;
  readonly title: string;
  readonly phase?: string | undefined;
  readonly status?: TaskStatus | undefined;
  readonly owners?: readonly MemberId[];
  /** Days. */
  readonly start?: string | undefined;
  readonly due?: string | undefined;
}

export type DayFailure = { readonly type: 'due-before-start' };

export function addTask(plan: Y.Doc, task: NewTask, act: Act): Result<TaskId, TextFailure> {
  const title = textField(task.title);
  if (!title.ok) return title;
  const id = randomId('tsk');
  const order = orderAtEnd(tasksOf(plan));
  plan.transact(() => {
    const { project, phase } = task;
    const fields = {
      title: title.value,
      project,
      order,
      createdBy: act.by,
      createdAt: act.at,
      schemaVersion: 1,
    };
    const containers = ['status', 'start', 'due', 'owners', 'checklist', EDITS];
    const entity = newEntity(tasksOf(plan), id, fields, containers);
    if (phase !== undefined) entity.set('phase', phase);
    for (const field of ['status', 'start', 'due'] as const) {
      const value = task[field];
      if (value !== undefined) writeMv(entity, field, { id: randomId('w'), value, ...act });
    }
    for (const owner of task.owners ?? []) addToSet(entity, 'owners', owner);
    markProject(plan, entity, act);
  });
  return ok(id);
}

export function renameTask(plan: Y.Doc, task: string, typed: string, act: Act): Result<void, TextFailure> {
  const title = textField(typed);
  if (!title.ok) return title;
  change(plan, task, act, (entity) => writeLww(entity, 'title', title.value));
  return ok(undefined);
}

export function setStatus(plan: Y.Doc, task: string, status: TaskStatus, act: Act): void {
  change(plan, task, act, (entity) =>
    writeMv(entity, 'status', { id: randomId('w'), value: status, ...act }),
  );
}

/** `due`: a day, or null for none. Settles concurrent dates, all of which this device has seen. */
export function setDue(plan: Y.Doc, task: string, due: string | null, act: Act): Result<void, DayFailure> {
  const start = shownDay(plan, task, 'start');
  if (due !== null && start !== '' && due < start) return fail({ type: 'due-before-start' });
  change(plan, task, act, (entity) => writeMv(entity, 'due', { id: randomId('w'), value: due, ...act }));
  return ok(undefined);
}

export function setStart(
  plan: Y.Doc,
  task: string,
  start: string | null,
  act: Act,
): Result<void, DayFailure> {
  const due = shownDay(plan, task, 'due');
  if (start !== null && due !== '' && due < start) return fail({ type: 'due-before-start' });
  change(plan, task, act, (entity) => writeMv(entity, 'start', { id: randomId('w'), value: start, ...act }));
  return ok(undefined);
}

/** `phase`: undefined takes it out of all. */
export function setPhase(plan: Y.Doc, task: string, phase: string | undefined, act: Act): void {
  change(plan, task, act, (entity) => writeLww(entity, 'phase', phase ?? null));
}

/** Into another project, without the phase that it had there; its description stays in the notes of the first one. */
export function setProject(plan: Y.Doc, task: string, project: ProjectId, act: Act): void {
  change(plan, task, act, (entity) => {
    if (!entity.has('home')) entity.set('home', String(entity.get('project')));
    writeLww(entity, 'project', project);
    writeLww(entity, 'phase', null);
  });
}

export function addOwner(plan: Y.Doc, task: string, member: MemberId, act: Act): void {
  change(plan, task, act, (entity) => addToSet(entity, 'owners', member));
}

export function removeOwner(plan: Y.Doc, task: string, member: MemberId, act: Act): void {
  change(plan, task, act, (entity) => removeFromSet(entity, 'owners', member));
}

/** `card`: of the inventory; says so again with another quantity to change it. */
export function needThing(
  plan: Y.Doc,
  task: string,
  { card, quantity }: ThingNeeded,
  act: Act,
): Result<void, { readonly type: 'quantity' }> {
  if (!isQuantityOfThings(quantity)) return fail({ type: 'quantity' });
  change(plan, task, act, (entity) => setKeyed(entity, 'uses', card, quantity));
  return ok(undefined);
}

export function needThingNoMore(plan: Y.Doc, task: string, card: string, act: Act): void {
  change(plan, task, act, (entity) => dropKeyed(entity, 'uses', card));
}

export function addStep(plan: Y.Doc, task: string, label: string, act: Act): Result<string, TextFailure> {
  const text = textField(label);
  if (!text.ok) return text;
  const step = randomId('chk');
  change(plan, task, act, (entity) => addChecklistItem(entity, step, text.value));
  return ok(step);
}

export function renameStep(
  plan: Y.Doc,
  task: string,
  step: string,
  label: string,
  act: Act,
): Result<void, TextFailure> {
  const text = textField(label);
  if (!text.ok) return text;
  change(plan, task, act, (entity) => renameChecklistItem(entity, step, text.value));
  return ok(undefined);
}

export function tickStep(plan: Y.Doc, task: string, step: string, done: boolean, act: Act): void {
  change(plan, task, act, (entity) => tickChecklistItem(entity, step, done));
}

export function archiveStep(plan: Y.Doc, task: string, step: string, act: Act): void {
  change(plan, task, act, (entity) => archiveChecklistItem(entity, step, act.at));
}

export function restoreStep(plan: Y.Doc, task: string, step: string, act: Act): void {
  change(plan, task, act, (entity) => restoreChecklistItem(entity, step));
}

export function archiveTask(plan: Y.Doc, task: string, act: Act): void {
  change(plan, task, undefined, (entity) => archive(entity, act));
}

export function restoreTask(plan: Y.Doc, task: string): void {
  change(plan, task, undefined, restore);
}

export function keepTaskArchived(plan: Y.Doc, task: string, { by }: Act): void {
  change(plan, task, undefined, (entity) => keepArchived(entity, by));
}

/** Puts a task before another of `siblings`, the visible tasks around it, or last. */
export function moveTask(
  plan: Y.Doc,
  task: string,
  siblings: readonly Pick<Task, 'id' | 'order'>[],
  before: string | undefined,
): void {
  const others = siblings.filter(({ id }) => id !== task).sort(byOrder);
  const at = before === undefined ? others.length : others.findIndex(({ id }) => id === before);
  if (at < 0) return;
  const last = others[at - 1]?.order;
  // neighbours with one and the same key leave no room between them: right after the last of them
  const next = others.slice(at).find(({ order }) => last === undefined || order > last)?.order;
  const order = orderBetween(last, next);
  change(plan, task, undefined, (entity) => writeLww(entity, 'order', order));
}

/** The day that is shown now, `''` for none. */
function shownDay(plan: Y.Doc, task: string, field: 'start' | 'due'): string {
  const entity = tasksOf(plan).get(task);
  return isEntity(entity) ? (dayChoices(readMv(entity, field))[0]?.day ?? '') : '';
}

/** Without `act` the edit leaves no mark: order and archive are no news to an archiver. */
function change(plan: Y.Doc, task: string, act: Act | undefined, write: (entity: Entity) => unknown): void {
  edit(tasksOf(plan), task, act, (entity) => {
    write(entity);
    if (act) markProject(plan, entity, act);
  });
}

/** Work on a task is work on its project: whoever archives one without knowing of it is told. */
function markProject(plan: Y.Doc, task: Entity, act: Act): void {
  const project = projectsOf(plan).get(String(task.get('project')));
  if (isEntity(project)) markEdit(project, act);
}
