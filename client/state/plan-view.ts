/** The plan as screens want it: what is archived apart from what goes on, and the same objects as long as nothing changed in them. */
import type { Archive } from '../../core/doc/act.ts';
import type { Phase } from '../../core/plan/phase.ts';
import type { Plan, ProjectPlan } from '../../core/plan/plan.ts';
import type { Task } from '../../core/plan/task.ts';

export interface PlanView {
  readonly projects: readonly ProjectView[];
  readonly archivedProjects: readonly ProjectView[];
  /** Tasks whose project is not here: "à ranger". */
  readonly loose: readonly Task[];
}

export interface ProjectView {
  readonly id: string;
  readonly title: string;
  readonly phases: readonly Phase[];
  readonly tasks: readonly Task[];
  readonly archivedTasks: readonly Task[];
  readonly archive: Archive | undefined;
}

export function planView(plan: Plan): PlanView {
  return {
    projects: plan.projects.filter(({ archive }) => !archive).map(projectView),
    archivedProjects: plan.projects.filter(({ archive }) => archive).map(projectView),
    loose: plan.loose.filter(({ archive }) => !archive),
  };
}

function projectView({ id, title, phases, tasks, archive: archived }: ProjectPlan): ProjectView {
  return {
    archive: archived,
    id,
    title,
    phases: phases.filter(({ archived }) => !archived),
    tasks: tasks.filter(({ archive }) => !archive),
    archivedTasks: tasks.filter(({ archive }) => archive),
  };
}
