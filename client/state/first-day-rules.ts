/** The rules of a group that has adopted none ("règle du premier jour"): a week to answer, three days to challenge, half of those asked. */
import type { GroupRules } from '../../core/decisions/group-rules.ts';

export const FIRST_DAY_RULES: GroupRules = {
  defaultMethod: 'consent',
  quorumPct: 50,
  consultationDays: 7,
  challengeDays: 3,
  reviewMonths: 12,
  kAnonymity: 11,
  bookingPriority: ['ruling', 'causal', 'ownGroup', 'leastServed90d', 'lot'],
  retentionMonthsCensus: 12,
  activationWithoutDecision: true,
};
