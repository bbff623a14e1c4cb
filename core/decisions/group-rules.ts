/**
 * The rules of the group (entity 4) as decisions adopted them. One fact carries all values. Facts of different decisions cannot see each other,
 * so a later one names those that it replaces; of those left the stricter value holds, field by field, until somebody adopts again.
 */
import { canonicalJson, type Json } from '../canonical-json/canonical-json.ts';
import type { EventId } from '../id/id.ts';
import type { AuthorityView, Decision } from './fold/decision.ts';
import { readerOf } from './kinds/payload-reader.ts';
import { METHODS, type MethodName } from './methods/method-name.ts';

export interface GroupRules {
  readonly defaultMethod: MethodName;
  /** 0..100 */
  readonly quorumPct: number;
  /** 1..90 */
  readonly consultationDays: number;
  /** 0..30 */
  readonly challengeDays: number;
  /** 1..60 */
  readonly reviewMonths: number;
  /** From 11, outside the group. */
  readonly kAnonymity: number;
  readonly bookingPriority: readonly string[];
  /** 1..24 */
  readonly retentionMonthsCensus: number;
  readonly activationWithoutDecision: boolean;
}

export interface RulesInForce {
  readonly rules: GroupRules;
  /** The facts behind them, in order; several when they were adopted in parallel. */
  readonly authority: readonly EventId[];
}

/** Undefined for what is not a whole set of rules. */
export function readGroupRules(value: Json | undefined): GroupRules | undefined {
  const fields = readerOf({ rules: value ?? null }).record('rules');
  if (!fields) return undefined;
  const rules: GroupRules = {
    defaultMethod: fields.oneOf('defaultMethod', METHODS, 'consent'),
    quorumPct: fields.integer('quorumPct', 0, 100),
    consultationDays: fields.integer('consultationDays', 1, 90),
    challengeDays: fields.integer('challengeDays', 0, 30),
    reviewMonths: fields.integer('reviewMonths', 1, 60),
    kAnonymity: fields.integer('kAnonymity', 11, Number.MAX_SAFE_INTEGER),
    bookingPriority: fields.texts('bookingPriority'),
    retentionMonthsCensus: fields.integer('retentionMonthsCensus', 1, 24),
    activationWithoutDecision: fields.raw('activationWithoutDecision') !== false,
  };
  return fields.isSound() ? rules : undefined;
}

/** Undefined: no decision in force adopted any. */
export function rulesInForce(decisions: readonly Decision[]): RulesInForce | undefined {
  const adopted = standingRules(decisions);
  const [first, ...others] = adopted.map(({ rules }) => rules);
  if (!first) return undefined;
  return { rules: others.reduce(stricter, first), authority: adopted.map(({ id }) => id) };
}

/** What a new adoption has to name, in order of id. */
export function standingRules(
  decisions: readonly Decision[],
): readonly { readonly id: EventId; readonly rules: GroupRules }[] {
  const facts = decisions
    .flatMap(({ authorising, subject }) => authorising.map((fact) => ({ fact, subject })))
    .filter(({ fact, subject }) => fact.type === 'rules.adopted' && isHeld(fact, subject, decisions))
    .map(({ fact }) => fact);
  const replaced = new Set(facts.flatMap(({ replaces, id }) => replaces.filter((other) => other !== id)));
  return facts
    .filter(({ id, isReplaced }) => !isReplaced && !replaced.has(id))
    .flatMap(({ id, payload }) => {
      const rules = readGroupRules(payload['rules']);
      return rules ? [{ id, rules }] : [];
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The decision that it cites, or else its own, is in force. */
export function isHeld(
  { decision }: Pick<AuthorityView, 'decision'>,
  subject: string,
  decisions: readonly Decision[],
): boolean {
  const cited = decision || subject;
  return decisions.some((one) => one.subject === cited && one.inForce !== undefined);
}

/** By how much a method asks of those who want something. */
const BY_STRICTNESS: readonly MethodName[] = ['consent', 'gradients_of_agreement', 'proposal'];

function stricter(one: GroupRules, other: GroupRules): GroupRules {
  return {
    defaultMethod: stricterMethod(one.defaultMethod, other.defaultMethod),
    quorumPct: Math.max(one.quorumPct, other.quorumPct),
    consultationDays: Math.max(one.consultationDays, other.consultationDays),
    challengeDays: Math.max(one.challengeDays, other.challengeDays),
    reviewMonths: Math.min(one.reviewMonths, other.reviewMonths),
    kAnonymity: Math.max(one.kAnonymity, other.kAnonymity),
    // no order is the stricter one: the same one for everybody
    bookingPriority:
      canonicalJson(one.bookingPriority) <= canonicalJson(other.bookingPriority)
        ? one.bookingPriority
        : other.bookingPriority,
    retentionMonthsCensus: Math.min(one.retentionMonthsCensus, other.retentionMonthsCensus),
    activationWithoutDecision: one.activationWithoutDecision && other.activationWithoutDecision,
  };
}

function stricterMethod(one: MethodName, other: MethodName): MethodName {
  const rank = (name: MethodName): number => {
    const known = BY_STRICTNESS.indexOf(name);
    return known < 0 ? BY_STRICTNESS.length + METHODS.indexOf(name) : known;
  };
  return rank(one) <= rank(other) ? one : other;
}
