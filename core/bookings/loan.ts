/** A thing that went out, and one that came back (entity 20): facts that are written once. */
import { type CardId, isCardId } from '../inventory/card.ts';
import { type BookingId, isBookingId } from './booking.ts';
import { type Mark, readFields, readMark, isName } from './fact.ts';
import { readInstant } from './instant.ts';
import type { Interval } from '../inventory/opening-hours.ts';

export type HandoverId = `hov_${string}`;
export type LoanId = `loan_${string}`;

/** Stored under its id: `{booking: "bk_…", by: "mbr_…", at: "2026-10-10T08:05:00Z"}`: `by` handed it over. */
export interface Handover extends Mark {
  readonly id: HandoverId;
  readonly booking: BookingId;
}

/**
 * Written when the thing comes back, under its id: `{booking: "bk_…", resource: "res_…", by: "mbr_…", start: "2026-10-10T08:00:00Z",
 * end: "2026-10-10T16:00:00Z"}`: `by` had it, a member or a group, until `end`.
 */
export interface Loan extends Interval {
  readonly id: LoanId;
  readonly booking: BookingId;
  readonly resource: CardId;
  readonly by: string;
}

export function readHandover(id: string, raw: unknown): Handover | undefined {
  const mark = readMark(raw);
  const booking = readFields(raw)?.['booking'];
  return mark && isHandoverId(id) && isBookingId(booking) ? { id, booking, ...mark } : undefined;
}

export function readLoan(id: string, raw: unknown): Loan | undefined {
  const fields = readFields(raw);
  if (!fields || !isLoanId(id)) return undefined;
  const { booking, resource, by } = fields;
  const startMs = readInstant(fields['start']);
  const endMs = readInstant(fields['end']);
  if (!isBookingId(booking) || !isCardId(resource) || !isName(by)) return undefined;
  if (startMs === undefined || endMs === undefined || endMs < startMs) return undefined;
  return { id, booking, resource, by, startMs, endMs };
}

function isHandoverId(value: unknown): value is HandoverId {
  return typeof value === 'string' && /^hov_[\w-]{1,60}$/.test(value);
}

function isLoanId(value: unknown): value is LoanId {
  return typeof value === 'string' && /^loan_[\w-]{1,60}$/.test(value);
}
