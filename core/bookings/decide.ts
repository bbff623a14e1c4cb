/** The fold with the draws that it needs, for those who do not hold them; and what would become of a wish before it is saved. */
import type { Booking, BookingId } from './booking.ts';
import type { Draws } from './draws.ts';
import type { ResourceBookings } from './follow-bookings.ts';
import { type BookedResource, type BookingFacts, drawKeysOf, foldBookings } from './fold.ts';
import type { BookingFold, Verdict } from './verdict.ts';
import { seenBy, type Wish } from './wish.ts';

export async function decide(draws: Draws, facts: BookingFacts): Promise<BookingFold> {
  return foldBookings(facts, await draws.prepare(drawKeysOf(facts)));
}

export interface Decisions {
  /** The same object as before while nothing of it has changed; `known` are the facts of `resource`. */
  of(resource: BookedResource, known: ResourceBookings, priority?: readonly string[]): Promise<BookingFold>;
}

/** Decides again only for those resources whose facts, or rules, are other than at the last time. */
export function createDecisions(draws: Draws): Decisions {
  const decided = new WeakMap<
    ResourceBookings,
    { readonly under: string; readonly fold: Promise<BookingFold> }
  >();
  return {
    of: (resource, known, priority) => {
      const { group, capacity, custodians } = resource;
      const under = JSON.stringify([group, capacity, custodians, priority]);
      const before = decided.get(known);
      if (before?.under === under) return before.fold;
      const fold = decide(draws, { ...known, resource, priority });
      decided.set(known, { under, fold });
      return fold;
    },
  };
}

export interface WishOf {
  readonly by: string;
  readonly group: string;
  readonly wishes: readonly Wish[];
}

export interface Foreseen {
  readonly wish: Wish;
  /** `waitlisted` is a clash. */
  readonly verdict: Verdict;
}

/** For each of the wishes, what its state would be if all of them were booked now. */
export async function foresee(
  draws: Draws,
  facts: BookingFacts,
  { by, group, wishes }: WishOf,
): Promise<readonly Foreseen[]> {
  const hoped = wishes.map((wish, n): Booking => ({
    ...wish,
    id: hopedId(n),
    resource: facts.resource.id,
    by,
    group,
    task: '',
    series: '',
    crossing: '',
    seen: seenBy(wish, facts.bookings),
    atMs: 0,
  }));
  const fold = await decide(draws, { ...facts, bookings: [...facts.bookings, ...hoped] });
  return wishes.map((wish, n) => {
    const verdict = fold.get(hopedId(n));
    if (!verdict) throw new Error('the fold answers for every booking');
    return { wish, verdict };
  });
}

/** Longer than any that is stored. */
function hopedId(n: number): BookingId {
  return `bk_${'~'.repeat(70)}${n}`;
}
