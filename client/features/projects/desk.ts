/** What every part of the board shares: who may write, names, addresses, and the acts that need a word or an undo. */
import type { Accessor } from 'solid-js';
import type { MemberId } from '../../../core/id/id.ts';
import type { Task, TaskStatus } from '../../../core/plan/task.ts';
import { mayWrite } from '../../../core/roster/role.ts';
import { useText } from '../../i18n/language.tsx';
import type { Group } from '../../state/workplace.ts';
import { personName } from '../../ui/person-name.ts';
import { groupPath } from '../../ui/route.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { type Column, type ColumnKey, columnOf, putInto } from './board-columns.ts';

export interface Desk {
  readonly group: Group;
  readonly mayWrite: Accessor<boolean>;
  /** In the group, and only reading: who is no longer in is told so elsewhere. */
  readonly observes: Accessor<boolean>;
  nameOf(member: MemberId | ''): string;
  taskPath(task: string): string;
  columnName(column: Column): string;
  setStatus(task: Task, status: TaskStatus): void;
  archive(task: Task): void;
  put(task: Task, column: Column, before: string | undefined): void;
  /** One step up or down its column; says where it is now. */
  step(columns: readonly Column[], task: Task, by: -1 | 1): void;
  /** Into the column before or after. */
  shift(columns: readonly Column[], task: Task, by: -1 | 1): void;
}

export function createDesk(group: Group): Desk {
  const text = useText();
  const toasts = useToasts();

  const columnName = ({ key, label }: { key: ColumnKey; label: string }): string => {
    if (key.type === 'phase') return label;
    if (key.type === 'status') return text().plan.statusName[key.status];
    return key.type === 'finished' ? text().plan.finishedColumn : text().plan.noPhase;
  };

  const desk: Desk = {
    group,
    mayWrite: () => mayWrite(group.myRole(), 'work'),
    observes: () => group.whoIsIn.standing() === 'in' && !mayWrite(group.myRole(), 'work'),
    nameOf: (member) => personName(text(), group, member),
    taskPath: (task) => groupPath(group.space, { type: 'task', task }),
    columnName,
    setStatus(task, status) {
      const before = task.status;
      group.plan.setStatus(task.id, status);
      if (status !== 'done' || before === 'done') return;
      toasts.show(text().plan.finished(task.title), () => group.plan.setStatus(task.id, before));
    },
    archive({ id, title }) {
      group.plan.archiveTask(id);
      toasts.show(text().plan.archived(title), () => group.plan.restoreTask(id));
    },
    put(task, column, before) {
      putInto(group.plan, task, column.key, before);
      const isDone = group.plan.task(task.id)?.status === 'done' && task.status !== 'done';
      if (isDone)
        toasts.show(text().plan.finished(task.title), () => group.plan.setStatus(task.id, task.status));
      else toasts.announce(text().plan.putInto(task.title, columnName(column)));
    },
    step(columns, task, by) {
      const column = columnOf(columns, task.id);
      if (!column) return;
      const { tasks } = column;
      const at = tasks.findIndex(({ id }) => id === task.id);
      const to = at + by;
      if (to < 0 || to >= tasks.length) return;
      const before = by < 0 ? tasks[to]?.id : tasks[to + 1]?.id;
      if (before !== undefined || by > 0)
        group.plan.moveTask(task.id, before ?? after(group, task, tasks.at(-1)));
      toasts.announce(text().plan.moved(to + 1, tasks.length));
    },
    shift(columns, task, by) {
      const at = columns.findIndex(({ tasks }) => tasks.some(({ id }) => id === task.id));
      const column = at < 0 ? undefined : columns[at + by];
      if (column) desk.put(task, column, column.tasks[0]?.id);
    },
  };
  return desk;
}

/** The task of the project right behind `last`, which may stand in another column; undefined: none. */
function after(group: Group, task: Task, last: Task | undefined): string | undefined {
  const siblings = group.plan.view().projects.find(({ id }) => id === task.project)?.tasks ?? [];
  const at = siblings.findIndex(({ id }) => id === last?.id);
  return at < 0 ? undefined : siblings.slice(at + 1).find(({ id }) => id !== task.id)?.id;
}
