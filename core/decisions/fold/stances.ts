/**
 * Stances of a round, read by its method: whose answer each is, who carried it and who witnessed. What does not count is marked, with
 * the reason. An objection without its reason counts all the same: the words are erasable, and prudence comes first; only the act
 * asks for them.
 */
import type { EventId, MemberId } from '../../id/id.ts';
import type { Answer } from '../methods/method.ts';
import { methodOf } from '../methods/methods.ts';
import type { OpenedRound } from './opened-round.ts';
import type { PlacedOf, Standing, Why, Workings } from './workings.ts';

export interface Stance {
  readonly place: number;
  readonly id: EventId;
  readonly round: number;
  /** Who answers. */
  readonly person: MemberId;
  /** Who wrote it down: the person, or who carries it. */
  readonly author: MemberId;
  readonly isCarried: boolean;
  /** Empty for one's own. */
  readonly witness: string;
  readonly answer: Answer;
  readonly at: string;
  readonly hasWords: boolean;
}

/** Those that may count, by round, in order of place. */
export function readStances(
  workings: Workings,
  rounds: readonly OpenedRound[],
): ReadonlyMap<number, readonly Stance[]> {
  const byRound = new Map(rounds.map((round) => [round.round, { round, stances: new Array<Stance>() }]));
  for (const one of workings.of('stance.cast')) {
    const opened = byRound.get(one.said.round);
    if (!opened) {
      workings.mark(one, 'invalid', 'no-round');
      continue;
    }
    const stance = readStance(workings, opened.round, one);
    if (stance) opened.stances.push(stance);
  }
  return new Map([...byRound].map(([round, { stances }]) => [round, stances]));
}

function readStance(
  workings: Workings,
  round: OpenedRound,
  one: PlacedOf<'stance.cast'>,
): Stance | undefined {
  const { order } = workings;
  const { place, fact, said } = one;
  const unfit = (standing: Standing, why?: Why): undefined => {
    workings.mark(one, standing, why);
    return undefined;
  };

  if (!order.seesAny(place, round.opened)) return unfit('invalid', 'no-round');
  const isOnVersion = round.openings.some(
    (opening) => opening.said.version === said.version && order.sees(place, opening.place),
  );
  if (!isOnVersion) return unfit('invalid', 'other-version');

  const { author } = fact;
  // who names themselves speaks for themselves
  const isCarried = said.onBehalfOf !== '' && said.onBehalfOf !== author;
  const person = isCarried ? (said.onBehalfOf as MemberId) : author;
  const isAsked = (member: string): boolean => round.eligible.has(member as MemberId);
  if (!isAsked(person)) return unfit('ineligible');
  if (isCarried && !isAsked(author) && !workings.isFacilitator(one)) return unfit('ineligible');
  if (isCarried && !isWitness(round, said.witness, [author, person])) return unfit('unwitnessed');

  const answer = methodOf(round.method).read(said.choice, said.scores, said.concern, round.rule);
  if (!answer) return unfit('malformed');
  return {
    place,
    id: fact.id,
    round: round.round,
    person,
    author,
    isCarried,
    witness: isCarried ? said.witness : '',
    answer,
    at: fact.at,
    hasWords: typeof fact.payload['bodyCommit'] === 'string',
  };
}

/** A third eligible person. */
export function isWitness(
  { eligible }: Pick<OpenedRound, 'eligible'>,
  witness: string,
  others: readonly MemberId[],
): boolean {
  return eligible.has(witness as MemberId) && !others.some((other) => other === witness);
}
