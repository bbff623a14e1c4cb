/**
 * Bookings that have to do with each other: they overlap, or one knew of the other. Nothing that happens to one circle of rivals changes
 * another, so each is decided by itself, and only in a circle is a draw needed.
 */
import type { Booking } from './booking.ts';

export interface Circle {
  /** Those that ask for the thing. */
  readonly live: readonly Booking[];
  /** Ids of these, and of others through whom they know of each other. */
  readonly ids: ReadonlySet<string>;
}

/** `live`: those of `bookings` that may have what they ask for, which alone stand in each other's way. Circles without any are left out. */
export function circlesOf(
  bookings: ReadonlyMap<string, Booking>,
  live: readonly Booking[],
): readonly Circle[] {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    // so that the next one finds it at once
    for (let at = id; at !== root;) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  const join = (a: string, b: string): void => {
    const [rootA, rootB] = [rootOf(a), rootOf(b)];
    if (rootA !== rootB) parents.set(rootA, rootB);
  };

  let latest: Booking | undefined;
  for (const booking of live.toSorted((a, b) => a.startMs - b.startMs)) {
    if (latest && booking.startMs < latest.endMs) join(booking.id, latest.id);
    if (!latest || booking.endMs > latest.endMs) latest = booking;
  }
  for (const { id, seen } of bookings.values())
    for (const known of seen) if (bookings.has(known)) join(id, known);

  const circles = new Map<string, { readonly live: Booking[]; readonly ids: Set<string> }>();
  for (const booking of live) {
    const root = rootOf(booking.id);
    const circle = circles.get(root) ?? { live: [], ids: new Set<string>() };
    circle.live.push(booking);
    circles.set(root, circle);
  }
  for (const id of bookings.keys()) circles.get(rootOf(id))?.ids.add(id);
  return [...circles.values()];
}
