/** 5,000 seeded sets of facts in random orders of arrival with duplicates: one decision everywhere, and laws that each one obeys. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import { followDecisions } from '../../../core/decisions/follow-decisions.ts';
import { FACT_TYPES } from '../../../core/decisions/kinds/read-said.ts';
import { type SeededChance, seededChance } from '../../simulation/chance.ts';
import { shuffled } from '../bookings/fixture/random-facts.ts';
import { randomFacts } from './fixture/random-facts.ts';
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
    { timeout: 120_000 },
    () => {
      const states = new Map<string, number>();
      const types = new Set<string>();
      eachSet(SETS, (facts, chance, seed) => {
        const whole = fold(facts);
        const text = JSON.stringify(whole);
        states.set(whole.state, (states.get(whole.state) ?? 0) + 1);
        for (const { type, standing } of whole.history) if (standing === 'counts') types.add(type);
        const arriving = shuffled([...facts, ...facts.filter(() => chance.happens(0.3))], chance);
        expect(JSON.stringify(fold(arriving)), seed).toBe(text);
        const living = followDecisions(rolesOfTown());
        for (const fact of shuffled(arriving, chance)) {
          living.add([fact]);
          if (chance.happens(0.2)) living.of(SUBJECT);
        }
        expect(JSON.stringify(living.of(SUBJECT)), seed).toBe(text);
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

/** Those that nobody had seen and that had not seen `places`. */
function unseen(facts: readonly Fact[], types: readonly string[]): readonly Fact[] {
  const seen = new Set(facts.flatMap(({ prev }) => prev));
  return facts.filter(({ id, type }) => types.includes(type) && !seen.has(id));
}

function pastOf(facts: readonly Fact[], fact: Fact): ReadonlySet<string> {
  const byId = new Map<string, Fact>(facts.map((one) => [one.id, one]));
  const past = new Set<string>();
  const left: string[] = [...fact.prev];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (past.has(next)) continue;
    past.add(next);
    left.push(...(byId.get(next)?.prev ?? []));
  }
  return past;
}

const binds = ({ state }: Decision): boolean => state === 'adopted' || state === 'final';

describe('what nobody had seen when the round was closed', () => {
  const WORDS = ['stance.cast', 'objection.withdrawn', 'objection.tested'];

  it('adopts nothing by arriving', () => {
    let looked = 0;
    eachSet(4000, (facts, _chance, seed) => {
      const after = fold(facts);
      const closes = facts.filter(({ type }) => type === 'round.closed').map(({ id }) => id as string);
      for (const late of unseen(facts, WORDS)) {
        const past = pastOf(facts, late);
        if (closes.some((id) => past.has(id))) continue;
        const before = fold(facts.filter(({ id }) => id !== late.id));
        if (before.rounds.at(-1)?.closedAt === '') continue;
        looked++;
        // taking back what had suspended it is no adoption
        const isTakenBack = before.state === 'suspended' && late.type !== 'stance.cast';
        if (!binds(before) && !isTakenBack && before.state !== 'suspended')
          expect(binds(after), `${seed} ${late.id} ${before.state} → ${after.state}`).toBe(false);
      }
    });
    expect(looked).toBeGreaterThan(500);
  });

  it('takes nothing final away: it asks for a review', () => {
    let looked = 0;
    eachSet(4000, (facts, _chance, seed) => {
      const after = fold(facts);
      for (const late of unseen(facts, [...WORDS, 'round.closed', 'proposal.withdrawn'])) {
        const before = fold(facts.filter(({ id }) => id !== late.id));
        if (before.state !== 'final') continue;
        looked++;
        expect(after.state, `${seed} ${late.id}`).toBe('final');
      }
    });
    expect(looked).toBeGreaterThan(100);
  });

  it('is shown: every fact stands in the history or waits', () => {
    eachSet(1000, (facts, _chance, seed) => {
      const { history, waiting } = fold(facts);
      expect([...history, ...waiting].map(({ id }) => id).sort(), seed).toEqual(
        facts.map(({ id }) => id).sort(),
      );
    });
  });
});
