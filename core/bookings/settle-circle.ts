/** Decides one circle of rivals: the custodians' word first, then what is frozen, then the others in order, as far as there is room. */
import type { Booking, BookingId } from './booking.ts';
import type { Knowledge } from './knowledge.ts';
import type { OpenRulings } from './open-rulings.ts';
import { inOrder } from './order.ts';
import type { Rule, Rules } from './priority.ts';
import type { Circle } from './rivals.ts';
import type { Ruling, RulingId } from './ruling.ts';
import { createUsage } from './usage.ts';
import type { Held, Reason, Verdict } from './verdict.ts';

export interface Ground {
  readonly capacity: number;
  readonly open: ReadonlyMap<BookingId, OpenRulings>;
  readonly knowledge: Knowledge;
  readonly rules: Rules;
}

export function settleCircle(circle: Circle, ground: Ground): ReadonlyMap<BookingId, Verdict> {
  const { open, knowledge, rules } = ground;
  const usage = createUsage(ground.capacity);
  const claimed: Booking[] = [];
  const held: Booking[] = [];
  const asking: Booking[] = [];
  for (const booking of circle.live) {
    const rulings = open.get(booking.id);
    if (rulings?.confirms.length) claimed.push(booking);
    else if (rulings?.holds.length) held.push(booking);
    else asking.push(booking);
  }
  for (const booking of claimed) usage.take(booking);

  /** In the order in which they came to have it, or not to. */
  const holders = [...claimed];
  const waiters: { readonly booking: Booking; readonly behind: readonly Booking[] }[] = [];
  for (const booking of [held, asking].flatMap((some) => inOrder(some, circle.ids, knowledge, rules))) {
    const behind = usage.inTheWayOf(booking);
    if (behind.length > 0) waiters.push({ booking, behind });
    else {
      usage.take(booking);
      holders.push(booking);
    }
  }

  const reasons = reasonsAmong(new Set(claimed), new Set(held), ground);
  const waiting = new Map<Booking, Booking[]>(holders.map((holder) => [holder, []]));
  for (const { booking, behind } of waiters) for (const holder of behind) waiting.get(holder)?.push(booking);
  const heldBy = (holder: Booking): Held => {
    const [first, ...others] = waiting.get(holder) ?? [];
    return {
      waiting: first ? idsOf([first, ...others]) : [],
      reason: first && reasons(holder, first),
    };
  };

  const verdicts = new Map<BookingId, Verdict>();
  for (const booking of holders) {
    const rulings = open.get(booking.id);
    const excess = claimed.length > 1 && rulings?.confirms.length ? usage.inExcessWith(booking) : [];
    const hasNo = rulings !== undefined && rulings.confirms.length > 0 && rulings.declines.length > 0;
    verdicts.set(booking.id, verdictOf(booking, rulings, excess, hasNo, heldBy(booking)));
  }
  for (const { booking, behind } of waiters) {
    const [first] = behind;
    if (!first) throw new Error('a booking waits behind somebody');
    const reason = reasons(first, booking);
    verdicts.set(booking.id, { state: 'waitlisted', behind: idsOf(behind), why: reason.rule, reason });
  }
  return verdicts;
}

function verdictOf(
  booking: Booking,
  rulings: OpenRulings | undefined,
  excess: readonly Booking[],
  hasNo: boolean,
  held: Held,
): Verdict {
  if (!rulings) return { state: 'provisional', ...held };
  const { confirms, declines, holds } = rulings;
  if (confirms.length === 0) return { state: 'confirmed', why: 'freeze', rulings: rulingIds(holds), ...held };
  if (excess.length === 0 && !hasNo)
    return { state: 'confirmed', why: 'ruling', rulings: rulingIds(confirms), ...held };
  const against = idsOf(excess.filter((other) => other !== booking));
  return { state: 'disputed', rulings: rulingIds([...confirms, ...declines]), against, ...held };
}

/** Why the first of two, which has the slot, comes before the second, which waits for it. */
function reasonsAmong(
  claimed: ReadonlySet<Booking>,
  held: ReadonlySet<Booking>,
  { knowledge, rules }: Ground,
): (winner: Booking, loser: Booking) => Reason {
  return (winner, loser) => {
    const names = { winner: winner.id, loser: loser.id };
    if (claimed.has(winner)) return { rule: 'ruling', ...names };
    if (held.has(winner) && !held.has(loser)) return { rule: 'freeze', ...names };
    const first = telling(rules.first, winner, loser);
    if (first) return first.reason(winner, loser);
    if (rules.isKnowledgeAsked && knowledge.knewOf(loser.id, winner.id)) return { rule: 'seen', ...names };
    const then = telling(rules.then, winner, loser);
    // the loser would come first, but it had to come after another one, before which the winner comes
    if (!then || then.compare(winner, loser) > 0) return { rule: 'seen', ...names };
    return then.reason(winner, loser);
  };
}

function telling(rules: readonly Rule[], a: Booking, b: Booking): Rule | undefined {
  return rules.find((rule) => rule.compare(a, b) !== 0);
}

function rulingIds(rulings: readonly Ruling[]): readonly RulingId[] {
  return rulings.map(({ id }) => id);
}

function idsOf(bookings: readonly Booking[]): readonly BookingId[] {
  return bookings.map(({ id }) => id).sort();
}
