/** The columns of a board: by phase with what is done at the end, or by status. And what putting a task into one changes. */
import type { Task, TaskStatus } from '../../../core/plan/task.ts';
import type { GroupPlan } from '../../state/group-plan.ts';
import type { ProjectView } from '../../state/plan-view.ts';

export type BoardView = 'phase' | 'status';

export type ColumnKey =
  | { readonly type: 'phase'; readonly phase: string }
  | { readonly type: 'no-phase' }
  | { readonly type: 'finished' }
  | { readonly type: 'status'; readonly status: TaskStatus };

export interface Column {
  /** Stable while the column is there. */
  readonly id: string;
  readonly key: ColumnKey;
  /** The phase's own name; `''` where the language names it. */
  readonly label: string;
  readonly tasks: readonly Task[];
}

const STATUS_COLUMNS: readonly TaskStatus[] = ['todo', 'doing', 'blocked', 'done'];

/** `withNoPhase`: also when no task stands there. */
export function columnsOf(project: ProjectView, view: BoardView, withNoPhase = false): readonly Column[] {
  return view === 'status' ? statusColumns(project) : phaseColumns(project, withNoPhase);
}

export function isFinished(task: Task): boolean {
  return task.status === 'done' || task.status === 'dropped';
}

function statusColumns({ tasks }: ProjectView): readonly Column[] {
  // dropped ones stand in a column of their own only where there are any
  const statuses = tasks.some(({ status }) => status === 'dropped')
    ? [...STATUS_COLUMNS, 'dropped' as const]
    : STATUS_COLUMNS;
  return statuses.map((status) => ({
    id: status,
    key: { type: 'status', status },
    label: '',
    tasks: tasks.filter((task) => task.status === status),
  }));
}

function phaseColumns({ phases, tasks }: ProjectView, withNoPhase: boolean): readonly Column[] {
  const open = tasks.filter((task) => !isFinished(task));
  const known = new Set<string | undefined>(phases.map(({ id }) => id));
  const without = open.filter(({ phase }) => !known.has(phase));
  return [
    ...phases.map(({ id, label }): Column => ({
      id,
      key: { type: 'phase', phase: id },
      label,
      tasks: open.filter(({ phase }) => phase === id),
    })),
    ...(withNoPhase || without.length > 0 || phases.length === 0
      ? [{ id: 'no-phase', key: { type: 'no-phase' } as const, label: '', tasks: without }]
      : []),
    { id: 'finished', key: { type: 'finished' }, label: '', tasks: tasks.filter(isFinished) },
  ];
}

/** Which column a task stands in. */
export function columnOf(columns: readonly Column[], task: string): Column | undefined {
  return columns.find(({ tasks }) => tasks.some(({ id }) => id === task));
}

/** Puts the task into the column before another one, or at its end; what the column says of a task becomes true of it. */
export function putInto(plan: GroupPlan, task: Task, column: ColumnKey, before: string | undefined): void {
  switch (column.type) {
    case 'phase':
    case 'no-phase': {
      const phase = column.type === 'phase' ? column.phase : undefined;
      if (task.phase !== phase) plan.setPhase(task.id, phase);
      if (isFinished(task)) plan.setStatus(task.id, 'todo');
      break;
    }
    case 'finished':
      if (!isFinished(task)) plan.setStatus(task.id, 'done');
      break;
    case 'status':
      if (task.status !== column.status) plan.setStatus(task.id, column.status);
      break;
  }
  if (before !== task.id) plan.moveTask(task.id, before);
}
