/** The plan as the screen wants it: archived tasks left out, and unchanged objects kept, so that lists only touch what moved. */
import { type Accessor, createRenderEffect, createRoot } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { MemberId } from '../../core/id/id.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Task } from '../../core/plan/task.ts';
import type { ProjectView, TaskView } from './workplace.ts';

/** Lives as long as the page, as its document does. */
export function planView(plan: Accessor<Plan>): Accessor<readonly ProjectView[]> {
  const [view, setView] = createStore<{ projects: ProjectView[] }>({ projects: [] });
  createRoot(() => {
    createRenderEffect(() => {
      const projects = plan().projects.map(({ id, title, tasks }): ProjectView => ({
        id,
        title,
        tasks: tasks.filter((task) => !task.archived).map(taskView),
      }));
      setView('projects', reconcile(projects, { key: 'id', merge: false }));
    });
  });
  const projects: Accessor<readonly ProjectView[]> = () => view.projects;
  return projects;
}

function taskView({ id, title, status, statusDisputed, owners, dues }: Task): TaskView {
  return {
    id,
    title,
    status,
    statusDisputed,
    owners: owners.map((owner) => owner as MemberId),
    dues: dues.map(({ due, by }) => ({ due, by: by as MemberId })),
  };
}
