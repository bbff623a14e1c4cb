/** Who has a thing because somebody took their own request back: told by deciding once more as if nobody had. */
import type { Booking, BookingId } from './booking.ts';
import { decide } from './decide.ts';
import type { Draws } from './draws.ts';
import type { Mark } from './fact.ts';
import type { BookingFacts } from './fold.ts';
import { overlap } from './interval.ts';
import type { BookingFold } from './verdict.ts';

/** It waited, and waits no more. */
export interface Promotion {
  readonly booking: BookingId;
  /** Who had asked for what was cancelled last. */
  readonly from: string;
  /** When that was, by a clock that may be wrong: for showing. */
  readonly atMs: number;
}

/** Those of `by` that have their slot now, in order of id. `fold`: of these facts. */
export async function promotionsOf(
  draws: Draws,
  facts: BookingFacts & { readonly cancelled: ReadonlyMap<BookingId, Mark> },
  fold: BookingFold,
  by: string,
): Promise<readonly Promotion[]> {
  const wentAway = new Set<BookingId>();
  const others = facts.bookings.filter((booking) => booking.by !== by && facts.cancelled.has(booking.id));
  const told = facts.bookings
    .filter((booking) => booking.by === by && isHeld(fold, booking))
    .flatMap((mine): readonly Promotion[] => {
      const gone = others.filter((other) => stoodInTheWay(other, mine, facts.cancelled));
      for (const { id } of gone) wentAway.add(id);
      const last = latest(gone, facts.cancelled);
      return last ? [{ booking: mine.id, ...last }] : [];
    });
  if (told.length === 0) return [];
  // once for all of them: a thing may be asked for thousands of times
  const cancelled = new Set([...facts.cancelled.keys()].filter((id) => !wentAway.has(id)));
  const asBefore = await decide(draws, { ...facts, cancelled });
  return told.filter(({ booking }) => asBefore.get(booking)?.state === 'waitlisted');
}

function isHeld(fold: BookingFold, { id }: Booking): boolean {
  const state = fold.get(id)?.state;
  return state === 'provisional' || state === 'confirmed';
}

/** It overlaps, and was cancelled after the other was asked for. */
function stoodInTheWay(other: Booking, mine: Booking, cancelled: ReadonlyMap<BookingId, Mark>): boolean {
  const mark = cancelled.get(other.id);
  return mark !== undefined && mark.atMs >= mine.atMs && overlap(other, mine);
}

function latest(
  gone: readonly Booking[],
  cancelled: ReadonlyMap<BookingId, Mark>,
): Omit<Promotion, 'booking'> | undefined {
  return gone
    .map(({ id, by }) => ({ from: by, atMs: cancelled.get(id)?.atMs ?? 0 }))
    .reduce<Omit<Promotion, 'booking'> | undefined>(
      (last, one) => (last && last.atMs >= one.atMs ? last : one),
      undefined,
    );
}
