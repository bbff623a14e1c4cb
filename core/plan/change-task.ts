/** What people do to tasks. Each function is one transaction of the `plan` document; a refused entry changes nothing. */
import type * as Y from 'yjs';
import {
  addToSet,
  isEntity,
  newEntity,
  removeFromSet,
  type Scalar,
  writeLww,
  writeMv,
} from '../doc/registers.ts';
import { randomId } from '../doc/random-id.ts';
import { textField, type TextFailure } from '../doc/text-field.ts';
import type { MemberId } from '../id/id.ts';
import { ok, type Result } from '../result/result.ts';
import { byOrder, orderAtEnd, orderBetween } from './order.ts';
import type { ProjectId } from './project.ts';
import { type Task, type TaskId, tasksOf, type TaskStatus } from './task.ts';

/** Who acts, and when: seconds since 1970 by this device's clock, shown and never deciding. */
export interface Act {
  readonly by: MemberId;
  readonly at: number;
}

export function addTask(
  plan: Y.Doc,
  project: ProjectId,
  typed: string,
  { by, at }: Act,
): Result<TaskId, TextFailure> {
  const title = textField(typed);
  if (!title.ok) return title;
  const id = randomId('tsk');
  const order = orderAtEnd(tasksOf(plan));
  plan.transact(() => {
    const fields = { title: title.value, project, order, createdBy: by, createdAt: at, schemaVersion: 1 };
    newEntity(tasksOf(plan), id, fields, ['status', 'due', 'owners']);
  });
  return ok(id);
}

export function renameTask(plan: Y.Doc, task: string, typed: string): Result<void, TextFailure> {
  const title = textField(typed);
  if (!title.ok) return title;
  change(plan, task, (entity) => writeLww(entity, 'title', title.value));
  return ok(undefined);
}

export function setStatus(plan: Y.Doc, task: string, status: TaskStatus, act: Act): void {
  change(plan, task, (entity) => writeMv(entity, 'status', { id: randomId('w'), value: status, ...act }));
}

/** `due`: a day, or null for none. Settles concurrent dates, all of which this device has seen. */
export function setDue(plan: Y.Doc, task: string, due: string | null, act: Act): void {
  change(plan, task, (entity) => writeMv(entity, 'due', { id: randomId('w'), value: due, ...act }));
}

export function addOwner(plan: Y.Doc, task: string, member: MemberId): void {
  change(plan, task, (entity) => addToSet(entity, 'owners', member));
}

export function removeOwner(plan: Y.Doc, task: string, member: MemberId): void {
  change(plan, task, (entity) => removeFromSet(entity, 'owners', member));
}

/** Never a real delete: a colleague's offline edit would vanish with it. */
export function archiveTask(plan: Y.Doc, task: string, { at }: Act): void {
  change(plan, task, (entity) => writeOnce(entity, 'archivedAt', at));
}

/** Undo and restore: the one way back that `once` has is to take the mark away. */
export function restoreTask(plan: Y.Doc, task: string): void {
  change(plan, task, (entity) => entity.delete('archivedAt'));
}

/** Puts a task before another of `siblings`, the visible tasks of its project, or last. */
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
  change(plan, task, (entity) => writeLww(entity, 'order', order));
}

function writeOnce(entity: Y.Map<unknown>, field: string, value: Scalar): void {
  if (!entity.has(field)) entity.set(field, value);
}

/** An unknown task is somebody's archive or a later version's: nothing to do. */
function change(plan: Y.Doc, task: string, write: (entity: Y.Map<unknown>) => unknown): void {
  const entity = tasksOf(plan).get(task);
  if (isEntity(entity)) plan.transact(() => void write(entity));
}
