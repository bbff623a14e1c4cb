/**
 * Stances that no close of their round had seen. Those that stand against the text were either in time, by their claimed time and by what
 * their author had seen, and can suspend; or they came when the round was over, and can ask for a review.
 */
import type { MemberId } from '../../id/id.ts';
import { latest, ownFirst } from './answers.ts';
import { type FactSet, hasPlace } from './fact-set.ts';
import type { OpenedRound } from './opened-round.ts';
import type { Stance } from './stances.ts';
import type { CausalOrder } from './causal-order.ts';
import { byText } from '../fact.ts';

export interface Late {
  readonly stance: Stance;
  /** Given before the deadline by somebody who had seen no close. */
  readonly isInTime: boolean;
}

/** In order of person and id. `seen`: by the closes, `closes`: these themselves. A stance that its author has replaced is not among them. */
export function lateStances(
  order: CausalOrder,
  { closesAt }: Pick<OpenedRound, 'closesAt'>,
  persons: ReadonlyMap<MemberId, readonly Stance[]>,
  seen: FactSet,
  closes: FactSet,
): readonly Late[] {
  return [...persons.values()].flatMap((stances) =>
    latest(order, ownFirst(stances))
      .filter(({ place }) => !hasPlace(seen, place))
      .toSorted((a, b) => byText(a.id, b.id))
      .map((stance) => ({
        stance,
        isInTime: stance.at <= closesAt && !order.seesAny(stance.place, closes),
      })),
  );
}
