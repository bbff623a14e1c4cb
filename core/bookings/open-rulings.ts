/** Which rulings stand: those of people who may rule, that no later ruling of such a person has replaced. */
import type { Booking, BookingId } from './booking.ts';
import { ringsOf } from './rings.ts';
import type { Ruling } from './ruling.ts';

/** The freeze begins so long before a booking starts; a hold that says it was written earlier is ignored. */
export const FREEZE_MS = 24 * 3_600_000;

export interface OpenRulings {
  readonly confirms: readonly Ruling[];
  readonly declines: readonly Ruling[];
  readonly holds: readonly Ruling[];
}

/**
 * In order of id, by booking; bookings without any are left out. A custodian's yes or no is replaced by custodians' only, a hold by any
 * ruling that counts. Rulings that cite each other in a ring stay open.
 */
export function openRulings(
  bookings: ReadonlyMap<string, Booking>,
  rulings: readonly Ruling[],
  custodians: readonly string[],
): ReadonlyMap<BookingId, OpenRulings> {
  const counting = new Map<string, Ruling>();
  for (const ruling of rulings) if (counts(ruling, bookings, custodians)) counting.set(ruling.id, ruling);
  const replacedBy = (id: string): readonly string[] => {
    const ruling = counting.get(id);
    if (!ruling) return [];
    return ruling.seen.filter((former) => {
      const replaced = counting.get(former);
      return replaced !== undefined && (replaced.ruling === 'hold' || ruling.ruling !== 'hold');
    });
  };
  const rings = ringsOf(counting.keys(), replacedBy);
  const replaced = new Set<string>();
  for (const id of counting.keys())
    for (const former of replacedBy(id)) if (rings.get(former) !== rings.get(id)) replaced.add(former);

  const byBooking = new Map<BookingId, Ruling[]>();
  for (const ruling of counting.values()) {
    if (replaced.has(ruling.id)) continue;
    const siblings = byBooking.get(ruling.booking);
    if (siblings) siblings.push(ruling);
    else byBooking.set(ruling.booking, [ruling]);
  }
  return new Map([...byBooking].map(([booking, open]) => [booking, sorted(open)]));
}

function counts(
  { ruling, by, booking, atMs }: Ruling,
  bookings: ReadonlyMap<string, Booking>,
  custodians: readonly string[],
): boolean {
  if (ruling !== 'hold') return custodians.includes(by);
  const held = bookings.get(booking);
  return held !== undefined && (atMs === undefined || atMs >= held.startMs - FREEZE_MS);
}

function sorted(open: readonly Ruling[]): OpenRulings {
  const inOrder = open.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    confirms: inOrder.filter(({ ruling }) => ruling === 'confirm'),
    declines: inOrder.filter(({ ruling }) => ruling === 'decline'),
    holds: inOrder.filter(({ ruling }) => ruling === 'hold'),
  };
}
