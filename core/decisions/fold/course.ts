/**
 * The course of one round after it was opened: what its closes made of it, what was finalised, and what came late. Prudence first: what
 * arrives late can suspend or ask for a review; it adopts nothing and takes nothing final away.
 */
import type { EventId, MemberId } from '../../id/id.ts';
import { byText } from '../fact.ts';
import { byPerson } from './answers.ts';
import type { DecisionState, Suspension } from './decision.ts';
import { contradictions, type Final, type Finality, readFinality } from './finality.ts';
import { type Late, lateStances } from './lateness.ts';
import type { Resolutions } from './objections.ts';
import type { Closing, OpenedRound } from './opened-round.ts';
import type { Stance } from './stances.ts';
import { type Counted, countRound } from './verdict.ts';
import { type Withdrawal, withdrawalsOn } from './withdrawals.ts';
import { placesOf, type PlacedOf, type Workings } from './workings.ts';

export type Review = PlacedOf<'decision.reviewed'>;

export interface RoundFacts {
  readonly opened: OpenedRound;
  readonly stances: readonly Stance[];
  readonly closes: readonly Closing[];
  readonly finals: readonly Final[];
  readonly reviews: readonly Review[];
  /** Of later rounds. */
  readonly laterOpenings: readonly number[];
  /** Of the proposal. */
  readonly withdrawals: readonly Withdrawal[];
}

export interface Course extends Pick<RoundFacts, 'opened' | 'stances' | 'closes'> {
  /** In order of person. */
  readonly persons: ReadonlyMap<MemberId, readonly Stance[]>;
  readonly counted: Counted;
  /** The options that it decided for, as far as it did. */
  readonly leading: readonly string[];
  /** By right, of something adopted. */
  readonly finals: readonly Final[];
  /** Of something in force, and not seen by a later one; in order of id. */
  readonly reviews: readonly Review[];
  readonly late: readonly Late[];
  readonly state: DecisionState;
  readonly suspendedBy: readonly Suspension[];
  readonly reviewRequests: readonly EventId[];
}

export function courseOf(workings: Workings, resolutions: Resolutions, facts: RoundFacts): Course {
  const { order } = workings;
  const { opened, stances, closes, laterOpenings } = facts;
  const persons = byPerson(stances);
  const counted = countRound(workings, opened, persons, resolutions, closes);
  const finality = readFinality(workings, opened, persons, resolutions, facts.finals);
  const isInForce = finality.finals.length > 0 || (closes.length > 0 && counted.state === 'adopted');
  // a round that nobody closed ends where the next one begins
  const ends = closes.length > 0 ? placesOf(closes) : laterOpenings;
  const late =
    ends.length > 0 ? lateStances(order, opened, persons, order.pastOf(ends), order.setOf(ends)) : [];
  markStances(workings, persons, counted, late);

  const { hasEnded, crossed } = withdrawalsOn(workings, opened, closes, facts.withdrawals, isInForce);
  const reviews = reviewsOf(workings, facts.reviews, isInForce);
  const challenge = isInForce ? challengesOf(workings, resolutions, finality, late, crossed) : NONE;
  const isWithdrawn = hasEnded && (isInForce || laterOpenings.length === 0);
  const isDropped = reviews.some(({ said }) => said.result === 'dropped');

  const state = ((): DecisionState => {
    if (isWithdrawn) return 'withdrawn';
    if (closes.length === 0) return opened.hasConflict ? 'version-conflict' : 'open';
    if (isDropped) return 'dropped';
    if (challenge.suspendedBy.length > 0) return 'suspended';
    if (finality.finals.length > 0) return 'final';
    return counted.state === 'unsettled' ? 'proposed' : counted.state;
  })();
  const requests = [...challenge.requests, ...contradictions(workings, finality, counted, closes)];
  const { leading } = finality.counted?.state === 'adopted' ? finality.counted : counted;
  return {
    opened,
    stances,
    closes,
    persons,
    counted,
    leading,
    finals: finality.finals,
    reviews,
    late,
    state,
    suspendedBy: challenge.suspendedBy,
    reviewRequests: [...new Set(requests)].sort(),
  };
}

interface Challenges {
  readonly suspendedBy: readonly Suspension[];
  readonly requests: readonly EventId[];
}

const NONE: Challenges = { suspendedBy: [], requests: [] };

/**
 * What came late against something in force. A finaliser who had seen it should not have finalised: it suspends; one who could not know has
 * made it final, and a review is asked for. So it is with a withdrawal that crossed the close.
 */
function challengesOf(
  { order }: Workings,
  resolutions: Resolutions,
  { finals }: Finality,
  late: readonly Late[],
  crossed: readonly Withdrawal[],
): Challenges {
  const suspendedBy: Suspension[] = [];
  const requests: EventId[] = [];
  const wasKnown = (place: number): boolean => finals.some(({ fact }) => order.sees(fact.place, place));
  for (const { stance, isInTime } of late) {
    if (!stance.answer.isOpposing || resolutions.of(stance)) continue;
    const isOverruled = wasKnown(stance.place);
    if (!isInTime || (finals.length > 0 && !isOverruled)) requests.push(stance.id);
    else
      suspendedBy.push({ id: stance.id, cause: isOverruled ? 'finalised-over-objection' : 'late-objection' });
  }
  for (const { place, fact } of crossed) {
    if (finals.length > 0 && !wasKnown(place)) requests.push(fact.id);
    else suspendedBy.push({ id: fact.id, cause: 'withdrawal' });
  }
  return { suspendedBy: suspendedBy.sort((a, b) => byText(a.id, b.id)), requests };
}

function reviewsOf(
  { order, mark }: Workings,
  reviews: readonly Review[],
  isInForce: boolean,
): readonly Review[] {
  if (!isInForce) for (const review of reviews) mark(review, 'invalid', 'not-adopted');
  if (!isInForce) return [];
  return reviews
    .filter(({ place }) => !reviews.some((other) => order.sees(other.place, place)))
    .toSorted((a, b) => byText(a.fact.id, b.fact.id));
}

function markStances(
  workings: Workings,
  persons: ReadonlyMap<MemberId, readonly Stance[]>,
  { counted }: Counted,
  late: readonly Late[],
): void {
  const { placed } = workings.order;
  const isLate = new Set(late.map(({ stance }) => stance.place));
  for (const [person, stances] of persons) {
    const hasOwn = stances.some(({ isCarried }) => !isCarried);
    for (const { place, isCarried } of stances) {
      const one = placed[place];
      if (!one || counted.get(person)?.place === place) continue;
      if (isLate.has(place)) workings.mark(one, 'late');
      else workings.mark(one, isCarried && hasOwn ? 'set-aside' : 'replaced');
    }
  }
}
