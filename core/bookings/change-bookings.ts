/** What people ask for and take back. Each function is one transaction of the `inventory`; a refused entry changes nothing. */
import type * as Y from 'yjs';
import type { Json } from '../canonical-json/canonical-json.ts';
import type { Act } from '../doc/act.ts';
import { randomId } from '../doc/random-id.ts';
import { fail, ok, type Result } from '../result/result.ts';
import type { BookingId } from './booking.ts';
import type { ResourceBookings } from './follow-bookings.ts';
import type { BookedResource } from './fold.ts';
import { writeInstant } from './instant.ts';
import type { Interval } from '../inventory/opening-hours.ts';
import {
  type PurposeFailure,
  readPurpose,
  seenBy,
  type Wish,
  wishFailure,
  type WishFailure,
} from './wish.ts';

export interface NewBooking extends Wish {
  /** The group of whoever asks. */
  readonly group: string;
  /** A group that asks for itself; whoever acts, when none is named. */
  readonly by?: string | undefined;
  readonly purpose?: string | undefined;
  readonly task?: string | undefined;
  readonly crossing?: string | undefined;
}

export interface NewSeries extends Omit<NewBooking, keyof Interval> {
  /** One after the other, each of them judged alone. */
  readonly dates: readonly Interval[];
}

export type BookingFailure = WishFailure | PurposeFailure;

export type SeriesFailure =
  | PurposeFailure
  | { readonly type: 'series-empty' }
  | { readonly type: 'series-too-long'; readonly limit: number }
  /** `date`: which of them, from 0. */
  | (WishFailure & { readonly date: number });

/** Dates of one series. */
export const SERIES_LIMIT = 52;

export type SeriesId = `bs_${string}`;

/** `known`: of the resource, as this device knows them now: whatever overlaps is seen. Now is when the act is. */
export function addBooking(
  inventory: Y.Doc,
  resource: BookedResource,
  known: Pick<ResourceBookings, 'bookings'>,
  booking: NewBooking,
  act: Act,
): Result<BookingId, BookingFailure> {
  const wrong = wishFailure(booking, resource.capacity, act.at * 1000);
  if (wrong) return fail(wrong);
  const purpose = readPurpose(booking.purpose ?? '');
  if (typeof purpose !== 'string') return fail(purpose);
  const write = { ...booking, purpose, series: undefined };
  return ok(inventory.transact(() => writeBooking(inventory, resource, known, write, act)));
}

export interface AddedSeries {
  readonly series: SeriesId;
  readonly bookings: readonly BookingId[];
}

/** All dates or none. */
export function addSeries(
  inventory: Y.Doc,
  resource: BookedResource,
  known: Pick<ResourceBookings, 'bookings'>,
  { dates, ...rest }: NewSeries,
  act: Act,
): Result<AddedSeries, SeriesFailure> {
  if (dates.length === 0) return fail({ type: 'series-empty' });
  if (dates.length > SERIES_LIMIT) return fail({ type: 'series-too-long', limit: SERIES_LIMIT });
  for (const [date, interval] of dates.entries()) {
    const wrong = wishFailure({ ...rest, ...interval }, resource.capacity, act.at * 1000);
    if (wrong) return fail({ ...wrong, date });
  }
  const purpose = readPurpose(rest.purpose ?? '');
  if (typeof purpose !== 'string') return fail(purpose);
  const series = randomId('bs');
  const bookings = inventory.transact(() =>
    dates.map(({ startMs, endMs }) =>
      writeBooking(inventory, resource, known, { ...rest, startMs, endMs, purpose, series }, act),
    ),
  );
  return ok({ series, bookings });
}

/** Once and for all: who wants it again books again. Unknown ones, and what is cancelled already, stay as they are. */
export function cancelBooking(inventory: Y.Doc, booking: BookingId, act: Act): void {
  const cancelled = inventory.getMap('cancelled');
  if (!inventory.getMap('bookings').has(booking) || cancelled.has(booking)) return;
  cancelled.set(booking, { by: act.by, at: writeInstant(act.at * 1000) });
}

/** Takes the words away from the document; the booking stays. */
export function erasePurpose(inventory: Y.Doc, booking: BookingId): void {
  inventory.getMap('purposes').delete(booking);
}

interface Written extends NewBooking {
  readonly purpose: string;
  readonly series: SeriesId | undefined;
}

function writeBooking(
  inventory: Y.Doc,
  resource: BookedResource,
  known: Pick<ResourceBookings, 'bookings'>,
  { startMs, endMs, quantity, group, by, purpose, task, series, crossing }: Written,
  act: Act,
): BookingId {
  const id = randomId('bk');
  const stored: Record<string, Json> = {
    resource: resource.id,
    by: by ?? act.by,
    group,
    start: writeInstant(startMs),
    end: writeInstant(endMs),
    quantity,
    seen: seenBy({ startMs, endMs }, known.bookings),
    at: writeInstant(act.at * 1000),
  };
  if (task) stored['task'] = task;
  if (series) stored['series'] = series;
  if (crossing) stored['crossing'] = crossing;
  inventory.getMap('bookings').set(id, stored);
  if (purpose !== '') inventory.getMap('purposes').set(id, purpose);
  return id;
}
