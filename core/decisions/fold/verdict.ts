/** What a round comes to in the eyes of certain closes: the answers that they had seen, together, and the method's word on them. */
import type { MemberId } from '../../id/id.ts';
import { tallyOf, type Verdict } from '../methods/method.ts';
import { methodOf } from '../methods/methods.ts';
import { type Answers, answersIn } from './answers.ts';
import type { FactSet } from './fact-set.ts';
import type { Resolution, Resolutions } from './objections.ts';
import type { Closing, OpenedRound } from './opened-round.ts';
import type { Stance } from './stances.ts';
import { placesOf, type Workings } from './workings.ts';

export interface Turnout {
  readonly eligible: number;
  readonly cast: number;
  readonly reached: boolean;
}

export interface Standoff {
  readonly stance: Stance;
  readonly resolution: Resolution | undefined;
}

export interface Counted extends Answers {
  readonly tally: Readonly<Record<string, number>>;
  readonly turnout: Turnout;
  /** Opposing answers among them, in order of person. */
  readonly standoffs: readonly Standoff[];
  readonly state: Verdict['type'] | 'lapsed' | 'version-conflict';
  readonly leading: readonly string[];
}

/** No closes: as it stands, with all answers that are here. `known`: what may resolve an objection; undefined: all. */
export function countRound(
  { order }: Workings,
  round: OpenedRound,
  persons: ReadonlyMap<MemberId, readonly Stance[]>,
  resolutions: Resolutions,
  closes: readonly Closing[],
  known?: FactSet,
): Counted {
  const method = methodOf(round.method);
  const places = placesOf(closes);
  const seen = closes.length > 0 ? order.pastOf(places) : undefined;
  const answers = answersIn(order, method, persons, seen);
  const asking = {
    ...(known ? { known } : {}),
    ...(seen ? { closes: { seen, places: order.setOf(places) } } : {}),
  };
  const standoffs = [...answers.counted.values()]
    .filter(({ answer }) => answer.isOpposing)
    .map((stance): Standoff => ({ stance, resolution: resolutions.of(stance, asking) }));
  const given = [...answers.counted.values()].map(({ answer }) => answer);
  const turnout = turnoutOf(round, given.length);
  const unresolved = standoffs.filter(({ resolution }) => !resolution).length;
  const verdict = method.verdict({ answers: given, unresolved }, round.rule);
  return {
    ...answers,
    tally: tallyOf(given),
    turnout,
    standoffs,
    leading: verdict.leading,
    state: stateOf(round, turnout, verdict),
  };
}

/** Integers only. */
function turnoutOf({ eligible, quorumPct }: OpenedRound, cast: number): Turnout {
  return { eligible: eligible.size, cast, reached: 100 * cast >= quorumPct * eligible.size };
}

/** With a quorum of 0 % and nobody there, nobody has decided. */
function stateOf(round: OpenedRound, { cast, reached }: Turnout, { type }: Verdict): Counted['state'] {
  if (round.hasConflict) return 'version-conflict';
  if (type === 'unsettled') return type;
  return reached && cast > 0 ? type : 'lapsed';
}
