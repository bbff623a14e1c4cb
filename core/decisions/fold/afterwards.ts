/**
 * What is said of a decision once a round was closed: outcome, finality, review, successor, and what it authorises. Each speaks of the last
 * round that its author had seen closed.
 */
import type { EventId } from '../../id/id.ts';
import type { AuthorityView, OutcomeView } from './decision.ts';
import { hasPlace } from './fact-set.ts';
import type { Final } from './finality.ts';
import type { Review } from './course.ts';
import type { Closing, OpenedRound } from './opened-round.ts';
import type { Proposals } from './versions.ts';
import { byFacilitators, placesOf, type PlacedOf, type Workings } from './workings.ts';
import type { Placed } from './causal-order.ts';

export interface Afterwards {
  readonly finals: ReadonlyMap<number, readonly Final[]>;
  readonly reviews: ReadonlyMap<number, readonly Review[]>;
  /** Those that no later one of their round had seen, by round and id. */
  readonly outcomes: readonly OutcomeView[];
  /** Successors, in order. */
  readonly supersededBy: readonly string[];
  readonly authorising: readonly AuthorityView[];
  readonly witnessedHeads: readonly EventId[];
}

export function readAfterwards(
  workings: Workings,
  { roots }: Proposals,
  rounds: readonly OpenedRound[],
  closes: readonly (readonly Closing[])[],
): Afterwards {
  const { order } = workings;
  const endOf = ({
    place,
  }: Placed): { readonly round: number; readonly closes: readonly Closing[] } | undefined => {
    for (let index = rounds.length - 1; index >= 0; index--) {
      const seen = (closes[index] ?? []).filter((close) => order.sees(place, close.place));
      if (seen.length > 0) return { round: rounds[index]?.round ?? 0, closes: seen };
    }
    return undefined;
  };
  const finals = new Map<number, Final[]>();
  for (const fact of byFacilitators(workings, 'decision.finalised')) {
    const end = endOf(fact);
    if (end) append(finals, end.round, { fact, closes: end.closes });
    else workings.mark(fact, 'invalid', 'not-closed');
  }
  const reviews = new Map<number, Review[]>();
  for (const fact of byFacilitators(workings, 'decision.reviewed')) {
    const end = endOf(fact);
    if (end) append(reviews, end.round, fact);
    else workings.mark(fact, 'invalid', 'not-closed');
  }
  const outcomes = new Map<number, PlacedOf<'outcome.published'>[]>();
  for (const fact of byFacilitators(workings, 'outcome.published')) {
    const end = endOf(fact);
    if (end) append(outcomes, end.round, fact);
    else workings.mark(fact, 'invalid', 'not-closed');
  }
  return {
    finals,
    reviews,
    outcomes: [...outcomes]
      .sort(([a], [b]) => a - b)
      .flatMap(([round, ofRound]) => unseen(workings, ofRound).map((one) => outcomeView(round, one))),
    supersededBy: successorsIn(workings, roots),
    authorising: authorisingIn(workings, (one) => endOf(one) !== undefined),
    witnessedHeads: witnessedIn(workings),
  };
}

function append<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** Those that none of the others had seen, in order of id. */
function unseen<One extends Placed>({ order }: Workings, facts: readonly One[]): readonly One[] {
  const seen = order.seenBy(placesOf(facts));
  return facts
    .filter(({ place }) => !hasPlace(seen, place))
    .toSorted((a, b) => (a.fact.id < b.fact.id ? -1 : 1));
}

function outcomeView(round: number, { fact, said }: PlacedOf<'outcome.published'>): OutcomeView {
  const { statement, mandate, concerns, reviewOn } = said;
  return { id: fact.id, round, author: fact.author, at: fact.at, statement, mandate, concerns, reviewOn };
}

/** A later word replaces an earlier one; in parallel, both stand. */
function successorsIn(workings: Workings, roots: Proposals['roots']): readonly string[] {
  const proposed = workings.order.setOf(placesOf(roots));
  const valid = byFacilitators(workings, 'decision.superseded').filter((one) => {
    if (workings.order.seesAny(one.place, proposed)) return true;
    workings.mark(one, 'invalid', 'no-proposal');
    return false;
  });
  return [...new Set(unseen(workings, valid).map(({ said }) => said.by))].sort();
}

const AUTHORISING = [
  'group.renamed',
  'rules.adopted',
  'link.proposed',
  'link.accepted',
  'link.ended',
  'card.published',
] as const;

/** One that cites the decision it is a fact of, before anything was closed there, has nothing to cite. */
function authorisingIn(workings: Workings, isAfterClose: (one: Placed) => boolean): readonly AuthorityView[] {
  return AUTHORISING.flatMap((type) => {
    const valid = byFacilitators(workings, type).filter((one) => {
      const isOwn = one.said.decision === '' || one.said.decision === one.fact.subject;
      if (!isOwn || isAfterClose(one)) return true;
      workings.mark(one, 'invalid', 'not-closed');
      return false;
    });
    const standing = new Set(unseen(workings, valid));
    return valid.map((one): AuthorityView => ({
      ...one.said,
      id: one.fact.id,
      author: one.fact.author,
      at: one.fact.at,
      isReplaced: !standing.has(one),
    }));
  }).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function witnessedIn(workings: Workings): readonly EventId[] {
  const heads = byFacilitators(workings, 'checkpoint').flatMap(({ said }) => said.heads);
  return [...new Set(heads)].filter((id): id is EventId => /^[0-9a-f]{64}$/.test(id)).sort();
}
