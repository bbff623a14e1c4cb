/** Projects of the `plan` document (entity 5): for now a title and a place in the order. */
import type * as Y from 'yjs';
import { isEntity, newEntity, readLww, writeLww } from '../doc/registers.ts';
import { randomId } from '../doc/random-id.ts';
import { isTextField, textField, type TextFailure } from '../doc/text-field.ts';
import type { MemberId } from '../id/id.ts';
import { ok, type Result } from '../result/result.ts';
import { isOrder, orderAtEnd } from './order.ts';

export type ProjectId = `prj_${string}`;

/**
 * Stored: `prj_…` → `{title, order, createdBy, createdAt, schemaVersion, archivedAt?}`, `createdAt` in seconds since 1970.
 */
export interface Project {
  readonly id: ProjectId;
  readonly title: string;
  readonly order: string;
}

export function projectsOf(plan: Y.Doc): Y.Map<unknown> {
  return plan.getMap('projects');
}

/** Undefined for what fails its schema. */
export function toProject(id: string, entity: Y.Map<unknown>): Project | undefined {
  const title = readLww(entity, 'title');
  const order = readLww(entity, 'order');
  return isProjectId(id) && isTextField(title) && isOrder(order) ? { id, title, order } : undefined;
}

/** `at`: seconds since 1970. */
export function addProject(
  plan: Y.Doc,
  typed: string,
  by: MemberId,
  at: number,
): Result<ProjectId, TextFailure> {
  const title = textField(typed);
  if (!title.ok) return title;
  const id = randomId('prj');
  const order = orderAtEnd(projectsOf(plan));
  plan.transact(() => {
    const fields = { title: title.value, order, createdBy: by, createdAt: at, schemaVersion: 1 };
    newEntity(projectsOf(plan), id, fields, []);
  });
  return ok(id);
}

export function renameProject(plan: Y.Doc, project: string, typed: string): Result<void, TextFailure> {
  const title = textField(typed);
  if (!title.ok) return title;
  const entity = projectsOf(plan).get(project);
  if (isEntity(entity)) writeLww(entity, 'title', title.value);
  return ok(undefined);
}

export function isProjectId(value: unknown): value is ProjectId {
  return typeof value === 'string' && value.startsWith('prj_');
}
