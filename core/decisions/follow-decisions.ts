/**
 * The facts of a group by decision, each folded when it is asked for and something of it is new. Facts arrive in any order and often
 * twice; they are verified before. The roster grows beside them, and a fork of it may void heads that were known.
 */
import { type CausalOrder, createCausalOrder, type GrowingOrder } from './fold/causal-order.ts';
import type { Decision } from './fold/decision.ts';
import { foldOrder } from './fold/fold-decision.ts';
import { byText, type Fact } from './fact.ts';
import type { OpHash } from '../id/id.ts';
import type { RolesAt } from '../roster/roles-at.ts';

export interface LivingDecisions {
  /** Answers the decisions that have something new. */
  add(facts: Iterable<Fact>): ReadonlySet<string>;
  /** As far as the roster is known now; answers the decisions that this changes. */
  setRoles(roles: RolesAt): ReadonlySet<string>;
  roles(): RolesAt;
  /** Every subject that any fact names, in order. */
  subjects(): readonly string[];
  /** The same object until something of it changes; undefined: no fact names it. */
  of(subject: string): Decision | undefined;
  /** Those with a proposal that is by right, in order of subject. */
  decisions(): readonly Decision[];
  has(id: string): boolean;
  /** Facts that are here, waiting ones included. */
  readonly size: number;
  /** The decision as if that fact were in it; undefined when it would wait, or is in it. Nothing changes. */
  tryOut(fact: Fact): Decision | undefined;
}

interface Followed {
  order: GrowingOrder;
  folded: Decision | undefined;
}

export function followDecisions(firstRoles: RolesAt): LivingDecisions {
  let roles = firstRoles;
  const followed = new Map<string, Followed>();
  const ids = new Set<string>();
  // asked through, so that an order need not be made again when the roster grows
  const knows = (head: OpHash): boolean => roles.knows(head);

  const followedOf = (subject: string): Followed => {
    const known = followed.get(subject);
    if (known) return known;
    const one: Followed = { order: createCausalOrder(knows), folded: undefined };
    followed.set(subject, one);
    return one;
  };

  const of = (subject: string): Decision | undefined => {
    const one = followed.get(subject);
    if (one) one.folded ??= foldOrder(subject, one.order, roles);
    return one?.folded;
  };

  const subjects = (): readonly string[] => [...followed.keys()].sort(byText);

  return {
    add: (facts) => {
      const touched = new Set<string>();
      for (const fact of facts) {
        if (ids.has(fact.id)) continue;
        ids.add(fact.id);
        const one = followedOf(fact.subject);
        if (!one.order.add(fact)) continue;
        one.folded = undefined;
        touched.add(fact.subject);
      }
      return touched;
    },
    setRoles: (next) => {
      roles = next;
      const touched = new Set<string>();
      for (const [subject, one] of followed) {
        const isVoided = one.order.placed.some(({ fact }) => !next.knows(fact.roster));
        if (isVoided) one.order = ordered(knows, factsOf(one.order));
        if (!one.order.retryHeads() && !isVoided) continue;
        one.folded = undefined;
        touched.add(subject);
      }
      return touched;
    },
    roles: () => roles,
    subjects,
    of,
    decisions: () =>
      subjects().flatMap((subject) => {
        const decision = of(subject);
        return decision?.proposal ? [decision] : [];
      }),
    has: (id) => ids.has(id),
    get size() {
      return ids.size;
    },
    tryOut: (fact) => {
      const order = followed.get(fact.subject)?.order ?? createCausalOrder(knows);
      return order.tryOut(fact, () => foldOrder(fact.subject, order, roles));
    },
  };
}

function ordered(knows: (head: OpHash) => boolean, facts: Iterable<Fact>): GrowingOrder {
  const order = createCausalOrder(knows);
  for (const fact of facts) order.add(fact);
  return order;
}

function factsOf(order: CausalOrder): readonly Fact[] {
  return [...order.placed.map(({ fact }) => fact), ...order.waiting().map(({ fact }) => fact)];
}
