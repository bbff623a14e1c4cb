/**
 * Which stance of each person counts. Their own before any that was carried for them; a later one replaces those that its author had
 * seen; of those that crossed the more cautious counts.
 */
import type { MemberId } from '../../id/id.ts';
import { byText } from '../fact.ts';
import { isSameAnswer, type Method } from '../methods/method.ts';
import type { CausalOrder } from './causal-order.ts';
import { type FactSet, hasPlace } from './fact-set.ts';
import type { Stance } from './stances.ts';

export interface Answers {
  /** By person, in order of person. */
  readonly counted: ReadonlyMap<MemberId, Stance>;
  /** Whose answers crossed and differ, in order. */
  readonly doubles: readonly MemberId[];
}

/** In order of person; of each those in order of place. */
export function byPerson(stances: readonly Stance[]): ReadonlyMap<MemberId, readonly Stance[]> {
  const grouped = new Map<MemberId, Stance[]>();
  for (const stance of stances) {
    const known = grouped.get(stance.person);
    if (known) known.push(stance);
    else grouped.set(stance.person, [stance]);
  }
  return new Map([...grouped].sort(([a], [b]) => byText(a, b)));
}

/** `seen` undefined: all of them. */
export function answersIn(
  order: CausalOrder,
  method: Method,
  stances: ReadonlyMap<MemberId, readonly Stance[]>,
  seen?: FactSet,
): Answers {
  const counted = new Map<MemberId, Stance>();
  const doubles: MemberId[] = [];
  for (const [person, all] of stances) {
    const known = seen ? all.filter(({ place }) => hasPlace(seen, place)) : all;
    const last = latest(order, ownFirst(known));
    const [first, ...others] = last.toSorted(
      (a, b) => method.compareCaution(b.answer, a.answer) || byText(a.id, b.id),
    );
    if (!first) continue;
    counted.set(person, first);
    if (others.some(({ answer }) => !isSameAnswer(answer, first.answer))) doubles.push(person);
  }
  return { counted, doubles };
}

/** Of one person: what was carried for them counts only while they have not spoken. */
export function ownFirst(stances: readonly Stance[]): readonly Stance[] {
  const own = stances.filter(({ isCarried }) => !isCarried);
  return own.length > 0 ? own : stances;
}

/** Those that none of the others had seen. */
export function latest(order: CausalOrder, stances: readonly Stance[]): readonly Stance[] {
  if (stances.length < 2) return stances;
  const seen = order.seenBy(stances.map(({ place }) => place));
  return stances.filter(({ place }) => !hasPlace(seen, place));
}
