/** The size of a meeting [M1], known to relay and devices alike: two connections that found each other by a number. */

/** Five digits, as two people say them to each other. */
export const MEET_NUMBER_FIRST = 10_000;
export const MEET_NUMBERS = 90_000;
export const MEET_BODY_BYTES = 2048;
/** What each side may say. */
export const MEET_BODIES = 64;

export function isMeetNumber(number: number): boolean {
  return Number.isInteger(number) && number >= MEET_NUMBER_FIRST && number < MEET_NUMBER_FIRST + MEET_NUMBERS;
}
