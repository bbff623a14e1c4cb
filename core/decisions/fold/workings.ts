/** What the steps of one fold share: the facts by kind, and what is made of each. */
import type { MemberId } from '../../id/id.ts';
import { decides, type Role } from '../../roster/role.ts';
import type { RolesAt } from '../../roster/roles-at.ts';
import type { FactType, SaidOf } from '../kinds/said.ts';
import type { CausalOrder, Placed } from './causal-order.ts';

export interface PlacedOf<Type extends FactType> extends Placed {
  readonly said: SaidOf<Type>;
}

/**
 * `counts`: as said. `replaced`: by what the person said later, or by the more cautious of two. `set-aside`: carried for somebody who
 * answers for themselves. `out-of-round`: words that came after a round was opened. The others are shown, and do not count.
 */
export type Standing =
  | 'counts'
  | 'replaced'
  | 'set-aside'
  | 'late'
  | 'ineligible'
  | 'unwitnessed'
  | 'malformed'
  | 'invalid'
  | 'unknown'
  | 'out-of-round';

export type Why =
  /** The payload does not fit the type. */
  | 'payload'
  /** Not of the group, or not in a role that may say this. */
  | 'no-right'
  | 'proposed-already'
  /** What it speaks of had not been seen by its author, or is not there. */
  | 'no-proposal'
  | 'no-version'
  | 'no-round'
  | 'no-objection'
  | 'no-fact'
  | 'other-version'
  | 'version-taken'
  | 'round-passed'
  | 'round-closed'
  | 'withdrawn'
  /** Before the deadline, without everybody's answer. */
  | 'too-early'
  | 'not-closed'
  | 'not-adopted'
  | 'decided-already'
  /** A test by the proposer, the objector, or who carried the objection. */
  | 'own-objection'
  | 'unwitnessed';

export interface Mark {
  readonly standing: Standing;
  readonly why?: Why;
}

export interface Workings {
  readonly order: CausalOrder;
  readonly roles: RolesAt;
  /** In order of place. */
  of<Type extends FactType>(type: Type): readonly PlacedOf<Type>[];
  readonly mark: (one: Placed, standing: Standing, why?: Why) => void;
  readonly markOf: (place: number) => Mark;
  roleOf(one: Placed): Role | undefined;
  isFacilitator(one: Placed): boolean;
}

const COUNTS: Mark = { standing: 'counts' };

export function createWorkings(order: CausalOrder, roles: RolesAt): Workings {
  const byType = new Map<string, Placed[]>();
  const marks = new Map<number, Mark>();
  for (const one of order.placed) {
    const { type } = one.said;
    const known = byType.get(type);
    if (known) known.push(one);
    else byType.set(type, [one]);
    if (type === 'unknown') marks.set(one.place, { standing: 'unknown' });
    if (type === 'misfit') marks.set(one.place, { standing: 'invalid', why: 'payload' });
  }
  const roleOf = ({ fact }: Placed): Role | undefined => roles.roleAt(fact.author, fact.roster);
  return {
    order,
    roles,
    of: (type) => (byType.get(type) ?? []).filter((one) => isOf(one, type)),
    mark: ({ place }, standing, why) => marks.set(place, why ? { standing, why } : { standing }),
    markOf: (place) => marks.get(place) ?? COUNTS,
    roleOf,
    isFacilitator: (one) => roleOf(one) === 'facilitator',
  };
}

function isOf<Type extends FactType>(one: Placed, type: Type): one is PlacedOf<Type> {
  return one.said.type === type;
}

/** Of the facilitators' facts those that are by right; others are marked. */
export function byFacilitators<Type extends FactType>(workings: Workings, type: Type): PlacedOf<Type>[] {
  return workings.of(type).filter((one) => {
    if (workings.isFacilitator(one)) return true;
    workings.mark(one, 'invalid', 'no-right');
    return false;
  });
}

export function isDecider(workings: Workings, one: Placed): boolean {
  return decides(workings.roleOf(one));
}

export function placesOf(facts: Iterable<Placed>): number[] {
  return Array.from(facts, ({ place }) => place);
}

export function authorsOf(facts: Iterable<Placed>): ReadonlySet<MemberId> {
  return new Set(Array.from(facts, ({ fact }) => fact.author));
}
