/** Aujourd'hui: what somebody put together with a card of mine, and that waits for my answer. */
import type { MemberId } from '../../core/id/id.ts';
import type { Card } from '../../core/inventory/card.ts';
import type { Sides } from '../../core/matching/proposal.ts';
import type { Proposal } from './group-matches.ts';

export interface MatchRow {
  readonly id: string;
  /** Which side I am asked for: my need, or what I could help with. */
  readonly side: keyof Sides;
  readonly need: Card;
  readonly offer: Card;
  /** On whose page I answer. */
  readonly card: Card;
  /** Undefined when whoever proposed it has taken it back, and the other side had said yes. */
  readonly by: MemberId | undefined;
  readonly atS: number;
}

/** `mine`: those that ask me, in the order in which they are shown. */
export function matchRows(mine: readonly Proposal[], me: MemberId): readonly MatchRow[] {
  return mine.map(({ id, need, offer, standing, atS }) => {
    const isNeed = need.custodians.includes(me) && !standing.yes.includes('need');
    const by = standing.proposedBy ?? standing.saidYes[0];
    return { id, side: isNeed ? 'need' : 'offer', need, offer, card: isNeed ? need : offer, by, atS };
  });
}
