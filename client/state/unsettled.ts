/** "À régler ensemble": what several people wrote without knowing of each other, each with the one thing that settles it. */
import type { Task } from '../../core/plan/task.ts';
import type { PlanView, ProjectView } from './plan-view.ts';

export type Unsettled =
  | { readonly type: 'days'; readonly field: 'start' | 'due'; readonly task: Task }
  | { readonly type: 'status'; readonly task: Task }
  | { readonly type: 'archived-while-edited'; readonly task: Task }
  | { readonly type: 'project-archived-while-edited'; readonly project: ProjectView };

export function unsettled({ projects, archivedProjects, loose }: PlanView): readonly Unsettled[] {
  const live = [...projects.flatMap(({ tasks }) => tasks), ...loose];
  const archived = projects.flatMap(({ archivedTasks }) => archivedTasks);
  return [
    ...live.flatMap(conflictsOf),
    ...archived
      .filter(({ archive }) => archive?.editedMeanwhile)
      .map((task): Unsettled => ({ type: 'archived-while-edited', task })),
    ...archivedProjects
      .filter(({ archive }) => archive?.editedMeanwhile)
      .map((project): Unsettled => ({ type: 'project-archived-while-edited', project })),
  ];
}

function conflictsOf(task: Task): readonly Unsettled[] {
  const found: Unsettled[] = [];
  if (task.dues.length > 1) found.push({ type: 'days', field: 'due', task });
  if (task.starts.length > 1) found.push({ type: 'days', field: 'start', task });
  if (task.statuses.length > 1) found.push({ type: 'status', task });
  return found;
}
