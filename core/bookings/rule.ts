/** What custodians decide about a booking, and the hold that the freeze writes. */
import type * as Y from 'yjs';
import type { Act } from '../doc/act.ts';
import { randomId } from '../doc/random-id.ts';
import { textField } from '../doc/text-field.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { type Booking, type BookingId, faultOf } from './booking.ts';
import { CITED_LIMIT } from './fact.ts';
import type { ResourceBookings } from './follow-bookings.ts';
import type { BookedResource } from './fold.ts';
import { writeInstant } from './instant.ts';
import { overlap } from './interval.ts';
import { openRulings } from './open-rulings.ts';
import type { Ruling, RulingId, RulingWord } from './ruling.ts';
import { createUsage } from './usage.ts';

export type RulingFailure =
  | { readonly type: 'booking-unknown' }
  /** Anybody else's word would count for nothing. */
  | { readonly type: 'not-a-custodian' }
  | { readonly type: 'reason-too-long'; readonly limit: number };

/**
 * A yes or a no with a reason in words, or none. Replaces every ruling known here that stands against it: all those on the same booking,
 * and, for a yes, those that give others what this one needs.
 */
export function rule(
  inventory: Y.Doc,
  resource: BookedResource,
  known: Pick<ResourceBookings, 'bookings' | 'rulings' | 'cancelled'>,
  { booking, word, reason = '' }: { booking: BookingId; word: 'confirm' | 'decline'; reason?: string },
  act: Act,
): Result<RulingId, RulingFailure> {
  const ruled = known.bookings.find(({ id }) => id === booking);
  if (!ruled) return fail({ type: 'booking-unknown' });
  if (!resource.custodians.includes(act.by)) return fail({ type: 'not-a-custodian' });
  const words = textField(reason);
  if (!words.ok && words.error.type === 'too-long')
    return fail({ type: 'reason-too-long', limit: words.error.limit });
  const seen = replacedBy(ruled, word, resource, known);
  return ok(
    inventory.transact(() => {
      const id = writeRuling(inventory, ruled, word, seen, act);
      if (words.ok) inventory.getMap('reasons').set(id, words.value);
      return id;
    }),
  );
}

/** Keeps the slot for who has it a day before: written by itself, on a device whose clock is right. */
export function hold(inventory: Y.Doc, booking: Booking, act: Act): RulingId {
  return writeRuling(inventory, booking, 'hold', [], act);
}

function replacedBy(
  ruled: Booking,
  word: 'confirm' | 'decline',
  { capacity, custodians }: BookedResource,
  { bookings, rulings, cancelled }: Pick<ResourceBookings, 'bookings' | 'rulings' | 'cancelled'>,
): readonly RulingId[] {
  const byId = new Map(bookings.map((booking) => [booking.id as string, booking]));
  const open = openRulings(byId, rulings, custodians);
  const giving = (booking: Booking): readonly Ruling[] => {
    const stands = open.get(booking.id);
    return stands ? [...stands.confirms, ...stands.holds] : [];
  };
  const usage = createUsage(capacity);
  for (const booking of bookings) {
    const mayHave = !cancelled.has(booking.id) && !faultOf(booking, capacity) && giving(booking).length > 0;
    if (mayHave && booking !== ruled && overlap(booking, ruled)) usage.take(booking);
  }
  const own = open.get(ruled.id);
  const replaced = [
    ...(own ? [...own.confirms, ...own.declines, ...own.holds] : []),
    ...(word === 'confirm' ? usage.inTheWayOf(ruled).flatMap(giving) : []),
  ];
  return replaced
    .map(({ id }) => id)
    .sort()
    .slice(0, CITED_LIMIT);
}

function writeRuling(
  inventory: Y.Doc,
  { id: booking, resource }: Booking,
  ruling: RulingWord,
  seen: readonly RulingId[],
  act: Act,
): RulingId {
  const id = randomId('rul');
  const at = writeInstant(act.at * 1000);
  inventory.getMap('rulings').set(id, { booking, resource, by: act.by, ruling, at, seen: [...seen] });
  return id;
}
