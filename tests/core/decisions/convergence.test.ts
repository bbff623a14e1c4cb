/** 5,000 seeded sets of facts in random orders of arrival with duplicates: one decision everywhere, and laws that each one obeys. */
import { describe, expect, it } from 'vitest';
import type { EventId } from '../../../core/id/id.ts';
import { followDecisions } from '../../../core/decisions/follow-decisions.ts';
import { FACT_TYPES } from '../../../core/decisions/kinds/read-said.ts';
import { type SeededChance, seededChance } from '../../simulation/chance.ts';
import { shuffled } from '../bookings/fixture/random-facts.ts';
import { randomFact, randomFacts } from './fixture/random-facts.ts';
import { fold, rolesOfTown, SUBJECT } from './fixture/told.ts';
import type { Fact } from '../../../core/decisions/fact.ts';

const SETS = 5000;
const FIRST_SEED = Number(process.env['FIRST_SEED'] ?? 1);

function eachSet(
  sets: number,
  look: (facts: readonly Fact[], chance: SeededChance, seed: string) => void,
): void {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + sets; seed++) {
    const chance = seededChance(seed);
    look(randomFacts(chance, 8 + chance.below(35)), chance, `seed ${seed}`);
  }
}

describe('5,000 sets of facts', () => {
  it(
    'fold identically in any order of arrival, with duplicates, at once or one by one',
    { timeout: 300_000 },
    () => {
      const states = new Map<string, number>();
      const types = new Set<string>();
      eachSet(SETS, (facts, chance, seed) => {
        const whole = fold(facts);
        const text = JSON.stringify(whole);
        states.set(whole.state, (states.get(whole.state) ?? 0) + 1);
        for (const { type, standing } of whole.history) if (standing === 'counts') types.add(type);
        const arriving = shuffled([...facts, ...facts.filter(() => chance.happens(0.3))], chance);
        expect(JSON.stringify(fold(arriving)) === text, seed).toBe(true);
        const living = followDecisions(rolesOfTown());
        for (const fact of shuffled(arriving, chance)) {
          living.add([fact]);
          if (chance.happens(0.2)) living.of(SUBJECT);
        }
        expect(JSON.stringify(living.of(SUBJECT)) === text, seed).toBe(true);
      });
      // a generator that never gets there would prove nothing
      expect([...types].sort()).toEqual([...FACT_TYPES].sort());
      expect(Object.keys(Object.fromEntries(states)).sort()).toEqual(
        [
          'adopted',
          'amending',
          'declined',
          'dropped',
          'final',
          'lapsed',
          'objected',
          'open',
          'proposed',
          'superseded',
          'suspended',
          'tied',
          'version-conflict',
          'withdrawn',
        ].sort(),
      );
    },
  );
});

/** Said by somebody who had seen no close: after a fact that had seen none. Undefined: there is none to say it after. */
function crossing(facts: readonly Fact[], chance: SeededChance, types: readonly string[]): Fact | undefined {
  const byId = new Map<string, Fact>(facts.map((one) => [one.id, one]));
  const hasSeenClose = ({ id }: Fact): boolean => {
    const past = new Set<string>();
    const left: string[] = [id];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (past.has(next)) continue;
      past.add(next);
      left.push(...(byId.get(next)?.prev ?? []));
    }
    return [...past].some((one) =>
      ['round.closed', 'decision.finalised'].includes(byId.get(one)?.type ?? ''),
    );
  };
  const before = facts.filter((fact) => !hasSeenClose(fact));
  if (before.length === 0) return undefined;
  const said = randomFact(chance, facts, types);
  return said && { ...said, id: 'late' as EventId, prev: [chance.pick(before).id] };
}

describe('what crossed the close of a round', () => {
  const WORDS = ['stance.cast', 'objection.withdrawn', 'objection.tested'];
  const SETS_CROSSED = 2000;

  it('adopts nothing by arriving', { timeout: 300_000 }, () => {
    const looked = new Set<string>();
    eachSet(SETS_CROSSED, (facts, chance, seed) => {
      const late = crossing(facts, chance, WORDS);
      if (!late) return;
      const [before, after] = [fold(facts), fold([...facts, late])];
      if (before.rounds.at(-1)?.closedAt === '' || before.state === 'open') return;
      looked.add(`${before.state} ${late.type}`);
      // taking back what had suspended it gives back what was adopted
      if (before.inForce || before.state === 'suspended') return;
      expect(after.inForce, `${seed} ${before.state} → ${after.state}`).toBeUndefined();
    });
    for (const state of ['objected', 'lapsed', 'declined', 'tied'])
      expect(
        [...looked].filter((one) => one.startsWith(state)),
        state,
      ).not.toEqual([]);
  });

  it('takes nothing final away: it asks for a review', { timeout: 300_000 }, () => {
    const looked = { times: 0, requests: 0 };
    eachSet(SETS_CROSSED, (facts, chance, seed) => {
      const late = crossing(facts, chance, [...WORDS, 'round.closed', 'proposal.withdrawn']);
      if (!late) return;
      const before = fold(facts);
      if (before.state !== 'final') return;
      const after = fold([...facts, late]);
      looked.times++;
      if (after.reviewRequests.length > before.reviewRequests.length) looked.requests++;
      expect(after.state, `${seed} ${late.type}`).toBe('final');
    });
    expect(looked.times).toBeGreaterThan(50);
    expect(looked.requests).toBeGreaterThan(5);
  });

  it('is shown: every fact stands in the history or waits', { timeout: 60_000 }, () => {
    eachSet(500, (facts, _chance, seed) => {
      const { history, waiting } = fold(facts);
      const shown = new Set<string>([...history, ...waiting].map(({ id }) => id));
      expect(shown.size === facts.length && facts.every(({ id }) => shown.has(id)), seed).toBe(true);
    });
  });
});
