/**
 * What was finalised: a facilitator's word that what was adopted is final. It is judged by what its author had seen; what they could not know
 * asks for a review and takes nothing back.
 */
import type { EventId, MemberId } from '../../id/id.ts';
import { hasPlace } from './fact-set.ts';
import type { Resolutions } from './objections.ts';
import type { Closing, OpenedRound } from './opened-round.ts';
import type { Stance } from './stances.ts';
import { type Counted, countRound } from './verdict.ts';
import { placesOf, type PlacedOf, type Workings } from './workings.ts';

export interface Final {
  readonly fact: PlacedOf<'decision.finalised'>;
  /** Those of the round that its author had seen. */
  readonly closes: readonly Closing[];
}

export interface Finality {
  /** By right, of something adopted. */
  readonly finals: readonly Final[];
  /** What they made final; undefined: nothing is. */
  readonly counted: Counted | undefined;
}

export function readFinality(
  workings: Workings,
  opened: OpenedRound,
  persons: ReadonlyMap<MemberId, readonly Stance[]>,
  resolutions: Resolutions,
  said: readonly Final[],
): Finality {
  const { order } = workings;
  const asSeenBy = (finals: readonly Final[]): Counted => {
    const seen = order.pastOf(finals.map(({ fact }) => fact.place));
    const closes = [...new Set(finals.flatMap((final) => final.closes))];
    return countRound(workings, opened, persons, resolutions, closes, seen);
  };
  const finals = said.filter((final) => {
    if (asSeenBy([final]).state === 'adopted') return true;
    workings.mark(final.fact, 'invalid', 'not-adopted');
    return false;
  });
  return { finals, counted: finals.length > 0 ? asSeenBy(finals) : undefined };
}

/** What asks for a review because the closes that the finalisers could not know say otherwise: what stands against it, or else these closes. */
export function contradictions(
  { order }: Workings,
  { finals, counted: final }: Finality,
  counted: Counted,
  closes: readonly Closing[],
): readonly EventId[] {
  if (!final) return [];
  const isSame = counted.state === 'adopted' && counted.leading.join('\n') === final.leading.join('\n');
  if (isSame) return [];
  const open = counted.standoffs.filter(({ resolution }) => !resolution);
  if (open.length > 0) return open.map(({ stance }) => stance.id);
  const seen = order.pastOf(placesOf(finals.map(({ fact }) => fact)));
  return closes.filter(({ place }) => !hasPlace(seen, place)).map(({ fact }) => fact.id);
}
