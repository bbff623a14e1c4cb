/** Everything that was said, in display order, with what became of it. */
import type { Placed } from './causal-order.ts';
import type { HistoryLine } from './decision.ts';
import type { Workings } from './workings.ts';

export function historyOf(
  { markOf }: Workings,
  shown: readonly Placed[],
  erased: ReadonlySet<number>,
): readonly HistoryLine[] {
  return shown.map(({ place, fact }) => {
    const { standing, why } = markOf(place);
    const { id, type, author, at, payload } = fact;
    return { standing, why, id, type, author, at, payload, isErased: erased.has(place) };
  });
}
