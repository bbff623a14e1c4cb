/** The type and payload that an act comes to. Lists of ids go in order, optional fields only where they are said. */
import type { Json } from '../../canonical-json/canonical-json.ts';
import type { MemberId } from '../../id/id.ts';
import { byText } from '../fact.ts';
import type { Decision } from '../fold/decision.ts';
import { FIRST_VERSION } from '../fold/versions.ts';
import type { Payload } from '../kinds/payload-reader.ts';
import type { FactType, Mandate } from '../kinds/said.ts';
import type { Act } from './act.ts';

export interface ActContext {
  /** Undefined: nothing was said of it yet. */
  readonly decision: Decision | undefined;
  readonly subject: string;
  /** Who can answer now. */
  readonly eligible: readonly MemberId[];
  /** Rules facts that a new adoption replaces. */
  readonly standingRules: readonly string[];
  /** Of every decision. */
  readonly heads: readonly string[];
}

export interface ActContent {
  readonly type: FactType;
  readonly payload: Payload;
}

export function contentOf(act: Act, context: ActContext): ActContent {
  const { decision, subject } = context;
  const round = decision?.round ?? 0;
  switch (act.type) {
    case 'propose': {
      const { type: _type, ...said } = act;
      return { type: 'proposal.submitted', payload: { ...said, title: act.title.trim() } };
    }
    case 'ask':
      return { type: 'question.asked', payload: { bodyCommit: act.bodyCommit } };
    case 'answer':
      return { type: 'question.answered', payload: { bodyCommit: act.bodyCommit } };
    case 'react':
      return { type: 'reaction.given', payload: { bodyCommit: act.bodyCommit } };
    case 'amend': {
      const { text, integrates } = act;
      return { type: 'amendment.proposed', payload: { version: nextLabel(decision), text, integrates } };
    }
    case 'open':
      return { type: 'round.opened', payload: opening(act, context, round + 1) };
    case 'cast':
      return { type: 'stance.cast', payload: stance(act, decision, round) };
    case 'test': {
      const { objection, qualifies, kind } = act;
      return {
        type: 'objection.tested',
        payload: { objection, qualifies, ...said('kind', kind || undefined) },
      };
    }
    case 'take-back': {
      const { objection, asConcern, witness } = act;
      return { type: 'objection.withdrawn', payload: { objection, asConcern, ...said('witness', witness) } };
    }
    case 'close':
      return { type: 'round.closed', payload: { round } };
    case 'publish':
      return {
        type: 'outcome.published',
        payload: {
          statement: act.statement,
          concerns: reserves(decision),
          ...said('mandate', act.mandate && mandateJson(act.mandate)),
          reviewOn: act.reviewOn,
        },
      };
    case 'finalise':
      return { type: 'decision.finalised', payload: {} };
    case 'review': {
      const { result, statement, nextReviewOn } = act;
      return { type: 'decision.reviewed', payload: { result, statement, nextReviewOn } };
    }
    case 'supersede':
      return { type: 'decision.superseded', payload: { by: act.by } };
    case 'withdraw':
      return { type: 'proposal.withdrawn', payload: {} };
    case 'adopt-rules':
      return {
        type: 'rules.adopted',
        payload: {
          decision: subject,
          rules: { ...act.rules },
          ...said('replaces', context.standingRules.length > 0 ? context.standingRules : undefined),
        },
      };
    case 'authorise':
      return { type: act.what, payload: { ...act.payload, decision: subject } };
    case 'erase':
      return { type: 'text.erased', payload: { event: act.event, reason: act.reason } };
    case 'witness':
      return { type: 'checkpoint', payload: { heads: context.heads } };
  }
}

function said(field: string, value: Json | undefined): Payload {
  return value === undefined ? {} : { [field]: value };
}

/** Beyond every label that is here: two people who cannot see each other may still pick the same, and the fold says so. */
function nextLabel(decision: Decision | undefined): string {
  const labels = (decision?.versions ?? []).map(({ label }) => label);
  const numbers = labels.map((label) => Number(/^v(\d{1,6})$/.exec(label)?.[1] ?? 1));
  let next = numbers.reduce((most, number) => Math.max(most, number), 1) + 1;
  while (labels.includes(`v${next}`)) next += 1; // beyond six digits
  return `v${next}`;
}

function opening(act: Act & { readonly type: 'open' }, context: ActContext, round: number): Payload {
  const { decision, eligible } = context;
  const { method, quorumPct, closesAt, thresholdPct, dotsPerPerson, options } = act;
  const rule = {
    ...said('thresholdPct', thresholdPct),
    ...said('dotsPerPerson', dotsPerPerson),
    ...said('options', options),
  };
  return {
    round,
    version: decision?.nextVersion?.label ?? (decision?.version || FIRST_VERSION),
    method,
    eligible: eligible.toSorted(byText),
    quorumPct,
    closesAt,
    ...said('rule', Object.keys(rule).length > 0 ? rule : undefined),
  };
}

function stance(
  act: Act & { readonly type: 'cast' },
  decision: Decision | undefined,
  round: number,
): Payload {
  return {
    round,
    version: decision?.rounds.at(-1)?.version ?? '',
    ...said('choice', act.choice),
    ...said('scores', act.scores),
    ...said('concern', act.concern === true ? true : undefined),
    ...said('bodyCommit', act.bodyCommit),
    ...said('onBehalfOf', act.onBehalfOf),
    ...said('witness', act.witness),
  };
}

function reserves(decision: Decision | undefined): readonly string[] {
  const stances = decision?.rounds.at(-1)?.stances ?? [];
  return stances.filter(({ hasConcern }) => hasConcern).map(({ id }) => id);
}

function mandateJson({ who, what, until, accountableTo }: Mandate): Payload {
  return { who, what, until, accountableTo };
}
