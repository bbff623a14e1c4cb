/** What a decision set going: projects that name it, tasks that come of it, and what was booked for them. */
import type { BookingId } from '../../core/bookings/booking.ts';
import type { Task } from '../../core/plan/task.ts';
import type { ProjectView } from './plan-view.ts';
import { decisionsOfTask, projectWork } from './project-work.ts';
import type { Sharing } from './sharing.ts';
import type { Group } from './workplace.ts';

export interface DecisionWork {
  readonly projects: readonly ProjectView[];
  readonly tasks: readonly WorkTask[];
  /** Those that hold a time, or wait for one; the next first. */
  readonly bookings: readonly WorkBooking[];
}

export interface WorkTask {
  readonly task: Task;
  /** '' for a task whose project is not here. */
  readonly projectTitle: string;
}

export interface WorkBooking {
  readonly id: BookingId;
  readonly title: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly taskTitle: string;
}

/** `linked`: projects that the proposal names. */
export function workOf(
  group: Pick<Group, 'plan' | 'sharing'>,
  decision: string,
  linked: readonly string[],
): DecisionWork {
  const { projects, loose } = group.plan.view();
  const sharing = group.sharing.now();
  const placed = projects.flatMap(({ title, tasks }) =>
    tasks.map((task): WorkTask => ({ task, projectTitle: title })),
  );
  const tasks = [...placed, ...loose.map((task): WorkTask => ({ task, projectTitle: '' }))].filter(
    ({ task }) => decisionsOfTask(group, task.id).includes(decision),
  );
  const titles = new Map<string, string>(tasks.map(({ task }) => [task.id, task.title]));
  return {
    projects: projects.filter(
      ({ id }) => linked.includes(id) || projectWork(group, id).decisions.includes(decision),
    ),
    tasks,
    bookings: sharing ? bookedFor(titles, sharing) : [],
  };
}

function bookedFor(
  titles: ReadonlyMap<string, string>,
  { bookings }: Pick<Sharing, 'bookings'>,
): readonly WorkBooking[] {
  return [...bookings.all().values()]
    .flatMap(({ card, facts, fold }) =>
      facts.bookings.flatMap(({ id, startMs, endMs, task }): readonly WorkBooking[] => {
        const taskTitle = titles.get(task);
        const state = fold.get(id)?.state;
        if (taskTitle === undefined || state === 'cancelled' || state === 'declined' || state === 'rejected')
          return [];
        return [{ id, title: card.title, startMs, endMs, taskTitle }];
      }),
    )
    .toSorted((a, b) => a.startMs - b.startMs);
}
