/** The bookings of the `inventory` document and what is said about them, by resource and by task, at the cost of what changes. */
import type * as Y from 'yjs';
import { isTextField } from '../doc/text-field.ts';
import type { CardId } from '../inventory/card.ts';
import { type Booking, type BookingId, isBookingId, readBooking } from './booking.ts';
import { type Mark, readMark } from './fact.ts';
import { createFactIndex } from '../doc/fact-index.ts';
import { followFacts } from '../doc/follow-facts.ts';
import { type Handover, type Loan, type LoanId, readHandover, readLoan } from './loan.ts';
import { isRulingId, readRuling, type Ruling, type RulingId } from './ruling.ts';

/** Everything about one resource, each list in order of id. The same object until something of it changes. */
export interface ResourceBookings {
  readonly resource: CardId;
  readonly bookings: readonly Booking[];
  readonly rulings: readonly Ruling[];
  /** Those of the resource, whether or not their booking is here. */
  readonly loans: readonly Loan[];
  readonly cancelled: ReadonlyMap<BookingId, Mark>;
  /** The first one of each booking, by the clocks of those who wrote them. */
  readonly handovers: ReadonlyMap<BookingId, Handover>;
}

export interface LivingBookings {
  /** Takes in what has changed since the last time; answers the resources that are other than before, by their words too. */
  read(): ReadonlySet<CardId>;
  /** These and the next are as of the last `read`. */
  of(resource: CardId): ResourceBookings;
  find(booking: string): Booking | undefined;
  /** In order of id; also cancelled ones, and those of any state. */
  ofTask(task: string): readonly Booking[];
  /** In order of id. */
  ofSeries(series: string): readonly Booking[];
  /** Those that somebody has asked for, in order of id. */
  resources(): readonly CardId[];
  /** Empty when nothing was said, or it was erased; these read the document as it is. */
  purposeOf(booking: BookingId): string;
  reasonOf(ruling: RulingId): string;
  stateOf(loan: LoanId): string;
  /** Ids of facts that are kept and not interpreted. */
  unreadable(): readonly string[];
  close(): void;
}

export function followBookings(inventory: Y.Doc): LivingBookings {
  const bookings = followFacts(inventory.getMap('bookings'), readBooking);
  const cancelled = followFacts(inventory.getMap('cancelled'), (id, raw) =>
    isBookingId(id) ? readMark(raw) : undefined,
  );
  const rulings = followFacts(inventory.getMap('rulings'), readRuling);
  const handovers = followFacts(inventory.getMap('handovers'), readHandover);
  const loans = followFacts(inventory.getMap('loans'), readLoan);
  // words are read where they are shown; here they only say whose have changed
  const purposes = followFacts(inventory.getMap('purposes'), readWords);
  // other facts have their reasons there too
  const reasons = followFacts(inventory.getMap('reasons'), (id, raw) =>
    isRulingId(id) ? readWords(id, raw) : '',
  );
  const states = followFacts(inventory.getMap('states'), readWords);
  const followed = [bookings, cancelled, rulings, handovers, loans, purposes, reasons, states];

  const byResource = {
    bookings: createFactIndex<CardId, Booking>(),
    rulings: createFactIndex<CardId, Ruling>(),
    loans: createFactIndex<CardId, Loan>(),
  };
  const byTask = createFactIndex<string, Booking>();
  const bySeries = createFactIndex<string, Booking>();
  const handoversByBooking = createFactIndex<BookingId, Handover>();
  const built = new Map<CardId, ResourceBookings>();

  const build = (resource: CardId): ResourceBookings => {
    const ofResource = byResource.bookings.of(resource);
    const marks = new Map<BookingId, Mark>();
    const firsts = new Map<BookingId, Handover>();
    for (const { id } of ofResource) {
      const mark = cancelled.sound.get(id);
      if (mark) marks.set(id, mark);
      const [first] = handoversByBooking.of(id).toSorted((a, b) => a.atMs - b.atMs);
      if (first) firsts.set(id, first);
    }
    return {
      resource,
      bookings: ofResource,
      rulings: byResource.rulings.of(resource),
      loans: byResource.loans.of(resource),
      cancelled: marks,
      handovers: firsts,
    };
  };

  return {
    read: () => {
      const changed = new Set<CardId>();
      const mark = (fact: { readonly resource: CardId } | undefined): void => {
        if (fact) changed.add(fact.resource);
      };
      bookings.take((id, before, after) => {
        mark(before);
        mark(after);
        byResource.bookings.move(id, before?.resource, after?.resource, after);
        byTask.move(id, before?.task, after?.task, after);
        bySeries.move(id, before?.series, after?.series, after);
      });
      rulings.take((id, before, after) => {
        mark(before);
        mark(after);
        byResource.rulings.move(id, before?.resource, after?.resource, after);
      });
      loans.take((id, before, after) => {
        mark(before);
        mark(after);
        byResource.loans.move(id, before?.resource, after?.resource, after);
      });
      handovers.take((id, before, after) => {
        handoversByBooking.move(id, before?.booking, after?.booking, after);
        for (const handover of [before, after]) if (handover) mark(bookings.sound.get(handover.booking));
      });
      cancelled.take((id) => mark(bookings.sound.get(id)));
      purposes.take((id) => mark(bookings.sound.get(id)));
      reasons.take((id) => mark(rulings.sound.get(id)));
      states.take((id) => mark(loans.sound.get(id)));
      for (const resource of changed) built.delete(resource);
      return changed;
    },
    of: (resource) => {
      const before = built.get(resource);
      if (before) return before;
      const facts = build(resource);
      built.set(resource, facts);
      return facts;
    },
    find: (booking) => bookings.sound.get(booking),
    ofTask: (task) => byTask.of(task),
    ofSeries: (series) => bySeries.of(series),
    resources: () => byResource.bookings.names(),
    purposeOf: (booking) => readWords(booking, inventory.getMap('purposes').get(booking)) ?? '',
    reasonOf: (ruling) => readWords(ruling, inventory.getMap('reasons').get(ruling)) ?? '',
    stateOf: (loan) => readWords(loan, inventory.getMap('states').get(loan)) ?? '',
    unreadable: () => followed.flatMap(({ unreadable }) => [...unreadable]).sort(),
    close: () => followed.forEach((facts) => facts.close()),
  };
}

function readWords(_id: string, raw: unknown): string | undefined {
  return isTextField(raw) ? raw : undefined;
}
