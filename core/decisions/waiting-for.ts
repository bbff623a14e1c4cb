/** What waits for somebody, for « Aujourd'hui » and the first list of Décisions: one code each, the most pressing first. */
import { decides } from '../roster/role.ts';
import { nextActs, type Viewer } from './acts/next-acts.ts';
import type { Decision } from './fold/decision.ts';
import { isToReview } from './in-force.ts';

/**
 * `confirm`: two devices gave two answers. `answer`: a round is open and they have not answered. `test`: an objection has not been looked at.
 * The others are for facilitators.
 */
export type Ask =
  | 'confirm'
  | 'answer'
  | 'test'
  | 'settle'
  | 'close'
  | 'open'
  | 'amend'
  | 'finalise'
  | 'review';

/** `at`: "2026-11-10T09:00:00Z"; `challengeDays` of the rules in force. */
export function waitingFor(
  decision: Decision,
  viewer: Viewer,
  at: string,
  challengeDays: number,
): readonly Ask[] {
  const { member, role } = viewer;
  const { state, toConfirm, reviewRequests } = decision;
  const round = decision.rounds.at(-1);
  const can = nextActs(decision, viewer, at, challengeDays);
  const isFacilitator = role === 'facilitator';
  const isOpen = state === 'open';
  const isObjected = state === 'objected' || state === 'suspended';
  const isUntested =
    round?.objections.some(
      ({ resolution, tests }) => !resolution && tests.every(({ by }) => by !== member),
    ) ?? false;
  const asks: readonly (readonly [Ask, boolean])[] = [
    ['confirm', isOpen && toConfirm.includes(member)],
    ['answer', isOpen && decides(role) && (round?.notAnswered.includes(member) ?? false)],
    ['test', isFacilitator && isUntested && can.includes('test')],
    ['settle', isFacilitator && (state === 'suspended' || state === 'version-conflict' || state === 'tied')],
    ['close', isOpen && isFacilitator && can.includes('close')],
    ['open', isFacilitator && (state === 'proposed' || state === 'amending')],
    ['amend', isObjected && decision.proposal?.author === member],
    ['finalise', can.includes('finalise')],
    ['review', isFacilitator && (reviewRequests.length > 0 || isToReview(decision, at.slice(0, 10)))],
  ];
  return asks.filter(([, isAsked]) => isAsked).map(([ask]) => ask);
}
