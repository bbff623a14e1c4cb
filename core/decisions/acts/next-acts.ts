/** What somebody can do in a decision as it stands, for the buttons of a screen; whether one goes through in the end is `mayAct`'s. */
import type { MemberId } from '../../id/id.ts';
import { decides, type Role } from '../../roster/role.ts';
import type { Decision } from '../fold/decision.ts';
import { challengeEndsMs } from '../in-force.ts';
import type { ActType } from './act.ts';

export interface Viewer {
  readonly member: MemberId;
  readonly role: Role;
}

/** `at`: "2026-11-10T09:00:00Z"; `challengeDays` of the rules in force. */
export function nextActs(
  decision: Decision,
  { member, role }: Viewer,
  at: string,
  challengeDays: number,
): readonly ActType[] {
  const { state, proposal, toConfirm } = decision;
  const round = decision.rounds.at(-1);
  const isFacilitator = role === 'facilitator';
  const isAsked = round?.eligible.includes(member) ?? false;
  const isOpen =
    round !== undefined && round.closedAt === '' && state !== 'withdrawn' && state !== 'superseded';
  const isOver = state === 'superseded' || state === 'dropped' || state === 'withdrawn';
  const isMine = proposal?.author === member;
  const hasEverybody = round?.notAnswered.length === 0;
  const opposing = [
    ...(round?.objections ?? []),
    ...(round?.late ?? []).filter(({ isOpposing }) => isOpposing),
  ];
  const standing = opposing.filter(({ resolution }) => !resolution);
  const mayTest = (person: MemberId, author: MemberId): boolean =>
    (isFacilitator || isAsked) && !isMine && member !== person && member !== author;
  const endsMs = challengeEndsMs(decision, challengeDays);
  const isChallengeOver = endsMs !== undefined && Date.parse(at) >= endsMs;
  const holds = decision.inForce !== undefined && decision.inForce.round === decision.round;

  const acts: readonly (readonly [ActType, boolean])[] = [
    ['ask', !isOver],
    ['answer', !isOver],
    ['react', !isOver],
    ['amend', !isOver && proposal !== undefined && (isMine || isFacilitator)],
    ['open', isFacilitator && proposal !== undefined && !isOver && (!isOpen || state === 'version-conflict')],
    ['cast', (isOpen && (isAsked || isFacilitator)) || (isAsked && holds)],
    ['test', standing.some(({ person, author }) => mayTest(person, author))],
    ['take-back', standing.some(({ person, author }) => member === person || (person !== author && isAsked))],
    [
      'close',
      isOpen && (isFacilitator ? hasEverybody || at >= round.closesAt : isAsked && at >= round.closesAt),
    ],
    ['publish', isFacilitator && round !== undefined && round.closedAt !== ''],
    ['finalise', isFacilitator && state === 'adopted' && isChallengeOver],
    ['review', isFacilitator && holds],
    ['supersede', isFacilitator && proposal !== undefined && state !== 'superseded'],
    ['withdraw', isMine && decides(role) && !isOver && !decision.inForce && state !== 'suspended'],
    ['adopt-rules', isFacilitator && holds],
    ['authorise', isFacilitator && holds],
  ];
  const can = acts.filter(([, isPossible]) => isPossible).map(([type]) => type);
  return toConfirm.includes(member) && !can.includes('cast') && isOpen ? [...can, 'cast'] : can;
}
