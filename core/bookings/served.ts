/** How much somebody had a thing lately: what they had counts by minutes, whoever brings it back for them. */
import type { Booking } from './booking.ts';
import type { Interval } from '../inventory/opening-hours.ts';
import { sharedMs } from './interval.ts';
import type { Loan } from './loan.ts';

/** Loans of so long before a booking starts count. */
export const SERVED_MS = 90 * 24 * 3_600_000;
const MINUTE_MS = 60_000;

/** Whole minutes of finished loans, by the same member or group, in the 90 days before the start of `booking`. */
export type ServedMinutes = (booking: Pick<Booking, 'by' | 'startMs'>) => number;

/** `loans`: those of one resource. Two devices may write the return of one booking: the earlier return counts. */
export function servedMinutes(loans: readonly ServedLoan[]): ServedMinutes {
  const byBooking = new Map<string, ServedLoan>();
  for (const loan of loans) {
    const other = byBooking.get(loan.booking);
    if (!other || isBefore(loan, other)) byBooking.set(loan.booking, loan);
  }
  const byHolder = new Map<string, ServedLoan[]>();
  for (const loan of byBooking.values()) {
    const theirs = byHolder.get(loan.by);
    if (theirs) theirs.push(loan);
    else byHolder.set(loan.by, [loan]);
  }
  return ({ by, startMs }) => {
    const lately = { startMs: startMs - SERVED_MS, endMs: startMs };
    const ms = (byHolder.get(by) ?? []).reduce((sum, loan) => sum + sharedMs(loan, lately), 0);
    return Math.floor(ms / MINUTE_MS);
  };
}

type ServedLoan = Interval & Pick<Loan, 'id' | 'booking' | 'by'>;

function isBefore(a: ServedLoan, b: ServedLoan): boolean {
  return a.endMs === b.endMs ? a.id < b.id : a.endMs < b.endMs;
}
