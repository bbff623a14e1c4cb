/** Which rows are drawn: those in sight and a few beyond, and the focused one with its neighbours, so that Tab goes where one expects. */
import { defaultRangeExtractor, type Range } from '@tanstack/solid-virtual';

export function rangeWithNeighbours(focused: number | undefined): (range: Range) => number[] {
  return (range) => {
    const seen = defaultRangeExtractor(range);
    if (focused === undefined) return seen;
    const kept = [focused - 1, focused, focused + 1].filter((index) => index >= 0 && index < range.count);
    return [...new Set([...seen, ...kept])].toSorted((a, b) => a - b);
  };
}
