/**
 * What became of what stands against a text: taken back by who raised it, judged a concern by two people, or nothing yet. Contradicting
 * tests: it qualifies.
 */
import type { EventId, MemberId } from '../../id/id.ts';
import { byText } from '../fact.ts';
import { hasPlace, type FactSet } from './fact-set.ts';
import type { OpenedRound } from './opened-round.ts';
import { isWitness, type Stance } from './stances.ts';
import type { Proposals } from './versions.ts';
import type { PlacedOf, Why, Workings } from './workings.ts';

export type Resolution = 'withdrawn' | 'concern' | 'integrated';

/** Which facts may resolve an objection. */
export interface Asking {
  /** Undefined: all that are here. */
  readonly known?: FactSet;
  /** Of a round that was closed over this objection; undefined: it was not. */
  readonly closes?: { readonly seen: FactSet; readonly places: FactSet };
}

export interface Resolutions {
  /** By anybody's right; undefined: it stands. */
  of(stance: Stance, asking?: Asking): Exclude<Resolution, 'integrated'> | undefined;
  /** In order of id. */
  testsOf(stance: Stance): readonly Test[];
}

export interface Test {
  readonly id: EventId;
  readonly by: MemberId;
  readonly qualifies: boolean;
  readonly kind: string;
  readonly at: string;
}

interface Tested extends Test {
  readonly place: number;
  readonly isFacilitator: boolean;
  readonly isAsked: boolean;
}

type Withdrawn = PlacedOf<'objection.withdrawn'>;

export function readResolutions(
  workings: Workings,
  { proposers }: Proposals,
  rounds: readonly OpenedRound[],
  stances: ReadonlyMap<number, readonly Stance[]>,
): Resolutions {
  const { order } = workings;
  const roundsByNumber = new Map(rounds.map((round) => [round.round, round]));
  const opposing = new Map<string, Stance>();
  for (const ofRound of stances.values())
    for (const stance of ofRound) if (stance.answer.isOpposing) opposing.set(stance.id, stance);

  const tests = new Map<string, Tested[]>();
  for (const one of workings.of('objection.tested')) {
    const { place, fact, said } = one;
    const stance = opposing.get(said.objection);
    const round = stance && roundsByNumber.get(stance.round);
    const isFacilitator = workings.isFacilitator(one);
    const isAsked = round?.eligible.has(fact.author) ?? false;
    const { author: by } = fact;
    let why: Why | undefined;
    if (!stance || !order.sees(place, stance.place)) why = 'no-objection';
    else if (!isFacilitator && !isAsked) why = 'no-right';
    else if (proposers.has(by) || by === stance.person || by === stance.author) why = 'own-objection';
    if (why) {
      workings.mark(one, 'invalid', why);
      continue;
    }
    const { qualifies, kind } = said;
    const tested = { place, id: fact.id, by, qualifies, kind, at: fact.at, isFacilitator, isAsked };
    tests.set(said.objection, [...(tests.get(said.objection) ?? []), tested]);
  }

  const withdrawals = new Map<string, Withdrawn[]>();
  for (const one of workings.of('objection.withdrawn')) {
    const stance = opposing.get(one.said.objection);
    const why = withdrawalFault(workings, one, stance && roundsByNumber.get(stance.round), stance);
    if (why) workings.mark(one, 'invalid', why);
    else withdrawals.set(one.said.objection, [...(withdrawals.get(one.said.objection) ?? []), one]);
  }

  /** What crossed the close of a round resolves nothing there: it would adopt by arriving. Who has seen the close may say it again. */
  const isInTime = (place: number, { known, closes }: Asking): boolean => {
    if (known && !hasPlace(known, place)) return false;
    return !closes || hasPlace(closes.seen, place) || order.seesAny(place, closes.places);
  };

  return {
    of: (stance, asking = {}) => {
      const taken = (withdrawals.get(stance.id) ?? []).filter(({ place }) => isInTime(place, asking));
      // said both ways in parallel: what was kept of it is kept
      if (taken.length > 0) return taken.some(({ said }) => said.asConcern) ? 'concern' : 'withdrawn';
      const all = tests.get(stance.id) ?? [];
      const known = all.filter(({ place }) => !asking.known || hasPlace(asking.known, place));
      if (known.some(({ qualifies }) => qualifies)) return undefined;
      const counting = known.filter(({ place }) => isInTime(place, asking));
      const isConcern = counting
        .filter(({ isFacilitator }) => isFacilitator)
        .some(({ by }) => counting.some((other) => other.isAsked && other.by !== by));
      return isConcern ? 'concern' : undefined;
    },
    testsOf: (stance) =>
      (tests.get(stance.id) ?? [])
        .map(({ id, by, qualifies, kind, at }) => ({ id, by, qualifies, kind, at }))
        .sort((a, b) => byText(a.id, b.id)),
  };
}

/** A carried one may be taken back by the person, or again by somebody who carries that with a witness. */
function withdrawalFault(
  workings: Workings,
  one: Withdrawn,
  round: OpenedRound | undefined,
  stance: Stance | undefined,
): Why | undefined {
  const { author } = one.fact;
  if (!stance || !round || !workings.order.sees(one.place, stance.place)) return 'no-objection';
  if (author === stance.person) return undefined;
  if (!stance.isCarried) return 'no-right';
  if (!round.eligible.has(author) && !workings.isFacilitator(one)) return 'no-right';
  return isWitness(round, one.said.witness, [author, stance.person]) ? undefined : 'unwitnessed';
}
