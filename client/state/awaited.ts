/** What waits for me, and what comes next for everybody, as far as the calendar says. Days are `YYYY-MM-DD`. */
import type { MemberId } from '../../core/id/id.ts';
import type { Task } from '../../core/plan/task.ts';
import type { PlanView } from './plan-view.ts';

export interface Waiting {
  readonly task: Task;
  /** The earliest of those that were given; undefined: none. */
  readonly due: string | undefined;
  /** `''` for a task whose project is not here. */
  readonly projectTitle: string;
}

/** `me`: whose they are; `until`: the last day that counts as soon. */
export interface Reach {
  readonly me: MemberId;
  readonly today: string;
  readonly until: string;
}

/** Mine that are late, due soon or blocked, the most urgent first. */
export function waitingForMe(view: PlanView, { me, until }: Reach): readonly Waiting[] {
  return openTasks(view)
    .filter(({ task }) => task.owners.includes(me))
    .filter(({ task, due }) => task.status === 'blocked' || (due !== undefined && due <= until))
    .toSorted(byDue);
}

/** Those of others that are due soon, and late ones too when they are nobody's. */
export function comingUp(view: PlanView, { me, today, until }: Reach): readonly Waiting[] {
  return openTasks(view)
    .filter(({ task }) => !task.owners.includes(me))
    .filter(({ task, due }) => {
      if (due === undefined || due > until) return false;
      return due >= today || task.owners.length === 0;
    })
    .toSorted(byDue);
}

function openTasks({ projects, loose }: PlanView): readonly Waiting[] {
  const placed = projects.flatMap(({ title, tasks }) => tasks.map((task) => waiting(task, title)));
  return [...placed, ...loose.map((task) => waiting(task, ''))].filter(
    ({ task }) => task.status !== 'done' && task.status !== 'dropped',
  );
}

function waiting(task: Task, projectTitle: string): Waiting {
  return { task, due: task.dues.find(({ day }) => day !== '')?.day, projectTitle };
}

/** What has no day stands behind. */
const LAST = '~';

function byDue(a: Waiting, b: Waiting): number {
  const [one, other] = [a.due ?? LAST, b.due ?? LAST];
  if (one === other) return a.task.order < b.task.order ? -1 : 1;
  return one < other ? -1 : 1;
}
