/** The longest beginning of a list that stays within a size, but never nothing: a page always makes progress. */

export function takeUpTo<T>(maxBytes: number, items: Iterable<T>, sizeBytes: (item: T) => number): T[] {
  const taken: T[] = [];
  let bytes = 0;
  for (const item of items) {
    bytes += sizeBytes(item);
    if (taken.length > 0 && bytes > maxBytes) break;
    taken.push(item);
  }
  return taken;
}
