/**
 * Who gets the slot: the fold of `bookings`, the same on every device that has the same facts, whatever arrived first. A custodian's
 * ruling decides, then the freeze, then the rules of the group; what does not fit waits, and is never lost. A disputed booking keeps its
 * slot, so that nobody else has it. Nothing here reads a clock, and what somebody's clock said decides nothing but whether a hold is early.
 */
import { type CardId, isCapacity } from '../inventory/card.ts';
import { type Booking, type BookingId, faultOf } from './booking.ts';
import { type DrawTable, drawKey } from './draws.ts';
import { knowledgeAmong, NO_KNOWLEDGE } from './knowledge.ts';
import type { Loan } from './loan.ts';
import { openRulings, type OpenRulings } from './open-rulings.ts';
import { DEFAULT_PRIORITY, rulesInOrder } from './priority.ts';
import { circlesOf } from './rivals.ts';
import type { Ruling, RulingId } from './ruling.ts';
import { servedMinutes } from './served.ts';
import { settleCircle } from './settle-circle.ts';
import type { BookingFold, Verdict } from './verdict.ts';

export interface BookedResource {
  readonly id: CardId;
  /** The group whose thing it is. */
  readonly group: string;
  /** How many can have it at once; 1 for what is no capacity. */
  readonly capacity: number;
  readonly custodians: readonly string[];
}

/** Everything about one resource, in any order. */
export interface BookingFacts {
  readonly resource: BookedResource;
  readonly bookings: readonly Booking[];
  readonly rulings: readonly Ruling[];
  readonly loans: readonly Loan[];
  readonly cancelled: { has(id: BookingId): boolean };
  /** The group's list of rules; the usual one when it has none. */
  readonly priority?: readonly string[] | undefined;
}

/** What `draws` of a fold must hold: of those that have rivals. */
export function drawKeysOf(facts: BookingFacts): readonly string[] {
  const bookings = byId(facts.bookings);
  const live = [...bookings.values()].filter((booking) => !earlyVerdict(booking, facts));
  return circlesOf(bookings, live)
    .filter((circle) => circle.live.length > 1)
    .flatMap((circle) => circle.live.map(drawKey));
}

/** Throws when a draw is missing: who calls it makes them first. */
export function foldBookings(facts: BookingFacts, draws: DrawTable): BookingFold {
  const bookings = byId(facts.bookings);
  const { group, custodians } = facts.resource;
  const open = openRulings(bookings, facts.rulings, custodians);
  const rules = rulesInOrder(facts.priority ?? DEFAULT_PRIORITY, {
    group,
    minutes: servedMinutes(facts.loans),
    draws,
  });
  const verdicts = new Map<BookingId, Verdict>();
  const live: Booking[] = [];
  for (const booking of bookings.values()) {
    const verdict = earlyVerdict(booking, facts) ?? declined(open.get(booking.id));
    if (verdict) verdicts.set(booking.id, verdict);
    else live.push(booking);
  }
  const knowledge = rules.isKnowledgeAsked ? knowledgeAmong(bookings) : NO_KNOWLEDGE;
  const capacity = capacityOf(facts.resource);
  for (const circle of circlesOf(bookings, live))
    for (const [id, verdict] of settleCircle(circle, { capacity, open, knowledge, rules }))
      verdicts.set(id, verdict);
  return new Map([...verdicts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Of those that hold nothing whatever else is known. */
function earlyVerdict(booking: Booking, { resource, cancelled }: BookingFacts): Verdict | undefined {
  const fault = faultOf(booking, capacityOf(resource));
  if (fault) return { state: 'rejected', why: fault };
  return cancelled.has(booking.id) ? { state: 'cancelled' } : undefined;
}

function declined(open: OpenRulings | undefined): Verdict | undefined {
  if (!open || open.declines.length === 0 || open.confirms.length > 0) return undefined;
  return { state: 'declined', rulings: open.declines.map(({ id }): RulingId => id) };
}

function capacityOf({ capacity }: BookedResource): number {
  return isCapacity(capacity) ? capacity : 1;
}

/** In order of id. */
function byId(bookings: readonly Booking[]): ReadonlyMap<string, Booking> {
  return new Map(bookings.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((booking) => [booking.id, booking]));
}
