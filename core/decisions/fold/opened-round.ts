/** A round as its openings make it. */
import type { MemberId } from '../../id/id.ts';
import type { MethodRule } from '../kinds/said.ts';
import type { MethodName } from '../methods/method-name.ts';
import type { FactSet } from './fact-set.ts';
import type { Version } from './versions.ts';
import type { PlacedOf } from './workings.ts';

export type Opening = PlacedOf<'round.opened'>;
export type Closing = PlacedOf<'round.closed'>;

export interface OpenedRound {
  readonly round: number;
  readonly openings: readonly Opening[];
  readonly opened: FactSet;
  /** The lowest label when there are several. */
  readonly version: string;
  /** What people are asked about; more than one is a conflict. */
  readonly texts: readonly Version[];
  readonly hasConflict: boolean;
  readonly method: MethodName;
  readonly rule: MethodRule;
  readonly eligible: ReadonlySet<MemberId>;
  readonly quorumPct: number;
  readonly closesAt: string;
}
