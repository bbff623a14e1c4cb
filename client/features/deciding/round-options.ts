/** What points of a round are given to: the options that were opened, or else whatever somebody named. */
import type { RoundView } from '../../../core/decisions/fold/decision.ts';

export function roundOptions({ rule, tally }: Pick<RoundView, 'rule' | 'tally'>): readonly string[] {
  return rule.options ?? Object.keys(tally).toSorted();
}
