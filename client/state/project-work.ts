/** What only late rooms know of projects and tasks: read again when the plan is another one. */

import { decidedBy, type ProjectWork, readProjectWork } from '../../core/plan/decided-work.ts';
import { NO_ANSWERS } from '../../core/plan/six-questions.ts';
import type { Group } from './workplace.ts';

const NOTHING: ProjectWork = { answers: NO_ANSWERS, decisions: [], isOnHold: false, isStopped: false };

export function projectWork({ plan }: Pick<Group, 'plan'>, project: string): ProjectWork {
  plan.view();
  return plan.apply((doc) => readProjectWork(doc, project)) ?? NOTHING;
}

/** The decisions that a task comes of. */
export function decisionsOfTask({ plan }: Pick<Group, 'plan'>, task: string): readonly string[] {
  plan.view();
  return plan.apply((doc) => decidedBy(doc, task));
}
