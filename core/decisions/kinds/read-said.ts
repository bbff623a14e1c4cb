/**
 * Payloads read into what they say; never throws. Fields that this version does not know are let be, and lengths are the acts' to
 * check: a fact that is too long was said all the same.
 */
import type { MemberId } from '../../id/id.ts';
import type { EventContent } from '../event.ts';
import { METHODS } from '../methods/method-name.ts';
import { type PayloadReader, readerOf } from './payload-reader.ts';
import {
  type Authorising,
  type FactType,
  type Mandate,
  type MethodRule,
  type Read,
  REVIEW_RESULTS,
  type Said,
  type SaidOf,
} from './said.ts';

const MOST_ROUNDS = 1_000_000;
const MOST_DOTS = 1_000_000;

type Readers = { readonly [Type in FactType]: (fields: PayloadReader) => SaidOf<Type> };

const READERS: Readers = {
  'proposal.submitted': (fields) => ({
    type: 'proposal.submitted',
    title: fields.text('title'),
    driver: fields.text('driver'),
    requirement: fields.text('requirement'),
    text: fields.text('text'),
    criteria: fields.texts('criteria'),
    reviewOn: fields.text('reviewOn'),
    supersedes: fields.text('supersedes'),
    links: fields.record('links')?.payload ?? {},
  }),
  'question.asked': () => ({ type: 'question.asked' }),
  'question.answered': () => ({ type: 'question.answered' }),
  'reaction.given': () => ({ type: 'reaction.given' }),
  'amendment.proposed': (fields) => ({
    type: 'amendment.proposed',
    version: fields.neededText('version'),
    text: fields.text('text'),
    integrates: fields.texts('integrates'),
  }),
  'round.opened': (fields) => ({
    type: 'round.opened',
    round: roundOf(fields),
    version: fields.neededText('version'),
    method: fields.oneOf('method', METHODS, 'consent'),
    rule: ruleOf(fields.record('rule')),
    eligible: membersOf(fields, 'eligible'),
    quorumPct: fields.integer('quorumPct', 0, 100),
    closesAt: fields.instant('closesAt'),
  }),
  'stance.cast': (fields) => ({
    type: 'stance.cast',
    round: roundOf(fields),
    version: fields.neededText('version'),
    choice: fields.raw('choice'),
    scores: fields.raw('scores'),
    concern: fields.raw('concern') === true,
    onBehalfOf: fields.text('onBehalfOf'),
    witness: fields.text('witness'),
  }),
  'objection.tested': (fields) => ({
    type: 'objection.tested',
    objection: fields.neededText('objection'),
    qualifies: fields.truth('qualifies'),
    kind: fields.text('kind'),
  }),
  'objection.withdrawn': (fields) => ({
    type: 'objection.withdrawn',
    objection: fields.neededText('objection'),
    asConcern: fields.raw('asConcern') === true,
    witness: fields.text('witness'),
  }),
  'round.closed': (fields) => ({ type: 'round.closed', round: roundOf(fields) }),
  'outcome.published': (fields) => ({
    type: 'outcome.published',
    statement: fields.text('statement'),
    mandate: mandateOf(fields.record('mandate')),
    concerns: fields.texts('concerns'),
    reviewOn: fields.text('reviewOn'),
  }),
  'decision.finalised': () => ({ type: 'decision.finalised' }),
  'decision.reviewed': (fields) => ({
    type: 'decision.reviewed',
    result: fields.oneOf('result', REVIEW_RESULTS, 'kept'),
    statement: fields.text('statement'),
    nextReviewOn: fields.text('nextReviewOn'),
  }),
  'decision.superseded': (fields) => ({ type: 'decision.superseded', by: fields.neededText('by') }),
  'proposal.withdrawn': () => ({ type: 'proposal.withdrawn' }),
  'group.renamed': (fields) => authorising('group.renamed', fields),
  'rules.adopted': (fields) => {
    fields.record('rules');
    return authorising('rules.adopted', fields);
  },
  'link.proposed': (fields) => authorising('link.proposed', fields),
  'link.accepted': (fields) => authorising('link.accepted', fields),
  'link.ended': (fields) => authorising('link.ended', fields),
  'card.published': (fields) => authorising('card.published', fields),
  'text.erased': (fields) => ({
    type: 'text.erased',
    event: fields.neededText('event'),
    reason: fields.text('reason'),
  }),
  checkpoint: (fields) => ({ type: 'checkpoint', heads: fields.texts('heads') }),
};

export const FACT_TYPES: readonly FactType[] = Object.keys(READERS).filter(isFactType);

function isFactType(type: string): type is FactType {
  return Object.hasOwn(READERS, type);
}

export function readSaid({ type, payload }: Pick<EventContent, 'type' | 'payload'>): Read {
  if (!isFactType(type)) return { type: 'unknown' };
  const fields = readerOf(payload);
  const read: (fields: PayloadReader) => Said = READERS[type];
  const said = read(fields);
  return fields.isSound() ? said : { type: 'misfit' };
}

function roundOf(fields: PayloadReader): number {
  return fields.integer('round', 1, MOST_ROUNDS);
}

function membersOf(fields: PayloadReader, field: string): readonly MemberId[] {
  return fields.texts(field).map((member) => member as MemberId);
}

function ruleOf(fields: PayloadReader | undefined): MethodRule {
  return {
    thresholdPct: fields?.optionalInteger('thresholdPct', 0, 100),
    dotsPerPerson: fields?.optionalInteger('dotsPerPerson', 0, MOST_DOTS),
    options: fields?.raw('options') === undefined ? undefined : fields.texts('options'),
  };
}

/** One person may be named without a list. */
function mandateOf(fields: PayloadReader | undefined): Mandate | undefined {
  if (!fields) return undefined;
  const isOne = typeof fields.raw('who') === 'string';
  return {
    who: isOne ? [fields.text('who') as MemberId] : membersOf(fields, 'who'),
    what: fields.text('what'),
    until: fields.text('until'),
    accountableTo: fields.text('accountableTo'),
  };
}

function authorising(type: Authorising['type'], fields: PayloadReader): Authorising {
  return {
    type,
    decision: fields.text('decision'),
    replaces: fields.texts('replaces'),
    payload: fields.payload,
  };
}
