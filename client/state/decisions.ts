/** A group's register as screens see it: verified facts, what is wrong with the others, and words that may be taken back. */
import type { Accessor } from 'solid-js';
import type { Body } from '../../core/decisions/body.ts';
import type { DecisionEvent, EventContent } from '../../core/decisions/event.ts';
import type { RejectedFact } from '../../core/decisions/register.ts';
import type { EventId } from '../../core/id/id.ts';
import type { Result } from '../../core/result/result.ts';

/** Opened when somebody looks at it; everybody of a group may read it. */
export interface GroupDecisions {
  /** Undefined until it is open; asking opens it. */
  now(): DecisionsLog | undefined;
  open(): Promise<DecisionsLog | undefined>;
}

export interface DecisionsLog {
  /** Verified, by id. Always the same map: the accessor tells when something in it changed. */
  readonly facts: Accessor<ReadonlyMap<string, DecisionEvent>>;
  /** Hears of all that are there at once, then of what comes. Answers how to stop. */
  follow(heard: (news: FactsNews) => void): () => void;
  /** "Faits rejetés". */
  readonly rejected: Accessor<readonly RejectedFact[]>;
  /** Facts below which something is missing: "en attente d'un maillon". */
  readonly pending: Accessor<ReadonlySet<EventId>>;
  /** What is missing there. */
  readonly missing: Accessor<readonly EventId[]>;
  /** Hashes of the last changes, the same on devices that hold the same register. */
  readonly heads: Accessor<readonly string[]>;
  /** `reading`: more is coming from this device's storage. `unavailable`: the page's part for it is not on this device, or it failed. */
  readonly standing: Accessor<'reading' | 'open' | 'unavailable'>;
  /** Does nothing while it is available. */
  tryAgain(): void;
  /** Signs, and stores: the words before the fact that commits to them. It is in `facts` when this answers. Throws on a content that is not of this device. */
  add(content: EventContent, words?: Body): Promise<Result<DecisionEvent, AddFactFailure>>;
  /** Facts that others signed, out of a file: what does not verify is not taken. Answers how many were not here before. */
  take(facts: readonly DecisionEvent[]): Promise<Result<number, AddFactFailure>>;
  /** What was said beside facts, by their id. Nothing: erased, or not here yet. */
  readonly bodies: Accessor<ReadonlyMap<string, SaidBody>>;
  /** Those that are what their facts commit to, with their salts: for a file. */
  wholeBodies(): ReadonlyMap<EventId, Body>;
  /** The words only: the fact `text.erased` is the caller's to add. */
  eraseBody(fact: EventId): void;
}

export interface FactsNews {
  readonly verified: readonly DecisionEvent[];
  /** Whose author the roster no longer knows. */
  readonly withdrawn: readonly EventId[];
}

/** `altered`: not what the fact commits to, "texte altéré". */
export type SaidBody = { readonly type: 'said'; readonly text: string } | { readonly type: 'altered' };

export type AddFactFailure =
  /** Of somebody who is no longer in. */
  | { readonly type: 'reserved-to-group' }
  /** See `standing`. */
  | { readonly type: 'register-unavailable' };
