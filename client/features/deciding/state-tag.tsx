/** The state of a decision as a tag: one short word in lists, the long one on its page. Colour repeats it, the words say it. */
import type { JSX } from 'solid-js';
import type { Decision, DecisionState } from '../../../core/decisions/fold/decision.ts';
import { challengeEndsMs, isToReview } from '../../../core/decisions/in-force.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { dayOf } from '../../i18n/spoken-day.ts';
import type { DecidingDesk } from './deciding-desk.ts';

export type StateTone = 'calm' | 'good' | 'waiting' | 'alarm' | 'quiet';

const TONES: Readonly<Record<DecisionState, StateTone>> = {
  proposed: 'calm',
  open: 'calm',
  objected: 'alarm',
  amending: 'waiting',
  adopted: 'good',
  suspended: 'alarm',
  final: 'good',
  lapsed: 'waiting',
  tied: 'waiting',
  declined: 'quiet',
  withdrawn: 'quiet',
  'version-conflict': 'alarm',
  dropped: 'quiet',
  superseded: 'quiet',
};

export function StateTag(props: {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
  readonly long?: boolean;
}): JSX.Element {
  const text = useDecidingText();
  const isDue = (): boolean => isToReview(props.decision, props.desk.today());
  const words = (): string => {
    const decision = props.decision;
    const desk = props.desk;
    const { state } = decision;
    if (isDue()) return text().toReview;
    if (!props.long) return isKept(decision) ? text().kept : text().state[state];
    if (state === 'adopted') {
      const endsMs = challengeEndsMs(decision, desk.deciding.rules().challengeDays);
      if (endsMs !== undefined) return text().contestable(desk.day(dayOf(new Date(endsMs))));
    }
    if (state === 'suspended' && decision.suspendedBy.every(({ cause }) => cause === 'withdrawal'))
      return text().suspendedByWithdrawal;
    if (state === 'superseded') return text().replacedBy(titleOf(props, text().anotherDecision));
    return isKept(decision) ? text().kept : text().stateLong[state];
  };

  return (
    <span class={`decide-tag decide-tag-${isDue() ? 'waiting' : TONES[props.decision.state]}`}>
      {props.desk.typeset(words())}
    </span>
  );
}

/** Looked at again, and kept as it is. */
function isKept({ state, reviews }: Decision): boolean {
  return state === 'final' && reviews.some(({ result }) => result === 'kept');
}

function titleOf(
  { desk, decision }: { readonly desk: DecidingDesk; readonly decision: Decision },
  otherwise: string,
): string {
  const [next = ''] = decision.supersededBy;
  return desk.deciding.decision(next)?.proposal?.title ?? otherwise;
}
