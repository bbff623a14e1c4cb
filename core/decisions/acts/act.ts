/**
 * What people can do in a decision, as a screen asks for it. Rounds, versions, who is asked and what had been seen are filled in: they are
 * what the speaker sees, not what they choose.
 */
import type { DeviceId, MemberId, OpHash, SpaceId } from '../../id/id.ts';
import type { GroupRules } from '../group-rules.ts';
import type { Payload } from '../kinds/payload-reader.ts';
import type { Authorising, DecisionReviewed, Mandate, ProposalSubmitted } from '../kinds/said.ts';
import type { MethodName } from '../methods/method-name.ts';

/** Who speaks, from where, when: `at` is "2026-11-10T09:00:00Z". */
export interface Speaker {
  readonly group: SpaceId;
  readonly author: MemberId;
  readonly device: DeviceId;
  readonly roster: OpHash;
  readonly at: string;
}

/** `bodyCommit`: of the words beside it (`core/decisions/body.ts`), which are stored before the fact. */
export type Act =
  | (Omit<ProposalSubmitted, 'type'> & { readonly type: 'propose' })
  | { readonly type: 'ask' | 'answer' | 'react'; readonly bodyCommit: string }
  | { readonly type: 'amend'; readonly text: string; readonly integrates: readonly string[] }
  | {
      readonly type: 'open';
      readonly method: MethodName;
      readonly quorumPct: number;
      readonly closesAt: string;
      readonly thresholdPct?: number;
      readonly dotsPerPerson?: number;
      readonly options?: readonly string[];
    }
  | {
      readonly type: 'cast';
      readonly choice?: string;
      readonly scores?: Readonly<Record<string, number>>;
      readonly concern?: boolean;
      readonly bodyCommit?: string;
      /** For somebody else, with a third person who heard it. */
      readonly onBehalfOf?: MemberId;
      readonly witness?: MemberId;
    }
  | {
      readonly type: 'test';
      readonly objection: string;
      readonly qualifies: boolean;
      readonly kind: ObjectionKind | '';
    }
  | {
      readonly type: 'take-back';
      readonly objection: string;
      readonly asConcern: boolean;
      readonly witness?: MemberId;
    }
  | { readonly type: 'close' }
  | {
      readonly type: 'publish';
      readonly statement: string;
      readonly mandate?: Mandate;
      readonly reviewOn: string;
    }
  | { readonly type: 'finalise' }
  | {
      readonly type: 'review';
      readonly result: DecisionReviewed['result'];
      readonly statement: string;
      readonly nextReviewOn: string;
    }
  | { readonly type: 'supersede'; readonly by: string }
  | { readonly type: 'withdraw' }
  | { readonly type: 'adopt-rules'; readonly rules: GroupRules }
  | {
      readonly type: 'authorise';
      readonly what: Exclude<Authorising['type'], 'rules.adopted'>;
      readonly payload: Payload;
    }
  | { readonly type: 'erase'; readonly event: string; readonly reason: string }
  /** Heads of every decision, as the speaker sees them. */
  | { readonly type: 'witness' };

export type ActType = Act['type'];

export const OBJECTION_KINDS = ['effectiveness', 'side-effects', 'efficiency'] as const;
export type ObjectionKind = (typeof OBJECTION_KINDS)[number];
