/**
 * What an act is asked beyond what counts: a reason, a text that is not too long, a quorum that is one, the days that were promised. A fact
 * that came without it counts all the same; nobody is helped to write one.
 */
import { methodOf } from '../methods/methods.ts';
import { isDay } from '../../plan/day.ts';
import { challengeEndsMs } from '../in-force.ts';
import type { Act, Speaker } from './act.ts';
import type { ActContext } from './content.ts';

export type Discourtesy =
  | 'title-missing'
  | 'title-too-long'
  | 'text-missing'
  | 'text-too-long'
  | 'too-many-criteria'
  | 'not-a-day'
  /** "Dites en quoi ce texte nuirait, ou ce qui l'améliorerait." */
  | 'reason-missing'
  | 'round-is-open'
  | 'no-round-open'
  | 'deadline-passed'
  | 'quorum-not-a-share'
  /** "Un quorum de 0 % laisse décider une personne seule." */
  | 'quorum-zero'
  | 'threshold-not-a-share'
  | 'too-few-options'
  | 'no-dots'
  | 'nobody-asked'
  | 'nothing-to-answer'
  | 'challenge-running';

const LONGEST_TITLE = 140;
const LONGEST_TEXT = 10_000;
const MOST_CRITERIA = 10;

const REASONED = ['objection', 'block', 'veto', 'more_discussion_needed'];
const WITH_OPTIONS = ['dot_vote', 'score', 'ranked_choice', 'poll', 'meeting', 'count'];
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** `challengeDays`: of the rules in force. */
export function discourtesyOf(
  act: Act,
  { decision, eligible }: ActContext,
  { at }: Speaker,
  challengeDays: number,
): Discourtesy | undefined {
  const round = decision?.rounds.at(-1);
  const isOpen = round !== undefined && round.closedAt === '';
  switch (act.type) {
    case 'propose':
      if (act.title.trim() === '') return 'title-missing';
      if (act.title.length > LONGEST_TITLE) return 'title-too-long';
      if (act.text.trim() === '') return 'text-missing';
      if ([act.driver, act.requirement, act.text, ...act.criteria].some(isTooLong)) return 'text-too-long';
      if (act.criteria.length > MOST_CRITERIA) return 'too-many-criteria';
      return isDayOrNone(act.reviewOn) ? undefined : 'not-a-day';
    case 'ask':
    case 'answer':
    case 'react':
      return act.bodyCommit === '' ? 'text-missing' : undefined;
    case 'amend':
      if (act.text.trim() === '') return 'text-missing';
      return isTooLong(act.text) ? 'text-too-long' : undefined;
    case 'open':
      if (isOpen && decision?.state !== 'version-conflict') return 'round-is-open';
      if (eligible.length === 0) return 'nobody-asked';
      return discourtesyOfOpening(act, at);
    case 'cast': {
      if (!round) return 'no-round-open';
      const isReasoned = act.concern === true || REASONED.includes(act.choice ?? '');
      return isReasoned && !act.bodyCommit ? 'reason-missing' : undefined;
    }
    case 'publish':
      if (act.statement.trim() === '') return 'text-missing';
      if (isTooLong(act.statement)) return 'text-too-long';
      return isDayOrNone(act.reviewOn) && isDayOrNone(act.mandate?.until ?? '') ? undefined : 'not-a-day';
    case 'finalise': {
      const endsMs = decision && challengeEndsMs(decision, challengeDays);
      return endsMs !== undefined && Date.parse(at) < endsMs ? 'challenge-running' : undefined;
    }
    case 'review':
      return isDayOrNone(act.nextReviewOn) ? undefined : 'not-a-day';
    case 'close':
      return isOpen ? undefined : 'no-round-open';
    case 'test':
    case 'take-back':
    case 'supersede':
    case 'withdraw':
    case 'adopt-rules':
    case 'authorise':
    case 'erase':
    case 'witness':
      return undefined;
  }
}

/** What is refused whatever the decision is; `at`: "2026-11-10T09:00:00Z". */
export function discourtesyOfOpening(
  act: Act & { readonly type: 'open' },
  at: string,
): Discourtesy | undefined {
  const { method, quorumPct, closesAt, thresholdPct, dotsPerPerson, options } = act;
  if (!INSTANT.test(closesAt) || closesAt <= at) return 'deadline-passed';
  if (!isShare(quorumPct)) return 'quorum-not-a-share';
  const isInformation = methodOf(method).choices.length === 0 && !WITH_OPTIONS.includes(method);
  if (quorumPct === 0 && !isInformation) return 'quorum-zero';
  if (thresholdPct !== undefined && !isShare(thresholdPct)) return 'threshold-not-a-share';
  // "je viens" may be the one option of a count
  const fewest = method === 'count' ? 1 : 2;
  if (WITH_OPTIONS.includes(method) && (options ?? []).length < fewest) return 'too-few-options';
  const hasDots = dotsPerPerson !== undefined && Number.isSafeInteger(dotsPerPerson) && dotsPerPerson > 0;
  return method === 'dot_vote' && !hasDots ? 'no-dots' : undefined;
}

function isShare(percent: number): boolean {
  return Number.isInteger(percent) && percent >= 0 && percent <= 100;
}

function isTooLong(text: string): boolean {
  return text.length > LONGEST_TEXT;
}

function isDayOrNone(text: string): boolean {
  return text === '' || isDay(text);
}
