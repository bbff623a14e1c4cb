/**
 * What binds people now: the last round that was adopted, while a later one only asks, has failed, or is being answered. Suspended is not in
 * force, nor is what came before the suspended: it had been replaced.
 */
import type { DecisionState, InForce, OutcomeView } from './decision.ts';
import type { Course } from './course.ts';
import type { Proposals } from './versions.ts';

const PASSED_OVER: readonly DecisionState[] = [
  'proposed',
  'open',
  'objected',
  'lapsed',
  'tied',
  'declined',
  'withdrawn',
  'version-conflict',
];

/** Undefined: nothing. */
export function holdingCourse(courses: readonly Course[], state: DecisionState): Course | undefined {
  if (state === 'superseded') return undefined;
  const last = courses.findLast((course) => !PASSED_OVER.includes(course.state));
  return last && (last.state === 'adopted' || last.state === 'final') ? last : undefined;
}

export function inForceOf({ opened, state, leading }: Course, outcomes: readonly OutcomeView[]): InForce {
  const [text] = opened.texts;
  return {
    round: opened.round,
    version: opened.version,
    text: text?.text ?? '',
    isFinal: state === 'final',
    option: leading.length === 1 ? (leading[0] ?? '') : '',
    mandates: outcomes
      .filter(({ round }) => round === opened.round)
      .flatMap(({ mandate }) => (mandate ? [mandate] : [])),
  };
}

/** Where several say a day, the sooner one. A review that says none leaves it open. */
export function reviewOnOf(
  { opened, reviews }: Course,
  outcomes: readonly OutcomeView[],
  { shown }: Proposals,
): string {
  if (reviews.length > 0) return soonest(reviews.map(({ said }) => said.nextReviewOn));
  const ofRound = outcomes.filter(({ round }) => round === opened.round);
  return soonest(ofRound.map(({ reviewOn }) => reviewOn)) || (shown?.said.reviewOn ?? '');
}

function soonest(days: readonly string[]): string {
  return days.filter((day) => day !== '').sort()[0] ?? '';
}
