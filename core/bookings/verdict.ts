/** What the fold says of a booking: its state, behind whom it waits, and the rule that decided, with the figures a sentence needs. */
import type { BookingId } from './booking.ts';
import type { RulingId } from './ruling.ts';

export type Verdict =
  /** It has the slot as far as is known here; a device that is away may hold an earlier claim. */
  | ({ readonly state: 'provisional' } & Held)
  /** `ruling`: by a custodian. `freeze`: by itself, a day before. */
  | ({
      readonly state: 'confirmed';
      readonly why: 'ruling' | 'freeze';
      /** Those that say so. */
      readonly rulings: readonly RulingId[];
    } & Held)
  /** Custodians contradict each other: the slot is kept, and nobody has it. */
  | ({
      readonly state: 'disputed';
      readonly rulings: readonly RulingId[];
      /** Bookings that are confirmed for the same moments, itself not; in order. Empty: a yes and a no for this one. */
      readonly against: readonly BookingId[];
    } & Held)
  | {
      readonly state: 'waitlisted';
      /** Those that have what it asks for, in order of id. */
      readonly behind: readonly BookingId[];
      /** The rule that put the first of them before it. */
      readonly why: Reason['rule'];
      readonly reason: Reason;
    }
  | { readonly state: 'declined'; readonly rulings: readonly RulingId[] }
  | { readonly state: 'cancelled' }
  | { readonly state: 'rejected'; readonly why: 'end<=start' | 'quantity' };

export type BookingState = Verdict['state'];

/** Of whoever keeps others from the slot. */
export interface Held {
  /** Those that wait behind it, in order of id; empty: nobody else asked for what it takes. */
  readonly waiting: readonly BookingId[];
  /** Why it comes before the first of them. */
  readonly reason: Reason | undefined;
}

/** Why one booking comes before another that it overlaps. */
export type Reason = { readonly winner: BookingId; readonly loser: BookingId } & (
  | { readonly rule: 'ruling' }
  | { readonly rule: 'freeze' }
  /** The loser came later and knew: of the winner, or of one that the winner comes before. */
  | { readonly rule: 'seen' }
  | { readonly rule: 'ownGroup' }
  /** Whole minutes of finished loans in the 90 days before the start of each. */
  | { readonly rule: 'leastServed'; readonly winnerMinutes: number; readonly loserMinutes: number }
  /** SHA-256 in hexadecimal; equal for two requests of one person on one day: then the earlier start, then the id. */
  | { readonly rule: 'lot'; readonly winnerDraw: string; readonly loserDraw: string }
);

/** By booking, in order of id. */
export type BookingFold = ReadonlyMap<BookingId, Verdict>;
