/**
 * What every row of the plan shares: which task lies open, who may write, and the acts that need more than one call, with their undo
 * and what is read out. Created once per group page.
 */
import { type Accessor, createSelector, createSignal } from 'solid-js';
import type { MemberId } from '../../../core/id/id.ts';
import { mayWrite } from '../../../core/roster/role.ts';
import { useText } from '../../i18n/language.tsx';
import type { Group, TaskStatus, TaskView } from '../../state/workplace.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { type Direction, isFolded, moveTarget } from './move-target.ts';

export interface Desk {
  readonly group: Group;
  readonly mayWrite: Accessor<boolean>;
  isOpen(task: string): boolean;
  /** One task at a time; undefined closes. */
  open(task: string | undefined): void;
  nameOf(member: MemberId): string;
  setStatus(task: TaskView, status: TaskStatus): void;
  archive(task: TaskView): void;
  move(tasks: readonly TaskView[], task: string, direction: Direction): void;
}

export function createDesk(group: Group): Desk {
  const text = useText();
  const toasts = useToasts();
  const [opened, open] = createSignal<string>();
  const isOpen = createSelector(opened);

  return {
    group,
    mayWrite: () => mayWrite(group.myRole(), 'work'),
    isOpen,
    open,
    nameOf(member) {
      const person = group.people().find((other) => other.member === member);
      if (!person) return text().group.personGone;
      return person.name || text().group.namePending;
    },
    setStatus(task, status) {
      const before = task.status;
      group.setStatus(task.id, status);
      if (status !== 'done' || before === 'done') return;
      toasts.show(text().plan.finished(task.title), () => group.setStatus(task.id, before));
    },
    archive(task) {
      const { id, title } = task;
      open(undefined);
      group.archiveTask(id);
      toasts.show(text().plan.archived(title), () => group.restoreTask(id));
    },
    move(tasks, task, direction) {
      const target = moveTarget(tasks, task, direction);
      if (!target) return;
      const count = tasks.filter((other) => !isFolded(other)).length;
      group.moveTask(task, target.before);
      toasts.announce(text().plan.moved(target.position, count));
    },
  };
}
