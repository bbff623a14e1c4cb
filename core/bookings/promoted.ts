/**
 * Who has a thing because somebody took their own request back, or because a custodian refused another one or ruled for this one: told by
 * deciding once more as if nobody had.
 */
import type { Booking, BookingId } from './booking.ts';
import { decide } from './decide.ts';
import type { Draws } from './draws.ts';
import type { Mark } from './fact.ts';
import type { BookingFacts } from './fold.ts';
import { overlap } from './interval.ts';
import { openRulings } from './open-rulings.ts';
import type { Ruling, RulingId } from './ruling.ts';
import type { BookingFold } from './verdict.ts';

/** It waited, and waits no more. */
export interface Promotion {
  readonly booking: BookingId;
  /** What came about last of what made way for it. */
  readonly why: 'cancelled' | 'ruling';
  /** Who had asked for what was cancelled; the custodian whose ruling it was. */
  readonly from: string;
  /** When that was, by a clock that may be wrong: for showing. */
  readonly atMs: number;
}

/** Something that others did after a booking was asked for, and that may have made way for it. */
type Event = Omit<Promotion, 'booking'> &
  ({ readonly why: 'cancelled'; readonly id: BookingId } | { readonly why: 'ruling'; readonly id: RulingId });

/** Those of `by` that have their slot now, in order of id; nothing that `by` ruled. `fold`: of these facts. */
export async function promotionsOf(
  draws: Draws,
  facts: BookingFacts & { readonly cancelled: ReadonlyMap<BookingId, Mark> },
  fold: BookingFold,
  by: string,
): Promise<readonly Promotion[]> {
  const mine = facts.bookings.filter((booking) => booking.by === by && isHeld(fold, booking));
  if (mine.length === 0) return [];
  const undone = new Set<string>();
  const eventsFor = eventsAmong(facts, by);
  const told = mine.flatMap((booking): readonly Promotion[] => {
    const events = eventsFor(booking);
    for (const { id } of events) undone.add(id);
    const last = events.toSorted((a, b) => b.atMs - a.atMs)[0];
    return last ? [{ booking: booking.id, why: last.why, from: last.from, atMs: last.atMs }] : [];
  });
  if (told.length === 0) return [];
  // once for all of them: a thing may be asked for thousands of times
  const cancelled = new Set([...facts.cancelled.keys()].filter((id) => !undone.has(id)));
  const rulings = facts.rulings.filter(({ id }) => !undone.has(id));
  const asBefore = await decide(draws, { ...facts, cancelled, rulings });
  return told.filter(({ booking }) => asBefore.get(booking)?.state === 'waitlisted');
}

function isHeld(fold: BookingFold, { id }: Booking): boolean {
  const state = fold.get(id)?.state;
  return state === 'provisional' || state === 'confirmed';
}

/** By clocks that may be wrong; what a custodian did without saying when is not told. */
function eventsAmong(
  {
    resource,
    bookings,
    rulings,
    cancelled,
  }: BookingFacts & { readonly cancelled: ReadonlyMap<BookingId, Mark> },
  by: string,
): (mine: Booking) => readonly Event[] {
  const others = bookings.filter((booking) => booking.by !== by);
  const byId = new Map<string, Booking>(bookings.map((booking) => [booking.id, booking]));
  const open = openRulings(byId, rulings, resource.custodians);
  const ruled = (found: readonly Ruling[]): readonly Event[] =>
    found.flatMap(({ id, by: from, atMs }) =>
      from === by || atMs === undefined ? [] : [{ why: 'ruling', id, from, atMs }],
    );
  const awayFrom = ({ id, by: from }: Booking): readonly Event[] => {
    const mark = cancelled.get(id);
    if (mark) return [{ why: 'cancelled', id, from, atMs: mark.atMs }];
    return ruled(open.get(id)?.declines ?? []);
  };
  const away = others
    .map((booking) => ({ booking, events: awayFrom(booking) }))
    .filter(({ events }) => events.length > 0);
  return (mine) =>
    [
      ...away.filter(({ booking }) => overlap(booking, mine)).flatMap(({ events }) => events),
      ...ruled(open.get(mine.id)?.confirms ?? []),
    ].filter(({ atMs }) => atMs >= mine.atMs);
}
