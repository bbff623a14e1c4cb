/** What a new question may begin as: how it is decided, what it asks for, and when it is looked at again. */
import type { MethodName } from '../../../core/decisions/methods/method-name.ts';

export const TEMPLATES = [
  'consent',
  'meeting',
  'dots',
  'poll',
  'advice',
  'gradients',
  'vote',
  'count',
] as const;
export type TemplateName = (typeof TEMPLATES)[number];

export interface Template {
  readonly method: MethodName;
  readonly hasOptions: boolean;
  /** Whole months from today; 0: nothing to look at again. */
  readonly reviewMonths: number;
  /** What is proposed must be said; else the question alone is enough. */
  readonly needsText: boolean;
}

const OF: Readonly<Record<TemplateName, Template>> = {
  consent: { method: 'consent', hasOptions: false, reviewMonths: 1, needsText: true },
  meeting: { method: 'meeting', hasOptions: true, reviewMonths: 0, needsText: false },
  dots: { method: 'dot_vote', hasOptions: true, reviewMonths: 12, needsText: false },
  poll: { method: 'poll', hasOptions: true, reviewMonths: 0, needsText: false },
  advice: { method: 'advice', hasOptions: false, reviewMonths: 0, needsText: false },
  gradients: { method: 'gradients_of_agreement', hasOptions: false, reviewMonths: 12, needsText: true },
  vote: { method: 'proposal', hasOptions: false, reviewMonths: 12, needsText: true },
  count: { method: 'count', hasOptions: true, reviewMonths: 0, needsText: false },
};

export function templateOf(name: TemplateName): Template {
  return OF[name];
}
