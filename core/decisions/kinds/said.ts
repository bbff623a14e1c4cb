/** What each kind of fact says, read (events.md §2). One shape for each; a fact of a kind that is not here has no effect. */
import type { Json } from '../../canonical-json/canonical-json.ts';
import type { MemberId } from '../../id/id.ts';
import type { MethodName } from '../methods/method-name.ts';
import type { Payload } from './payload-reader.ts';

export interface ProposalSubmitted {
  readonly type: 'proposal.submitted';
  readonly title: string;
  readonly driver: string;
  readonly requirement: string;
  readonly text: string;
  readonly criteria: readonly string[];
  /** "2026-10-15", or empty. */
  readonly reviewOn: string;
  /** A decision, or empty. */
  readonly supersedes: string;
  /** By kind of thing: `{projects: ["prj_qet"]}`. */
  readonly links: Payload;
}

export interface Spoken {
  readonly type: 'question.asked' | 'question.answered' | 'reaction.given';
}

export interface AmendmentProposed {
  readonly type: 'amendment.proposed';
  /** "v2". */
  readonly version: string;
  readonly text: string;
  /** Objections, by the stance that raised them. */
  readonly integrates: readonly string[];
}

/** Of a round: what its method asks for. */
export interface MethodRule {
  /** 0..100 */
  readonly thresholdPct: number | undefined;
  readonly dotsPerPerson: number | undefined;
  /** Undefined: any name. */
  readonly options: readonly string[] | undefined;
}

export interface RoundOpened {
  readonly type: 'round.opened';
  /** From 1. */
  readonly round: number;
  readonly version: string;
  readonly method: MethodName;
  readonly rule: MethodRule;
  readonly eligible: readonly MemberId[];
  /** 0..100 */
  readonly quorumPct: number;
  readonly closesAt: string;
}

export interface StanceCast {
  readonly type: 'stance.cast';
  readonly round: number;
  readonly version: string;
  /** Of the method's choices or not: the method says. */
  readonly choice: Json | undefined;
  readonly scores: Json | undefined;
  readonly concern: boolean;
  /** Who answers, when the author only carries; empty otherwise. */
  readonly onBehalfOf: string;
  readonly witness: string;
}

export interface ObjectionTested {
  readonly type: 'objection.tested';
  readonly objection: string;
  readonly qualifies: boolean;
  readonly kind: string;
}

export interface ObjectionWithdrawn {
  readonly type: 'objection.withdrawn';
  readonly objection: string;
  readonly asConcern: boolean;
  readonly witness: string;
}

export interface RoundClosed {
  readonly type: 'round.closed';
  readonly round: number;
}

export interface Mandate {
  readonly who: readonly MemberId[];
  readonly what: string;
  /** A day, or empty. */
  readonly until: string;
  readonly accountableTo: string;
}

export interface OutcomePublished {
  readonly type: 'outcome.published';
  readonly statement: string;
  readonly mandate: Mandate | undefined;
  /** Stances with a réserve, by id. */
  readonly concerns: readonly string[];
  readonly reviewOn: string;
}

export interface DecisionFinalised {
  readonly type: 'decision.finalised';
}

export const REVIEW_RESULTS = ['kept', 'amended', 'dropped'] as const;

export interface DecisionReviewed {
  readonly type: 'decision.reviewed';
  readonly result: (typeof REVIEW_RESULTS)[number];
  readonly statement: string;
  readonly nextReviewOn: string;
}

export interface DecisionSuperseded {
  readonly type: 'decision.superseded';
  readonly by: string;
}

export interface ProposalWithdrawn {
  readonly type: 'proposal.withdrawn';
}

/** What gives a value elsewhere its authority. */
export interface Authorising {
  readonly type:
    | 'group.renamed'
    | 'rules.adopted'
    | 'link.proposed'
    | 'link.accepted'
    | 'link.ended'
    | 'card.published';
  /** The decision behind it; empty: the one that it is a fact of. */
  readonly decision: string;
  /** Earlier facts of its kind, of whatever decision, that its author had seen. */
  readonly replaces: readonly string[];
  readonly payload: Payload;
}

export interface TextErased {
  readonly type: 'text.erased';
  readonly event: string;
  readonly reason: string;
}

export interface Checkpoint {
  readonly type: 'checkpoint';
  readonly heads: readonly string[];
}

export type Said =
  | ProposalSubmitted
  | Spoken
  | AmendmentProposed
  | RoundOpened
  | StanceCast
  | ObjectionTested
  | ObjectionWithdrawn
  | RoundClosed
  | OutcomePublished
  | DecisionFinalised
  | DecisionReviewed
  | DecisionSuperseded
  | ProposalWithdrawn
  | Authorising
  | TextErased
  | Checkpoint;

export type FactType = Said['type'];
/** `unknown`: a type of another version; `misfit`: of a known type, with a payload that does not fit it. */
export type Read = Said | { readonly type: 'unknown' } | { readonly type: 'misfit' };
export type SaidOf<Type extends FactType> = Holding<Said, Type>;
/** Also a shape that several types share. */
type Holding<Shape, Type> = Shape extends { readonly type: infer Own }
  ? Type extends Own
    ? Shape
    : never
  : never;
