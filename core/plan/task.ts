/** Tasks of the `plan` document (entity 8): title, status, owners, due date and order for now. */
import type * as Y from 'yjs';
import { isSetOnce, type MvWrite, readLww, readMv, readSet } from '../doc/registers.ts';
import { isTextField } from '../doc/text-field.ts';
import { isOrder } from './order.ts';
import { isProjectId, type ProjectId } from './project.ts';

export type TaskId = `tsk_${string}`;

/** Least advanced first: of concurrent ones the first is shown. */
export const TASK_STATUSES = ['blocked', 'todo', 'doing', 'done', 'dropped'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/**
 * Stored: `tsk_…` → `{title lww, project lww, order lww, status mv, due mv, owners set, archivedAt once, createdBy, createdAt,
 * schemaVersion}`; a due date is "2026-11-30" or null for none.
 */
export interface Task {
  readonly id: TaskId;
  readonly project: ProjectId;
  readonly title: string;
  readonly order: string;
  /** Least advanced of the concurrent ones. */
  readonly status: TaskStatus;
  readonly statusDisputed: boolean;
  /** Several: written on devices that did not know of each other. Empty: none. */
  readonly dues: readonly { readonly due: string; readonly by: string }[];
  readonly owners: readonly string[];
  readonly archived: boolean;
}

export function tasksOf(plan: Y.Doc): Y.Map<unknown> {
  return plan.getMap('tasks');
}

/** Undefined for what fails its schema: such an entity is kept, listed as unreadable, and not interpreted. */
export function toTask(id: string, entity: Y.Map<unknown>): Task | undefined {
  const title = readLww(entity, 'title');
  const project = readLww(entity, 'project');
  const order = readLww(entity, 'order');
  if (!isTaskId(id) || !isTextField(title) || !isProjectId(project) || !isOrder(order)) return undefined;
  const statuses = readMv(entity, 'status').map(toStatus);
  const distinct = TASK_STATUSES.filter((status) => statuses.includes(status));
  return {
    id,
    project,
    title,
    order,
    status: distinct[0] ?? 'todo',
    statusDisputed: distinct.length > 1,
    dues: duesOf(readMv(entity, 'due')),
    owners: readSet(entity, 'owners'),
    archived: isSetOnce(entity, 'archivedAt'),
  };
}

function isTaskId(value: unknown): value is TaskId {
  return typeof value === 'string' && value.startsWith('tsk_');
}

/** A calendar day that exists, `YYYY-MM-DD`. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const midnight = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value);
}

/** An unknown status, of a later version, reads as "to do". */
function toStatus(write: MvWrite): TaskStatus {
  return TASK_STATUSES.find((status) => status === write.value) ?? 'todo';
}

/** Two people who chose the same day agree; a day and "none" do not. */
function duesOf(writes: readonly MvWrite[]): { due: string; by: string }[] {
  const byDay = new Map<string, string>();
  for (const { value, by } of writes) if (isDay(value) && !byDay.has(value)) byDay.set(value, by);
  return [...byDay].map(([due, by]) => ({ due, by })).sort((a, b) => (a.due < b.due ? -1 : 1));
}
