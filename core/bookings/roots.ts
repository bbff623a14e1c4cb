/** Names of the root maps that bookings have in `inventory`, and words to the custodian in `messages`. */

/**
 * `bookings`: `bk_…` → booking; `purposes`: `bk_…` → words; `cancelled`: `bk_…` → `{by, at}`; `rulings`: `rul_…` → ruling; `reasons`:
 * `rul_…` → words; `handovers`: `hov_…` → handover; `loans`: `loan_…` → loan; `states`: `loan_…` → words. Facts are whole values, written
 * once; words stand alone, so that they can be erased.
 */
export const BOOKING_ROOTS = [
  'bookings',
  'purposes',
  'cancelled',
  'rulings',
  'reasons',
  'handovers',
  'loans',
  'states',
] as const;

/** `messages`: `msg_…` → `{booking, by, at}`; `words`: `msg_…` → text. */
export const MESSAGE_ROOTS = ['messages', 'words'] as const;
