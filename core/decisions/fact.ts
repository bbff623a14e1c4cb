/** A fact as the fold takes it: verified before, so that its signature is of no more interest. */
import type { DecisionEvent } from './event.ts';

export type Fact = Omit<DecisionEvent, 'sig'>;

/** Order of ids, of instants and of anything else that is compared as text. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
