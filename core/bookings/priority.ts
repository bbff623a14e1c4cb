/** The rules by which one request comes before another, in the group's own order, as a comparison of two bookings. */
import type { Booking } from './booking.ts';
import { type DrawTable, drawKey } from './draws.ts';
import type { ServedMinutes } from './served.ts';
import type { Reason } from './verdict.ts';

/** As the group's rules name them (`bookingPriority`, entity 4). */
export const DEFAULT_PRIORITY = ['ruling', 'causal', 'ownGroup', 'leastServed90d', 'lot'] as const;

/** `causal` is no comparison: who knew of whom is a partial order. */
export interface Rules {
  /** Those that are asked before knowledge. */
  readonly first: readonly Rule[];
  readonly isKnowledgeAsked: boolean;
  readonly then: readonly Rule[];
}

/** What one rule says of two bookings: negative when `a` comes first, 0 when it cannot tell. */
export interface Rule {
  compare(a: Booking, b: Booking): number;
  reason(winner: Booking, loser: Booking): Reason;
}

export interface Grounds {
  /** The resource's own group. */
  readonly group: string;
  readonly minutes: ServedMinutes;
  readonly draws: DrawTable;
}

/** Unknown names are ignored; a ruling always decides first and the draw last, wherever they stand. */
export function rulesInOrder(priority: readonly string[], grounds: Grounds): Rules {
  const known: Readonly<Record<string, Rule>> = {
    ownGroup: ownGroup(grounds),
    leastServed90d: leastServed(grounds),
  };
  const names = [...new Set(priority)].filter((name) => name === 'causal' || Object.hasOwn(known, name));
  const knowledge = names.indexOf('causal');
  const rules = (chosen: readonly string[]): Rule[] =>
    chosen.map((name) => known[name]).filter((rule) => rule !== undefined);
  return {
    first: knowledge < 0 ? [] : rules(names.slice(0, knowledge)),
    isKnowledgeAsked: knowledge >= 0,
    then: [...rules(names.slice(knowledge + 1)), lot(grounds)],
  };
}

export function compareBy(rules: readonly Rule[], a: Booking, b: Booking): number {
  for (const rule of rules) {
    const difference = rule.compare(a, b);
    if (difference !== 0) return difference;
  }
  return 0;
}

function ownGroup({ group }: Grounds): Rule {
  return {
    compare: (a, b) => Number(b.group === group) - Number(a.group === group),
    reason: (winner, loser) => ({ rule: 'ownGroup', winner: winner.id, loser: loser.id }),
  };
}

function leastServed({ minutes }: Grounds): Rule {
  const known = new Map<Booking, number>();
  const of = (booking: Booking): number => {
    const before = known.get(booking);
    if (before !== undefined) return before;
    const counted = minutes(booking);
    known.set(booking, counted);
    return counted;
  };
  return {
    compare: (a, b) => of(a) - of(b),
    reason: (winner, loser) => ({
      rule: 'leastServed',
      winner: winner.id,
      loser: loser.id,
      winnerMinutes: of(winner),
      loserMinutes: of(loser),
    }),
  };
}

/** Never undecided: two requests of one person on one day by their start, then by their id. */
function lot({ draws }: Grounds): Rule {
  const of = (booking: Booking): string => {
    const draw = draws.get(drawKey(booking));
    if (draw === undefined) throw new Error('the draws of rivals are made before the fold');
    return draw;
  };
  return {
    compare: (a, b) => {
      const [drawA, drawB] = [of(a), of(b)];
      if (drawA !== drawB) return drawA < drawB ? -1 : 1;
      if (a.startMs !== b.startMs) return a.startMs - b.startMs;
      return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
    },
    reason: (winner, loser) => ({
      rule: 'lot',
      winner: winner.id,
      loser: loser.id,
      winnerDraw: of(winner),
      loserDraw: of(loser),
    }),
  };
}
