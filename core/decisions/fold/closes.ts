/**
 * Closes that close: after the deadline by anybody who is asked or facilitates, before it by a facilitator who has seen everybody's answer.
 * All that did not see each other stand. One that had seen another closes nothing any more: it would let late answers in.
 *
 * An opening that arrives late and asks more people, or for longer, can make a close too early after all: what crossed binds least.
 */
import { methodOf } from '../methods/methods.ts';
import { answersIn, byPerson } from './answers.ts';
import { addPlace } from './fact-set.ts';
import type { Closing, OpenedRound } from './opened-round.ts';
import type { Stance } from './stances.ts';
import { type Why, type Workings } from './workings.ts';

export function standingCloses(
  workings: Workings,
  round: OpenedRound,
  stances: readonly Stance[],
): readonly Closing[] {
  const { order } = workings;
  const persons = byPerson(stances);
  const standing: Closing[] = [];
  const standingPlaces = order.setOf([]);

  const hasEverybody = (close: Closing): boolean => {
    const { counted } = answersIn(order, methodOf(round.method), persons, order.pastOf([close.place]));
    return counted.size === round.eligible.size;
  };
  const faultOf = (close: Closing): Why | undefined => {
    const { place, fact } = close;
    const isFacilitator = workings.isFacilitator(close);
    if (!isFacilitator && !round.eligible.has(fact.author)) return 'no-right';
    if (!order.seesAny(place, round.opened)) return 'no-round';
    if (order.seesAny(place, standingPlaces)) return 'round-closed';
    if (fact.at >= round.closesAt || (isFacilitator && hasEverybody(close))) return undefined;
    return 'too-early';
  };

  for (const close of workings.of('round.closed')) {
    if (close.said.round !== round.round) continue;
    const fault = faultOf(close);
    if (fault) {
      workings.mark(close, 'invalid', fault);
      continue;
    }
    standing.push(close);
    addPlace(standingPlaces, close.place);
  }
  return standing;
}
