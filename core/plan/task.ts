/** Tasks of the `plan` document (entity 8); their descriptions live in `notes/<project>`. */
import type * as Y from 'yjs';
import { type MvWrite, readKeyed, readLww, readMv, readSet } from '../doc/registers.ts';
import { isTextField } from '../doc/text-field.ts';
import type { MemberId } from '../id/id.ts';
import { type Archive, archiveOf, type Edit, lastEdit } from '../doc/act.ts';
import { type ChecklistItem, readChecklist } from './checklist.ts';
import { type DayChoice, dayChoices } from './day.ts';
import { isOrder } from './order.ts';
import { isPhaseId, type PhaseId } from './phase.ts';
import { isProjectId, type ProjectId } from './project.ts';

export type TaskId = `tsk_${string}`;

/** Least advanced first: of concurrent ones the first is shown. */
export const TASK_STATUSES = ['blocked', 'todo', 'doing', 'done', 'dropped'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/**
 * Stored: `tsk_…` → `{title lww, project lww, home? imm, phase lww, order lww, status mv, start mv, due mv, owners set, uses/<card>,
 * decidedBy/<decision> set, checklist, createdBy, createdAt, schemaVersion, edits, archivedAt once, archiveSaw?}`; a day is "2026-11-30" or
 * null for none.
 */
export interface Task {
  readonly id: TaskId;
  readonly project: ProjectId;
  /** Where its description is: the project it was begun in. */
  readonly home: ProjectId;
  /** Undefined: none, or one that this version does not understand. */
  readonly phase: PhaseId | undefined;
  readonly title: string;
  readonly order: string;
  /** Least advanced of the concurrent ones. */
  readonly status: TaskStatus;
  /** Least advanced first, with who said so. Several: written on devices that did not know of each other. Empty: nobody did. */
  readonly statuses: readonly StatusChoice[];
  /** Several: written on devices that did not know of each other. Empty: none. */
  readonly starts: readonly DayChoice[];
  readonly dues: readonly DayChoice[];
  readonly owners: readonly MemberId[];
  /** What it takes, by card. Observers see that something is needed, and not what. */
  readonly uses: readonly ThingNeeded[];
  readonly checklist: readonly ChecklistItem[];
  readonly archive: Archive | undefined;
  readonly createdBy: MemberId | '';
  /** Seconds since 1970 by the author's clock. */
  readonly createdAt: number;
  readonly lastEdit: Edit | undefined;
}

/** `card`: of the inventory, `res_…`. */
export interface ThingNeeded {
  readonly card: string;
  /** 1 or more. */
  readonly quantity: number;
}

export interface StatusChoice {
  readonly status: TaskStatus;
  readonly by: MemberId;
  readonly at: number;
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
  const phase = readLww(entity, 'phase');
  const home = readLww(entity, 'home');
  const createdBy = readLww(entity, 'createdBy');
  const createdAt = readLww(entity, 'createdAt');
  const statuses = statusChoices(readMv(entity, 'status'));
  return {
    id,
    project,
    home: isProjectId(home) ? home : project,
    phase: isPhaseId(phase) ? phase : undefined,
    title,
    order,
    status: statuses[0]?.status ?? 'todo',
    statuses,
    starts: dayChoices(readMv(entity, 'start')),
    dues: dayChoices(readMv(entity, 'due')),
    owners: readSet(entity, 'owners').map((owner) => owner as MemberId),
    uses: [...readKeyed(entity, 'uses')].flatMap(([card, quantity]) => thingNeeded(card, quantity) ?? []),
    checklist: readChecklist(entity),
    archive: archiveOf(entity),
    createdBy: typeof createdBy === 'string' ? (createdBy as MemberId) : '',
    createdAt: typeof createdAt === 'number' ? createdAt : 0,
    lastEdit: lastEdit(entity),
  };
}

function isTaskId(value: unknown): value is TaskId {
  return typeof value === 'string' && /^tsk_[\w-]{1,60}$/.test(value);
}

/** A quantity that could not have been entered counts as one. */
function thingNeeded(card: string, quantity: unknown): ThingNeeded | undefined {
  if (!/^res_[\w-]{1,60}$/.test(card)) return undefined;
  return { card, quantity: isQuantityOfThings(quantity) ? quantity : 1 };
}

export function isQuantityOfThings(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= 100_000;
}

/** Who chose the same agree. An unknown status, of a later version, reads as "to do". */
function statusChoices(writes: readonly MvWrite[]): readonly StatusChoice[] {
  const found: StatusChoice[] = [];
  for (const { value, by, at } of writes) {
    const status = TASK_STATUSES.find((one) => one === value) ?? 'todo';
    if (!found.some((other) => other.status === status)) found.push({ status, by: by as MemberId, at });
  }
  return found.sort((a, b) => TASK_STATUSES.indexOf(a.status) - TASK_STATUSES.indexOf(b.status));
}
