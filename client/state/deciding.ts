/**
 * What a group decides, as screens see it: decisions folded from the register, and what people say of them. An answer is shown at once and
 * written ten seconds later, for what is written in a register cannot be taken back.
 */
import type { Accessor } from 'solid-js';
import type { Act, ActType } from '../../core/decisions/acts/act.ts';
import type { ActRefusal } from '../../core/decisions/acts/may-act.ts';
import type { DecisionEvent } from '../../core/decisions/event.ts';
import type { Decision } from '../../core/decisions/fold/decision.ts';
import type { GroupRules } from '../../core/decisions/group-rules.ts';
import type { Ask } from '../../core/decisions/waiting-for.ts';
import type { Result } from '../../core/result/result.ts';
import type { AddFactFailure, DecisionsLog, SaidBody } from './decisions.ts';
import type { DecisionsSummary } from './decisions-summary.ts';
import type { RegisterProof } from './register-proof.ts';

/** Opened when somebody looks, or when this device has nothing better to do. */
export interface GroupDeciding {
  /** Undefined until it is open; asking opens it. */
  now(): Deciding | undefined;
  /** Undefined while the register, or the page's part for it, is not on this device. */
  open(): Promise<Deciding | undefined>;
  /** A line for each decision, as this device last knew them: there before the register is. Undefined: not known yet. */
  readonly summary: Accessor<DecisionsSummary | undefined>;
}

export interface Deciding {
  readonly log: DecisionsLog;
  /** What proves it, to take away and to compare. */
  readonly proof: RegisterProof;
  /** Those with a proposal, in order of subject; what is held counts as said. */
  readonly decisions: Accessor<readonly Decision[]>;
  /** Undefined: nothing is known of it (yet). */
  decision(subject: string): Decision | undefined;
  /** Of a fact of that decision, or of what is held of it. Undefined: erased, also where they have not gone yet, or not here. */
  words(subject: string, fact: string): SaidBody | undefined;
  /** In force; those of the first day while none were adopted. */
  readonly rules: Accessor<GroupRules>;
  /** "2026-11-10T09:00:00Z" by this device, moving on with each minute. */
  readonly at: Accessor<string>;
  can(decision: Decision): ReadonlySet<ActType>;
  /** What waits for me, the most pressing first. */
  readonly asks: (decision: Decision) => readonly Ask[];
  /** Answers the new decision, which is then there. */
  propose(proposal: Proposing): Promise<Result<string, SayFailure>>;
  /** Signed and stored. `words`: the personal ones beside it, empty for none. */
  say(subject: string, saying: Saying, words?: string): Promise<Result<DecisionEvent, SayFailure>>;
  /** The same, shown at once and written after ten seconds. What was held of that decision before is written first; an answer replaces a held answer. */
  hold(subject: string, saying: Saying, options?: HoldOptions): Promise<Result<Held, SayFailure>>;
  /** What is held of that decision, if anything is. */
  held(subject: string): Held | undefined;
  /** Writes what is held, now. */
  flush(): Promise<void>;
  /** Of one's own words, or as a facilitator; the fact stays. */
  erase(subject: string, fact: DecisionEvent['id']): Promise<Result<DecisionEvent, SayFailure>>;
}

export interface HoldOptions {
  readonly words?: string;
  /** The field in which they were typed, by the name of its draft: there they stand again when they are not said after all. */
  readonly draft?: string;
  /** It was refused after all when it was to be written. */
  readonly failed?: (failure: SayFailure) => void;
}

export interface Held {
  readonly saying: Saying;
  /** False: it is written already. */
  undo(): boolean;
}

/** What is held has no id yet; this one stands for it. */
export const HELD_ID = '-'.repeat(64);

type WithoutWords<One> = One extends unknown ? Omit<One, 'bodyCommit'> : never;
/** An act whose personal words are given beside it. */
export type Saying = WithoutWords<Act>;
export type Proposing = Act & { readonly type: 'propose' };
export type SayFailure = ActRefusal | AddFactFailure;
