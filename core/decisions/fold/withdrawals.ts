/**
 * The proposer takes the proposal back. Before it is adopted that ends it; across an adoption it suspends; what was seen adopted belongs to the
 * group. An opening that has seen the withdrawal takes the proposal up.
 */
import type { Closing, OpenedRound } from './opened-round.ts';
import type { Proposals } from './versions.ts';
import type { PlacedOf, Workings } from './workings.ts';

export type Withdrawal = PlacedOf<'proposal.withdrawn'>;

export interface WithdrawalsOn {
  /** One ended it. */
  readonly hasEnded: boolean;
  /** Neither they nor the closes had seen the other. */
  readonly crossed: readonly Withdrawal[];
}

export function readWithdrawals(workings: Workings, { proposers }: Proposals): readonly Withdrawal[] {
  return workings.of('proposal.withdrawn').filter((one) => {
    if (proposers.has(one.fact.author)) return true;
    workings.mark(one, 'invalid', 'no-right');
    return false;
  });
}

export function withdrawalsOn(
  workings: Workings,
  opened: OpenedRound,
  closes: readonly Closing[],
  withdrawals: readonly Withdrawal[],
  isInForce: boolean,
): WithdrawalsOn {
  const { order } = workings;
  const crossed: Withdrawal[] = [];
  let hasEnded = false;
  for (const one of withdrawals) {
    if (workings.markOf(one.place).standing !== 'counts') continue;
    if (opened.openings.some(({ place }) => order.sees(place, one.place))) continue;
    if (!isInForce || closes.some(({ place }) => order.sees(place, one.place))) hasEnded = true;
    else if (closes.some(({ place }) => order.sees(one.place, place)))
      workings.mark(one, 'invalid', 'decided-already');
    else crossed.push(one);
  }
  return { hasEnded, crossed };
}
