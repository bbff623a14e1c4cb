/** What people do at random, by the same functions as the screen. */
import type { MemberId } from '../../core/id/id.ts';
import { addProject, type ProjectId } from '../../core/plan/project.ts';
import {
  addOwner,
  addTask,
  archiveTask,
  moveTask,
  removeOwner,
  renameTask,
  setDue,
  setStatus,
} from '../../core/plan/change-task.ts';
import { readPlan } from '../../core/plan/plan.ts';
import { TASK_STATUSES } from '../../core/plan/task.ts';
import type * as Y from 'yjs';
import type { SeededChance } from './chance.ts';

/** Returns the id of a task that was added, if one was. */
export function randomEdit(plan: Y.Doc, by: MemberId, chance: SeededChance, at: number): string | undefined {
  const { projects } = readPlan(plan);
  const project: ProjectId | undefined = projects[0]?.id;
  if (!project) return void addProject(plan, 'Halle du marché', { by, at });
  const tasks = projects.flatMap((one) => one.tasks);
  const kind = tasks.length === 0 ? 0 : chance.below(8);
  if (kind <= 1) {
    const added = addTask(
      plan,
      { project, title: `Tâche ${chance.below(1000)} ${'é'.repeat(chance.below(40))}` },
      { by, at },
    );
    return added.ok ? added.value : undefined;
  }
  const { id } = chance.pick(tasks);
  if (kind === 2) renameTask(plan, id, `Titre ${chance.below(1000)}`, { by, at });
  if (kind === 3) setStatus(plan, id, chance.pick(TASK_STATUSES), { by, at });
  if (kind === 4) setDue(plan, id, `2026-12-${10 + chance.below(20)}`, { by, at });
  if (kind === 5) addOwner(plan, id, by, { by, at });
  if (kind === 6) removeOwner(plan, id, by, { by, at });
  if (kind === 7 && chance.happens(0.5)) moveTask(plan, id, tasks, chance.pick(tasks).id);
  else if (kind === 7) archiveTask(plan, id, { by, at });
  return undefined;
}
