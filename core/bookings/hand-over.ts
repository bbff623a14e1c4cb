/** A thing goes out and comes back: what custodians note. */
import type * as Y from 'yjs';
import type { Act } from '../doc/act.ts';
import { randomId } from '../doc/random-id.ts';
import { textField } from '../doc/text-field.ts';
import { fail, ok, type Result } from '../result/result.ts';
import type { Booking } from './booking.ts';
import type { ResourceBookings } from './follow-bookings.ts';
import { writeInstant } from './instant.ts';
import type { HandoverId, LoanId } from './loan.ts';

export type ReturnFailure = { readonly type: 'state-too-long'; readonly limit: number };

/** Now is when the act is. */
export function handOver(inventory: Y.Doc, { id: booking }: Booking, act: Act): HandoverId {
  const id = randomId('hov');
  inventory.getMap('handovers').set(id, { booking, by: act.by, at: writeInstant(act.at * 1000) });
  return id;
}

/**
 * It is back now, in a state said in words, or none. It was out since it was handed over; from the start of the booking when nobody noted
 * that.
 */
export function bringBack(
  inventory: Y.Doc,
  booking: Booking,
  known: Pick<ResourceBookings, 'handovers'>,
  state: string,
  act: Act,
): Result<LoanId, ReturnFailure> {
  const words = textField(state);
  if (!words.ok && words.error.type === 'too-long')
    return fail({ type: 'state-too-long', limit: words.error.limit });
  const backMs = act.at * 1000;
  const outMs = Math.min(backMs, known.handovers.get(booking.id)?.atMs ?? booking.startMs);
  const id = randomId('loan');
  return ok(
    inventory.transact(() => {
      inventory.getMap('loans').set(id, {
        booking: booking.id,
        resource: booking.resource,
        by: booking.by,
        start: writeInstant(outMs),
        end: writeInstant(backMs),
      });
      if (words.ok) inventory.getMap('states').set(id, words.value);
      return id;
    }),
  );
}
