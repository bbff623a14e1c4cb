/** Projects of the `plan` document (entity 5): a title and a place in the order. */
import type * as Y from 'yjs';
import { isEntity, newEntity, readLww, writeLww } from '../doc/registers.ts';
import { randomId } from '../doc/random-id.ts';
import { isTextField, textField, type TextFailure } from '../doc/text-field.ts';
import { ok, type Result } from '../result/result.ts';
import {
  type Act,
  type Archive,
  archive,
  archiveOf,
  edit,
  EDITS,
  keepArchived,
  restore,
} from '../doc/act.ts';
import { byOrder, isOrder, orderAtEnd } from './order.ts';
import { makeTexts } from './project-texts.ts';

export type ProjectId = `prj_${string}`;

/**
 * Stored: `prj_…` → `{title, order, text/<question> text, decisions/<decision> set, onHold lww, stopped once, createdBy, createdAt,
 * schemaVersion, edits, archivedAt?, archiveSaw?}`, `createdAt` in seconds since 1970. Work on its tasks is marked here too. Answers and
 * links are read where they are shown (`decided-work.ts`).
 */
export interface Project {
  readonly id: ProjectId;
  readonly title: string;
  readonly order: string;
  readonly archive: Archive | undefined;
}

export function projectsOf(plan: Y.Doc): Y.Map<unknown> {
  return plan.getMap('projects');
}

/** Undefined for what fails its schema. */
export function toProject(id: string, entity: Y.Map<unknown>): Project | undefined {
  const title = readLww(entity, 'title');
  const order = readLww(entity, 'order');
  if (!isProjectId(id) || !isTextField(title) || !isOrder(order)) return undefined;
  return {
    id,
    title,
    order,
    archive: archiveOf(entity),
  };
}

export function addProject(plan: Y.Doc, typed: string, { by, at }: Act): Result<ProjectId, TextFailure> {
  const title = textField(typed);
  if (!title.ok) return title;
  const id = randomId('prj');
  const order = orderAtEnd(projectsOf(plan));
  plan.transact(() => {
    const fields = { title: title.value, order, createdBy: by, createdAt: at, schemaVersion: 1 };
    makeTexts(newEntity(projectsOf(plan), id, fields, [EDITS]));
  });
  return ok(id);
}

/** Where things go that nobody put anywhere: the first live project, begun under this title when there is none. */
export function firstProject(plan: Y.Doc, typed: string, act: Act): Result<ProjectId, TextFailure> {
  const [first] = liveProjects(plan);
  return first ? ok(first.id) : addProject(plan, typed, act);
}

function liveProjects(plan: Y.Doc): readonly Project[] {
  return [...projectsOf(plan)]
    .flatMap(([id, entity]) => (isEntity(entity) ? (toProject(id, entity) ?? []) : []))
    .filter(({ archive: archived }) => !archived)
    .toSorted(byOrder);
}

export function renameProject(
  plan: Y.Doc,
  project: string,
  typed: string,
  act: Act,
): Result<void, TextFailure> {
  const title = textField(typed);
  if (!title.ok) return title;
  edit(projectsOf(plan), project, act, (entity) => writeLww(entity, 'title', title.value));
  return ok(undefined);
}

export function archiveProject(plan: Y.Doc, project: string, act: Act): void {
  edit(projectsOf(plan), project, undefined, (entity) => archive(entity, act));
}

export function keepProjectArchived(plan: Y.Doc, project: string, { by }: Act): void {
  edit(projectsOf(plan), project, undefined, (entity) => keepArchived(entity, by));
}

export function restoreProject(plan: Y.Doc, project: string): void {
  edit(projectsOf(plan), project, undefined, restore);
}

export function isProjectId(value: unknown): value is ProjectId {
  return typeof value === 'string' && /^prj_[\w-]{1,60}$/.test(value);
}
