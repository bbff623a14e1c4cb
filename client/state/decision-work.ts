/** What a decision set going: projects that name it, tasks that come of it, and what was booked for them. */
import type { BookingId } from '../../core/bookings/booking.ts';
import type { Task } from '../../core/plan/task.ts';
import type { PlanView, ProjectView } from './plan-view.ts';
import type { Sharing } from './sharing.ts';

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

/** `linked`: projects that the proposal names. `sharing`: undefined for who may not see it. */
export function workOf(
  decision: string,
  linked: readonly string[],
  { projects, loose }: PlanView,
  sharing: Pick<Sharing, 'bookings'> | undefined,
): DecisionWork {
  const placed = projects.flatMap(({ title, tasks }) =>
    tasks.map((task): WorkTask => ({ task, projectTitle: title })),
  );
  const tasks = [...placed, ...loose.map((task): WorkTask => ({ task, projectTitle: '' }))].filter(
    ({ task }) => task.decidedBy.includes(decision),
  );
  const titles = new Map<string, string>(tasks.map(({ task }) => [task.id, task.title]));
  return {
    projects: projects.filter(({ id, decisions }) => decisions.includes(decision) || linked.includes(id)),
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
