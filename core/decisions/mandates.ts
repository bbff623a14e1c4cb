/** Who is mandated for what: derived from what is in force, never stored. A mandate whose day has passed is still told, with its day. */
import type { MemberId } from '../id/id.ts';
import type { Decision } from './fold/decision.ts';

export interface MandateOf {
  readonly member: MemberId;
  readonly what: string;
  /** "2027-07-20", or empty. */
  readonly until: string;
  readonly accountableTo: string;
  readonly decision: string;
}

/** In the order of the decisions, and of who is named. */
export function mandatesOf(decisions: readonly Decision[]): readonly MandateOf[] {
  return decisions.flatMap(({ subject, inForce }) =>
    (inForce?.mandates ?? []).flatMap(({ who, what, until, accountableTo }) =>
      who.map((member) => ({ member, what, until, accountableTo, decision: subject })),
    ),
  );
}
