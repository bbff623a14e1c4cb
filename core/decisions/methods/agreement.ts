/**
 * Agreement by a share of the answers: Loomio's `proposal`, and the gradients of agreement (Kaner). One block or veto that its author
 * has not taken back declines. Integers only: a share is reached when 100 × those ≥ threshold × all.
 */
import { choosing, type Answer, type Method, type Tallied, type Verdict } from './method.ts';

/** Where a round names no threshold. */
const PROPOSAL_PCT = 50;
const GRADIENTS_PCT = 75;

export const proposal: Method = {
  ...choosing(
    ['agree', 'abstain', 'disagree', 'block'],
    ['block', 'disagree', 'abstain', 'agree'],
    ['block'],
  ),
  verdict: (tallied, { thresholdPct = PROPOSAL_PCT }) => {
    const agree = countOf(tallied.answers, ['agree']);
    // a block that was taken back still disagrees
    const disagree = countOf(tallied.answers, ['disagree', 'block']);
    return shared(tallied, agree, agree + disagree, thresholdPct, agree > disagree);
  },
};

const SUPPORTING = [
  'endorsement',
  'agreement_with_contention',
  'support_with_reservations',
  'dont_like_but_will_support',
];

export const gradientsOfAgreement: Method = {
  ...choosing(
    [
      'endorsement',
      'agreement_with_contention',
      'support_with_reservations',
      'abstain',
      'more_discussion_needed',
      'dont_like_but_will_support',
      'serious_disagreement',
      'veto',
    ],
    // by what it does to the result: who abstains is not asked for support, who "will support" is
    [
      'veto',
      'serious_disagreement',
      'more_discussion_needed',
      'abstain',
      'dont_like_but_will_support',
      'support_with_reservations',
      'agreement_with_contention',
      'endorsement',
    ],
    ['veto'],
  ),
  verdict: (tallied, { thresholdPct = GRADIENTS_PCT }) => {
    const supporting = countOf(tallied.answers, SUPPORTING);
    const speaking = tallied.answers.length - countOf(tallied.answers, ['abstain']);
    return shared(tallied, supporting, speaking, thresholdPct, true);
  },
};

function countOf(answers: readonly Answer[], choices: readonly string[]): number {
  return answers.filter(({ choice }) => choices.includes(choice)).length;
}

/** Nobody for it, or nobody who says anything, adopts nothing whatever the threshold. */
function shared(
  { unresolved }: Tallied,
  supporting: number,
  speaking: number,
  thresholdPct: number,
  isMore: boolean,
): Verdict {
  const isReached = supporting > 0 && 100 * supporting >= thresholdPct * speaking;
  return { type: unresolved === 0 && isReached && isMore ? 'adopted' : 'declined', leading: [] };
}
