/** In which order requests are served: a topological order of who knew of whom, each time the best of those that may be next. */
import type { Booking } from './booking.ts';
import type { Knowledge } from './knowledge.ts';
import { compareBy, type Rules } from './priority.ts';

/**
 * `requests`: those of one circle. Bookings of the circle that do not ask, because they are cancelled or ruled upon, keep nobody waiting;
 * who knew of whom through them still counts. `circle`: ids of all of it.
 */
export function inOrder(
  requests: readonly Booking[],
  circle: ReadonlySet<string>,
  knowledge: Knowledge,
  rules: Rules,
): readonly Booking[] {
  const byFirstRules = requests.toSorted((a, b) => compareBy(rules.first, a, b));
  if (rules.first.length === 0) return byKnowledge(byFirstRules, circle, knowledge, rules);
  const ordered: Booking[] = [];
  for (let from = 0; from < byFirstRules.length;) {
    const first = byFirstRules[from];
    let to = from + 1;
    for (let next = byFirstRules[to]; first && next; next = byFirstRules[++to])
      if (compareBy(rules.first, first, next) !== 0) break;
    ordered.push(...byKnowledge(byFirstRules.slice(from, to), circle, knowledge, rules));
    from = to;
  }
  return ordered;
}

/** Kahn's algorithm (1962); what is ready stands in an array, the best at its end. */
function byKnowledge(
  requests: readonly Booking[],
  circle: ReadonlySet<string>,
  knowledge: Knowledge,
  rules: Rules,
): readonly Booking[] {
  const best = requests.toSorted((a, b) => compareBy(rules.then, a, b));
  const ranks = new Map(best.map(({ id }, rank) => [id as string, rank]));
  const missing = new Map<string, number>();
  const ready: number[] = [];
  /** Those that do not ask pass at once. */
  const passing: string[] = [];
  const free = (id: string): void => {
    const rank = ranks.get(id);
    if (rank === undefined) passing.push(id);
    else ready.splice(placeFor(ready, rank), 0, rank);
  };
  for (const id of circle) {
    const { length } = knowledge.knownBy(id);
    missing.set(id, length);
    if (length === 0) free(id);
  }

  const ordered: Booking[] = [];
  const pass = (id: string): void => {
    for (const later of knowledge.knowing(id)) {
      const left = (missing.get(later) ?? 0) - 1;
      missing.set(later, left);
      if (left === 0) free(later);
    }
  };
  while (passing.length > 0 || ready.length > 0) {
    const aside = passing.pop();
    if (aside !== undefined) {
      pass(aside);
      continue;
    }
    const next = best[ready.pop() ?? -1];
    if (!next) break;
    ordered.push(next);
    pass(next.id);
  }
  return ordered;
}

/** In `ready`, whose ranks fall. */
function placeFor(ready: readonly number[], rank: number): number {
  let low = 0;
  let high = ready.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ready[middle] ?? 0) > rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
