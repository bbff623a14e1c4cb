/** Which method is which. */
import { gradientsOfAgreement, proposal } from './agreement.ts';
import { consent } from './consent.ts';
import { information } from './information.ts';
import type { MethodName } from './method-name.ts';
import type { Method } from './method.ts';
import { scoring } from './scores.ts';

const points = scoring({ hasDots: false });

const BY_NAME: Readonly<Record<MethodName, Method>> = {
  consent,
  proposal,
  gradients_of_agreement: gradientsOfAgreement,
  dot_vote: scoring({ hasDots: true }),
  score: points,
  ranked_choice: points,
  poll: points,
  meeting: points,
  count: points,
  check: information,
  question: information,
  advice: information,
};

export function methodOf(name: MethodName): Method {
  return BY_NAME[name];
}
