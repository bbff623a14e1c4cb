/** Which list a decision stands in, and what a search among them lets through. */
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import { isToReview } from '../../../core/decisions/in-force.ts';
import { foldWords, matchWords } from '../../../core/search/match-words.ts';

export const LISTS = ['mine', 'open', 'review', 'force', 'closed'] as const;
export type ListName = (typeof LISTS)[number];

export interface ListQuestions {
  /** Waits for me, and not only to be looked at again. */
  readonly isMine: (decision: Decision) => boolean;
  /** "2026-11-10" */
  readonly today: string;
}

/** Each decision stands in one list, the most pressing. */
export function listOf(decision: Decision, { isMine, today }: ListQuestions): ListName {
  if (isMine(decision)) return 'mine';
  if (isToReview(decision, today) || decision.reviewRequests.length > 0) return 'review';
  switch (decision.state) {
    case 'proposed':
      // only information was asked for, and given
      return decision.rounds.length > 0 ? 'closed' : 'open';
    case 'open':
    case 'objected':
    case 'amending':
    case 'suspended':
    case 'tied':
    case 'version-conflict':
      return 'open';
    case 'adopted':
    case 'final':
      return 'force';
    case 'superseded':
      // two that replaced it in parallel are to be looked at again
      return decision.supersededBy.length > 1 ? 'review' : 'closed';
    case 'lapsed':
    case 'declined':
    case 'withdrawn':
    case 'dropped':
      return decision.inForce ? 'force' : 'closed';
  }
}

/** The last to change first. */
export function newestFirst(decisions: readonly Decision[]): readonly Decision[] {
  const changedAt = new Map(
    decisions.map(({ subject, history }) => [
      subject,
      history.reduce((last, { at }) => (at > last ? at : last), ''),
    ]),
  );
  const of = ({ subject }: Decision): string => changedAt.get(subject) ?? '';
  return decisions.toSorted((a, b) => (of(a) < of(b) ? 1 : of(a) > of(b) ? -1 : 0));
}

/** `words`: as they are typed; every one begins a word of it. */
export function isFound({ proposal, outcomes }: Decision, words: string): boolean {
  const wanted = foldWords(words);
  if (wanted.length === 0) return true;
  const said = [
    proposal?.title ?? '',
    proposal?.driver ?? '',
    proposal?.requirement ?? '',
    proposal?.text ?? '',
    ...outcomes.map(({ statement }) => statement),
  ];
  return matchWords(wanted, foldWords(said.join(' '))) !== undefined;
}
