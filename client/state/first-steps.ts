/** The first three things a group does, as far as its documents show that they were done. */
import type { GroupPlan } from './group-plan.ts';
import type { Group } from './workplace.ts';

export interface FirstSteps {
  /** I said one thing that I can lend or do. */
  readonly lend: boolean;
  /** A task has a day. */
  readonly meet: boolean;
  /** Two others are here. */
  readonly invite: boolean;
}

const OTHERS = 2;

export function firstSteps(group: Pick<Group, 'me' | 'people' | 'plan' | 'sharing'>): FirstSteps {
  const tasks = liveTasks(group.plan);
  const cards = group.sharing.now()?.cards.live() ?? [];
  return {
    lend: cards.some(({ custodians }) => custodians.includes(group.me)),
    meet: tasks.some(({ dues }) => dues.length > 0),
    invite: group.people().filter(({ isMe }) => !isMe).length >= OTHERS,
  };
}

function liveTasks(plan: GroupPlan) {
  const { projects, loose } = plan.view();
  return [...projects.flatMap(({ tasks }) => tasks), ...loose];
}
