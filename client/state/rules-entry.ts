/** Rules as somebody types them: each number within its range, or which one is not. */
import type { GroupRules } from '../../core/decisions/group-rules.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';

export const RULES_FIELDS = [
  'quorumPct',
  'consultationDays',
  'challengeDays',
  'reviewMonths',
  'retentionMonthsCensus',
  'kAnonymity',
] as const;
export type RulesField = (typeof RULES_FIELDS)[number];

/** Lowest and highest, both allowed; as `readGroupRules` takes them. */
export const RULES_RANGE: Readonly<Record<RulesField, readonly [least: number, most: number]>> = {
  quorumPct: [0, 100],
  consultationDays: [1, 90],
  challengeDays: [0, 30],
  reviewMonths: [1, 60],
  retentionMonthsCensus: [1, 24],
  kAnonymity: [11, 100_000],
};

export type RulesEntry = Readonly<Record<RulesField, string>> &
  Pick<GroupRules, 'defaultMethod' | 'bookingPriority' | 'activationWithoutDecision'>;

export interface RulesFault {
  /** `quorum-zero`: "Un quorum de 0 % laisse décider une personne seule." */
  readonly type: 'out-of-range' | 'quorum-zero';
  readonly field: RulesField;
}

export function entryOf(rules: GroupRules): RulesEntry {
  const { quorumPct, consultationDays, challengeDays, reviewMonths, retentionMonthsCensus, kAnonymity } =
    rules;
  return {
    defaultMethod: rules.defaultMethod,
    bookingPriority: rules.bookingPriority,
    activationWithoutDecision: rules.activationWithoutDecision,
    quorumPct: `${quorumPct}`,
    consultationDays: `${consultationDays}`,
    challengeDays: `${challengeDays}`,
    reviewMonths: `${reviewMonths}`,
    retentionMonthsCensus: `${retentionMonthsCensus}`,
    kAnonymity: `${kAnonymity}`,
  };
}

/** The first field that is refused, in the order of the form. */
export function readRulesEntry(entry: RulesEntry): Result<GroupRules, RulesFault> {
  const wrong = RULES_FIELDS.find((field) => !isWithin(entry[field], RULES_RANGE[field]));
  if (wrong) return fail({ type: 'out-of-range', field: wrong });
  if (Number(entry.quorumPct) === 0 && entry.defaultMethod === 'consent')
    return fail({ type: 'quorum-zero', field: 'quorumPct' });
  return ok({
    defaultMethod: entry.defaultMethod,
    bookingPriority: entry.bookingPriority,
    activationWithoutDecision: entry.activationWithoutDecision,
    quorumPct: Number(entry.quorumPct),
    consultationDays: Number(entry.consultationDays),
    challengeDays: Number(entry.challengeDays),
    reviewMonths: Number(entry.reviewMonths),
    retentionMonthsCensus: Number(entry.retentionMonthsCensus),
    kAnonymity: Number(entry.kAnonymity),
  });
}

function isWithin(typed: string, [least, most]: readonly [number, number]): boolean {
  const words = typed.trim();
  return /^\d{1,6}$/.test(words) && Number(words) >= least && Number(words) <= most;
}
