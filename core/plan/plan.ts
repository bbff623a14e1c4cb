/** The `plan` document as people see it: projects in order, each with its tasks; what fails its schema is counted, not shown. */
import type * as Y from 'yjs';
import { isEntity } from '../doc/registers.ts';
import { byOrder } from './order.ts';
import { type Project, projectsOf, toProject } from './project.ts';
import { type Task, tasksOf, toTask } from './task.ts';

export const PLAN_ROOTS = ['projects', 'tasks'] as const;

export interface Plan {
  readonly projects: readonly ProjectWithTasks[];
  /** Entities kept but not interpreted: "fiches illisibles". */
  readonly unreadable: number;
}

export interface ProjectWithTasks extends Project {
  readonly tasks: readonly Task[];
}

export function readPlan(plan: Y.Doc): Plan {
  const projects = readAll(projectsOf(plan), toProject);
  const tasks = readAll(tasksOf(plan), toTask);
  const tasksByProject = new Map<string, Task[]>();
  for (const task of tasks.sound) {
    const siblings = tasksByProject.get(task.project);
    if (siblings) siblings.push(task);
    else tasksByProject.set(task.project, [task]);
  }
  return {
    projects: projects.sound
      .sort(byOrder)
      .map((project) => ({ ...project, tasks: (tasksByProject.get(project.id) ?? []).sort(byOrder) })),
    unreadable: projects.unreadable + tasks.unreadable,
  };
}

function readAll<T>(
  collection: Y.Map<unknown>,
  read: (id: string, entity: Y.Map<unknown>) => T | undefined,
): { sound: T[]; unreadable: number } {
  const sound: T[] = [];
  for (const [id, entity] of collection.entries()) {
    const entry = isEntity(entity) ? read(id, entity) : undefined;
    if (entry !== undefined) sound.push(entry);
  }
  return { sound, unreadable: collection.size - sound.length };
}
