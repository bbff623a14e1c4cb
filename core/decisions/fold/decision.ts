/**
 * A decision as its facts make it (entity 25): plain values that a worker hands over and a screen shows without asking further. Codes and
 * ids only; the personal words are in `voices`, by id of the fact.
 */
import type { EventId, MemberId, OpHash } from '../../id/id.ts';
import type { Mandate, MethodRule, ProposalSubmitted, Authorising, DecisionReviewed } from '../kinds/said.ts';
import type { Payload } from '../kinds/payload-reader.ts';
import type { Answer } from '../methods/method.ts';
import type { MethodName } from '../methods/method-name.ts';
import type { Resolution, Test } from './objections.ts';
import type { Turnout } from './verdict.ts';
import type { Standing, Why } from './workings.ts';

/** `amending`: objected, and a version that answers it waits for its round. */
export type DecisionState =
  | 'proposed'
  | 'open'
  | 'objected'
  | 'amending'
  | 'adopted'
  | 'suspended'
  | 'final'
  | 'lapsed'
  | 'tied'
  | 'declined'
  | 'withdrawn'
  | 'version-conflict'
  | 'dropped'
  | 'superseded';

export interface Decision {
  /** "dec_…" */
  readonly subject: string;
  readonly state: DecisionState;
  /** The last one that was opened; 0: none. */
  readonly round: number;
  /** The one asked about in the last round; while no round is open or an objection is being answered, the latest one. Empty: no proposal. */
  readonly version: string;
  readonly tally: Readonly<Record<string, number>>;
  readonly turnout: Turnout;
  /** Opposing answers of the last round that count, in order of person. */
  readonly objections: readonly Objection[];
  /** Who consents with a réserve, in order. */
  readonly concerns: readonly MemberId[];
  /** Answers that count and were carried, in order of person. */
  readonly onBehalf: readonly Carried[];
  /** Ids of what asks for a review, in order. */
  readonly reviewRequests: readonly EventId[];
  /** "late-objection:<id>", in order. Ids and persons stand after the colon. */
  readonly flags: readonly string[];

  readonly proposal:
    | (ProposalSubmitted & { readonly id: EventId; readonly author: MemberId; readonly at: string })
    | undefined;
  /** In display order, "v1" first. */
  readonly versions: readonly VersionView[];
  /** A version that no round has asked about yet. */
  readonly nextVersion: VersionView | undefined;
  /** In order of round. */
  readonly rounds: readonly RoundView[];
  /** Adopted or final, or what was so before and still holds while a new round asks about its change. */
  readonly inForce: InForce | undefined;
  /** What suspends it, in order of id. */
  readonly suspendedBy: readonly Suspension[];
  /** Published and not cited by a later one: several when their authors did not see each other. */
  readonly outcomes: readonly OutcomeView[];
  /** "2027-10-15" when what is in force is to be looked at again; empty: never said. */
  readonly reviewOn: string;
  readonly reviews: readonly ReviewView[];
  /** In order; both are in force when two replaced it in parallel. */
  readonly supersededBy: readonly string[];
  /** Who gave answers that differ on two devices, in order: they are asked which is right. */
  readonly toConfirm: readonly MemberId[];
  /** By right, in order of id; whether the decision is in force is asked of `inForce`. */
  readonly authorising: readonly AuthorityView[];
  /** Heads that facilitators witnessed, each once, in order. */
  readonly witnessedHeads: readonly EventId[];
  readonly waiting: readonly WaitingView[];
  /** `prev` of the next fact. */
  readonly heads: readonly EventId[];
  /** In display order. */
  readonly history: readonly HistoryLine[];
}

export interface VersionView {
  readonly id: EventId;
  readonly label: string;
  readonly text: string;
  readonly author: MemberId;
  readonly at: string;
  readonly integrates: readonly string[];
}

export interface Objection {
  readonly id: EventId;
  readonly person: MemberId;
  readonly author: MemberId;
  /** Empty for one's own. */
  readonly witness: string;
  /** "objection", "block", "veto". */
  readonly choice: string;
  readonly at: string;
  readonly hasWords: boolean;
  readonly resolution: Resolution | undefined;
  readonly tests: readonly Test[];
}

export interface Carried {
  readonly person: MemberId;
  readonly author: MemberId;
  readonly witness: string;
}

export interface StanceView extends Answer {
  readonly id: EventId;
  readonly person: MemberId;
  readonly author: MemberId;
  readonly witness: string;
  readonly at: string;
  readonly hasWords: boolean;
}

export interface LateView extends StanceView {
  /** Before the deadline, not having seen the close. */
  readonly isInTime: boolean;
  readonly resolution: Resolution | undefined;
}

export interface RoundView {
  readonly round: number;
  readonly version: string;
  /** Several: two texts were opened as one round. */
  readonly texts: readonly VersionView[];
  readonly method: MethodName;
  readonly rule: MethodRule;
  readonly eligible: readonly MemberId[];
  readonly quorumPct: number;
  readonly closesAt: string;
  readonly openedBy: readonly MemberId[];
  /** The first claimed time of a close that counts; empty: open. */
  readonly closedAt: string;
  readonly closedBy: readonly MemberId[];
  /** `proposed`: closed, and only information was asked for. */
  readonly state: DecisionState;
  /** Of a method with options. */
  readonly leading: readonly string[];
  readonly tally: Readonly<Record<string, number>>;
  readonly turnout: Turnout;
  /** What counts, in order of person. */
  readonly stances: readonly StanceView[];
  readonly notAnswered: readonly MemberId[];
  readonly objections: readonly Objection[];
  readonly late: readonly LateView[];
  readonly finalisedBy: readonly MemberId[];
}

export interface InForce {
  readonly round: number;
  readonly version: string;
  readonly text: string;
  readonly isFinal: boolean;
  /** The option that it decided for; empty for choices. */
  readonly option: string;
  readonly mandates: readonly Mandate[];
}

export interface Suspension {
  readonly id: EventId;
  readonly cause: 'late-objection' | 'finalised-over-objection' | 'withdrawal';
}

export interface OutcomeView {
  readonly id: EventId;
  readonly round: number;
  readonly author: MemberId;
  readonly at: string;
  readonly statement: string;
  readonly mandate: Mandate | undefined;
  readonly concerns: readonly string[];
  readonly reviewOn: string;
}

export interface ReviewView extends DecisionReviewed {
  readonly id: EventId;
  readonly author: MemberId;
  readonly at: string;
}

export interface AuthorityView extends Authorising {
  readonly id: EventId;
  readonly author: MemberId;
  readonly at: string;
  /** A later one of its kind in this decision had seen it. */
  readonly isReplaced: boolean;
}

/** "il manque une partie, connectez l'appareil de …" */
export interface WaitingView {
  readonly id: EventId;
  readonly type: string;
  readonly author: MemberId;
  readonly at: string;
  /** Parents that are not here. */
  readonly missing: readonly EventId[];
  /** A roster head that this device does not know; empty when it is known. */
  readonly missingHead: OpHash | '';
}

export interface HistoryLine {
  readonly standing: Standing;
  /** Of what is invalid. */
  readonly why: Why | undefined;
  readonly id: EventId;
  readonly type: string;
  readonly author: MemberId;
  readonly at: string;
  readonly payload: Payload;
  readonly isErased: boolean;
}
