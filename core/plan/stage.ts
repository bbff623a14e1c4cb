/**
 * How far a project has come (entity 5): derived and never asked for. Whether a decision stands behind it is told by the register's summary;
 * a group whose rule lets it do without is told so, « sans décision ».
 */
import { unanswered } from './six-questions.ts';
import type { ProjectWork } from './decided-work.ts';
import type { ProjectPlan } from './plan.ts';

const STAGES = ['idea', 'programming', 'active', 'completed', 'ended'] as const;
export type Stage = (typeof STAGES)[number];

/** Of a decision, as far as a stage asks: `dropped` when the group let go of it. */
export type Backing = 'in-force' | 'dropped' | 'not-in-force';

export interface StageFacts {
  /** Undefined: a decision that is not known here. */
  readonly backingOf: (decision: string) => Backing | undefined;
  /** The rule of the group. */
  readonly activationWithoutDecision: boolean;
  /** "2026-11-10" */
  readonly today: string;
}

export interface StageOf {
  readonly stage: Stage;
  /** It goes on by the group's rule alone. */
  readonly withoutDecision: boolean;
  /** One of its decisions was let go, and none is in force: « décision abandonnée ». */
  readonly isDropped: boolean;
}

export type StagedProject = Pick<ProjectPlan, 'phases' | 'tasks'>;

/** Archived phases and tasks among them count for nothing. */
export function stageOf(
  project: StagedProject,
  { answers, decisions, isStopped }: Omit<ProjectWork, 'isOnHold'>,
  { backingOf, activationWithoutDecision, today }: StageFacts,
): StageOf {
  const backings = decisions.map(backingOf);
  const isBacked = backings.includes('in-force');
  const isDropped = !isBacked && backings.includes('dropped');
  const at = (stage: Stage): StageOf => ({
    stage,
    withoutDecision: !isBacked && (stage === 'active' || stage === 'completed'),
    isDropped,
  });
  if (isStopped) return at('ended');
  if (unanswered(answers).length > 0) return at('idea');
  if (!isBacked && !activationWithoutDecision) return at('programming');
  return at(isOver(project, today) ? 'completed' : 'active');
}

/** Its last phase is over, and no task is left. */
function isOver({ phases, tasks }: StagedProject, today: string): boolean {
  const ends = phases
    .filter(({ archived }) => !archived)
    .map((phase) => phase.ends.reduce((latest, { day }) => (day > latest ? day : latest), ''));
  const isPast = ends.length > 0 && ends.every((day) => day !== '' && day < today);
  const live = tasks.filter(({ archive }) => !archive);
  return isPast && live.every(({ status }) => status === 'done' || status === 'dropped');
}
