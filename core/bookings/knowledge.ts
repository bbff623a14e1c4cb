/** Who knew of whom: a booking that lists another as seen comes after it. Real order of knowledge, not of clocks. */
import type { Booking } from './booking.ts';
import { ringsOf } from './rings.ts';

export interface Knowledge {
  /** The bookings that `id` knew of, and those that knew of it, without what a ring says about its own members. */
  knownBy(id: string): readonly string[];
  knowing(id: string): readonly string[];
  /** Directly, or through others of any state. */
  knewOf(later: string, earlier: string): boolean;
}

export const NO_KNOWLEDGE: Knowledge = { knownBy: () => [], knowing: () => [], knewOf: () => false };

/** `bookings`: all of one resource, whatever their state. */
export function knowledgeAmong(bookings: ReadonlyMap<string, Booking>): Knowledge {
  const seenBy = (id: string): readonly string[] => bookings.get(id)?.seen ?? [];
  const rings = ringsOf(bookings.keys(), seenBy);
  const known = new Map<string, readonly string[]>();
  const knowing = new Map<string, string[]>();
  for (const id of bookings.keys()) {
    const sound = new Set(
      seenBy(id).filter((seen) => bookings.has(seen) && rings.get(seen) !== rings.get(id)),
    );
    if (sound.size === 0) continue;
    known.set(id, [...sound]);
    for (const seen of sound) {
      const later = knowing.get(seen);
      if (later) later.push(id);
      else knowing.set(seen, [id]);
    }
  }
  /** Everybody after somebody, for those who were asked about: few win, many wait behind them. */
  const after = new Map<string, ReadonlySet<string>>();
  const everybodyAfter = (id: string): ReadonlySet<string> => {
    const before = after.get(id);
    if (before) return before;
    const found = new Set<string>();
    const open = [...(knowing.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(knowing.get(next) ?? []));
    }
    after.set(id, found);
    return found;
  };
  return {
    knownBy: (id) => known.get(id) ?? [],
    knowing: (id) => knowing.get(id) ?? [],
    knewOf: (later, earlier) =>
      known.get(later)?.includes(earlier) === true || everybodyAfter(earlier).has(later),
  };
}
