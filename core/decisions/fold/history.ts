/** Everything that was said, in display order, with what became of it. */
import type { Placed } from './causal-order.ts';
import type { HistoryLine } from './decision.ts';
import type { Workings } from './workings.ts';

export function historyOf(
  { markOf }: Workings,
  shown: readonly Placed[],
  erased: ReadonlySet<number>,
): readonly HistoryLine[] {
  return shown.map(({ place, fact }) => ({
    ...markOf(place),
    id: fact.id,
    type: fact.type,
    author: fact.author,
    at: fact.at,
    payload: fact.payload,
    isErased: erased.has(place),
  }));
}
