/** The `plan` document as people see it: projects in order, each with its phases and tasks; what fails its schema is counted, not shown. */
import type * as Y from 'yjs';
import { type Entries, followCollection } from '../doc/follow-collection.ts';
import { byOrder } from './order.ts';
import { type Phase, phasesOf, toPhase } from './phase.ts';
import { type Project, projectsOf, toProject } from './project.ts';
import { type Task, tasksOf, toTask } from './task.ts';

export const PLAN_ROOTS = ['projects', 'phases', 'tasks'] as const;

export interface Plan {
  /** Archived ones included, as are archived tasks and phases: who shows them chooses. */
  readonly projects: readonly ProjectPlan[];
  /** Tasks of a project that is not here, or not yet: "à ranger". */
  readonly loose: readonly Task[];
  /** Entities kept but not interpreted: "fiches illisibles". */
  readonly unreadable: number;
}

export interface ProjectPlan extends Project {
  readonly phases: readonly Phase[];
  readonly tasks: readonly Task[];
}

export function readPlan(plan: Y.Doc): Plan {
  const living = followPlan(plan);
  living.close();
  return living.read();
}

export interface LivingPlan {
  /** Reads again what has changed since the last time; everything else is the same object as before. */
  read(): Plan;
  close(): void;
}

/** A plan that stays in step with its document at the cost of what changes, not of what there is. */
export function followPlan(plan: Y.Doc): LivingPlan {
  const projects = followCollection(projectsOf(plan), toProject);
  const phases = followCollection(phasesOf(plan), toPhase);
  const tasks = followCollection(tasksOf(plan), toTask);
  return {
    read: () => assemble(projects.read(), phases.read(), tasks.read()),
    close: () => {
      projects.close();
      phases.close();
      tasks.close();
    },
  };
}

function assemble(projects: Entries<Project>, phases: Entries<Phase>, tasks: Entries<Task>): Plan {
  const phasesByProject = group(phases.sound);
  const tasksByProject = group(tasks.sound);
  const ordered = projects.sound.toSorted(byOrder).map((project): ProjectPlan => ({
    ...project,
    phases: phasesByProject.get(project.id) ?? [],
    tasks: tasksByProject.get(project.id) ?? [],
  }));
  const known = new Set<string>(ordered.map(({ id }) => id));
  return {
    projects: ordered,
    loose: tasks.sound.filter(({ project }) => !known.has(project)).sort(byOrder),
    unreadable: projects.unreadable.length + phases.unreadable.length + tasks.unreadable.length,
  };
}

function group<T extends { readonly id: string; readonly order: string; readonly project: string }>(
  entries: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const byProject = new Map<string, T[]>();
  for (const entry of entries) {
    const siblings = byProject.get(entry.project);
    if (siblings) siblings.push(entry);
    else byProject.set(entry.project, [entry]);
  }
  for (const siblings of byProject.values()) siblings.sort(byOrder);
  return byProject;
}
