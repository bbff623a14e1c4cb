/** What stands beside a card: first what people said something about, then what goes together by itself. Each pair once. */
import type { Card } from '../../../core/inventory/card.ts';
import { pairKey } from '../../../core/matching/follow-words.ts';
import type { Match } from '../../../core/matching/match.ts';
import type { Agreement } from '../../../core/matching/proposal.ts';
import type { Proposal } from '../../state/group-matches.ts';

export interface FoundPair {
  readonly id: string;
  readonly need: Card;
  readonly offer: Card;
  /** Undefined for what was proposed and no longer goes together by itself. */
  readonly match: Match | undefined;
}

/** A no and what is done stand behind what may still become something; `none`: what nobody has said a word about. */
const ORDER: readonly Agreement[] = ['agreed', 'proposed', 'none', 'declined', 'done'];

/** `matches`: the best first; an order that they keep. */
export function foundPairs(proposals: readonly Proposal[], matches: readonly Match[]): readonly FoundPair[] {
  if (proposals.length === 0) return matches.map(toPair);
  const matchById = new Map(matches.map((match) => [pairKey(match.need.id, match.offer.id), match]));
  const proposed = new Set(proposals.map(({ id }) => id));
  const at = (agreement: Agreement): readonly FoundPair[] =>
    proposals
      .filter(({ standing }) => standing.agreement === agreement)
      .map(({ id, need, offer }) => ({ id, need, offer, match: matchById.get(id) }));
  const fresh = matches.map(toPair).filter(({ id }) => !proposed.has(id));
  return ORDER.flatMap((agreement) => (agreement === 'none' ? fresh : at(agreement)));
}

function toPair(match: Match): FoundPair {
  const { need, offer } = match;
  return { id: pairKey(need.id, offer.id), need, offer, match };
}
