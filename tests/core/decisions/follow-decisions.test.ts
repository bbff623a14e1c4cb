/** A group's decisions followed: what is touched, a roster that grows or loses a branch, rules adopted in parallel, and hostile depths. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../core/decisions/fact.ts';
import { followDecisions, type LivingDecisions } from '../../../core/decisions/follow-decisions.ts';
import { type GroupRules, rulesInForce, standingRules } from '../../../core/decisions/group-rules.ts';
import type { EventId, MemberId, OpHash, SpaceId, DeviceId } from '../../../core/id/id.ts';
import { mayAct } from '../../../core/decisions/acts/may-act.ts';
import {
  adopted,
  cast,
  closed,
  EVERYBODY,
  fold,
  opened,
  rolesOfTown,
  SUBJECT,
  submitted,
  told,
} from './fixture/told.ts';

/** The same facts under other ids, of another decision. */
function of(subject: string, facts: readonly Fact[]): readonly Fact[] {
  const named = (id: string): EventId => `${subject}/${id}` as EventId;
  return facts.map((fact) => ({ ...fact, subject, id: named(fact.id), prev: fact.prev.map(named) }));
}

function living(facts: readonly Fact[]): LivingDecisions {
  const all = followDecisions(rolesOfTown());
  all.add(facts);
  return all;
}

describe('decisions that are followed', () => {
  it('are folded again only where something is new', () => {
    const all = living([...of('dec_a', adopted()), ...of('dec_b', adopted())]);
    const [a, b] = [all.of('dec_a'), all.of('dec_b')];
    const more = of('dec_b', [cast('c9', 'bakary', '11:30', ['b1'], 'objection')]);
    expect([...all.add([...more, ...more])]).toEqual(['dec_b']);
    expect(all.of('dec_a')).toBe(a);
    expect(all.of('dec_b')).not.toBe(b);
    expect(all.of('dec_b')?.state).toBe('suspended');
    expect(all.add(more).size).toBe(0);
    expect(all.of('dec_c')).toBeUndefined();
  });

  it('are those with a proposal: what only names one is no decision yet', () => {
    const all = living([...of('dec_a', adopted()), ...of('dec_b', adopted().slice(1))]);
    expect(all.subjects()).toEqual(['dec_a', 'dec_b']);
    expect(all.decisions().map(({ subject }) => subject)).toEqual(['dec_a']);
    expect(all.size).toBe(2 * adopted().length - 1);
  });

  it('wait for the roster to reach the head that a fact cites, and give it back when that head is void', () => {
    const ahead = adopted().map((fact) => (fact.id === 'b1' ? { ...fact, roster: 'next' as OpHash } : fact));
    const known = rolesOfTown();
    const before = { ...known, knows: (head: OpHash) => head !== 'next' };
    const all = followDecisions(before);
    all.add(ahead);
    expect(all.of(SUBJECT)).toMatchObject({ state: 'proposed', waiting: { length: 5 } });
    expect([...all.setRoles(known)]).toEqual([SUBJECT]);
    expect(all.of(SUBJECT)).toMatchObject({ state: 'adopted', waiting: [] });
    expect([...all.setRoles(known)]).toEqual([]);
    expect([...all.setRoles(before)]).toEqual([SUBJECT]);
    expect(all.of(SUBJECT)).toMatchObject({ state: 'proposed', waiting: { length: 5 } });
  });
});

describe('rules of the group', () => {
  const rules: GroupRules = {
    defaultMethod: 'consent',
    quorumPct: 60,
    consultationDays: 7,
    challengeDays: 3,
    reviewMonths: 12,
    kAnonymity: 11,
    bookingPriority: ['ruling', 'causal'],
    retentionMonthsCensus: 24,
    activationWithoutDecision: true,
  };
  const adopting = (subject: string, change: Partial<GroupRules>, more = {}): readonly Fact[] => {
    const [fact] = of(subject, [told('r1', 'rules.adopted', 'awa', '16:00', ['z1'], { decision: subject })]);
    return fact
      ? [
          ...of(subject, adopted()),
          { ...fact, payload: { decision: subject, rules: { ...rules, ...change }, ...more } },
        ]
      : [];
  };

  it('adopted in parallel are the stricter of each', () => {
    const lax = adopting('dec_a', { quorumPct: 40, reviewMonths: 6, defaultMethod: 'proposal' });
    const strict = adopting('dec_b', { challengeDays: 10, activationWithoutDecision: false });
    const held = rulesInForce(living([...lax, ...strict]).decisions());
    expect(held?.authority).toEqual(['dec_a/r1', 'dec_b/r1']);
    expect(held?.rules).toEqual({
      ...rules,
      quorumPct: 60,
      challengeDays: 10,
      reviewMonths: 6,
      activationWithoutDecision: false,
    });
  });

  it('adopted again, knowing the others, replace them', () => {
    const before = [...adopting('dec_a', { quorumPct: 80 }), ...adopting('dec_b', { quorumPct: 70 })];
    const all = living([...before, ...of('dec_c', adopted())]);
    const speaker = {
      group: 'ab'.repeat(16) as SpaceId,
      author: 'awa' as MemberId,
      device: 'cd'.repeat(16) as DeviceId,
      roster: 'head' as OpHash,
      at: '2026-03-02T12:00:00Z',
    };
    const may = mayAct(all, speaker, 'dec_c', { type: 'adopt-rules', rules: { ...rules, quorumPct: 50 } });
    if (!may.ok) expect.unreachable();
    all.add([{ ...may.value, id: 'again' as EventId }]);
    expect(standingRules(all.decisions()).map(({ id }) => id)).toEqual(['again']);
    expect(rulesInForce(all.decisions())?.rules.quorumPct).toBe(50);
  });

  it('of a decision that is not in force, or that are not whole, hold nothing', () => {
    const objection = of('dec_a', [cast('c9', 'bakary', '11:30', ['b1'], 'objection')]);
    expect(rulesInForce(living([...adopting('dec_a', {}), ...objection]).decisions())).toBeUndefined();
    expect(rulesInForce(living(adopting('dec_a', { quorumPct: 101 })).decisions())).toBeUndefined();
    expect(rulesInForce([])).toBeUndefined();
  });
});

describe('hostile facts', () => {
  it('a chain as deep as it is long, arriving from its end, is followed', { timeout: 60_000 }, () => {
    const LONG = 20_000;
    const chain = Array.from({ length: LONG }, (_, n) =>
      told(`q${n}`, 'reaction.given', 'awa', '10:01', [n === 0 ? 'a1' : `q${n - 1}`]),
    );
    const all = living(chain.toReversed());
    expect(all.of(SUBJECT)?.waiting).toHaveLength(LONG);
    all.add([submitted()]);
    expect(all.of(SUBJECT)).toMatchObject({ waiting: [], heads: [`q${LONG - 1}`], state: 'proposed' });
  });

  it(
    'a thousand answers of one person, a thousand rounds and a thousand closes come to an end',
    { timeout: 60_000 },
    () => {
      const many = (make: (n: number) => Fact): readonly Fact[] =>
        Array.from({ length: 1000 }, (_, n) => make(n));
      const stances = many((n) =>
        cast(`c${n}`, 'jeanne', '10:10', ['b1'], n === 500 ? 'objection' : 'consent'),
      );
      expect(fold([submitted(), opened(), ...stances])).toMatchObject({
        tally: { objection: 1 },
        toConfirm: ['jeanne'],
      });
      const rounds = many((n) => opened({ round: n + 2 }, `r${n}`, 'awa', ['b1']));
      const closes = many((n) => closed(`z${n}`, 'awa', '12:01', ['b1']));
      expect(fold([submitted(), opened(), ...rounds, ...closes])).toMatchObject({
        round: 1001,
        state: 'open',
      });
    },
  );

  it('a circle of facts that name each other waits', () => {
    const facts = [
      submitted(),
      cast('c1', 'awa', '10:10', ['c2'], 'consent'),
      cast('c2', 'awa', '10:10', ['c1'], 'consent'),
    ];
    expect(fold(facts).waiting.map(({ id }) => id)).toEqual(['c1', 'c2']);
  });

  it('names that objects inherit are names', () => {
    const scores: unknown = JSON.parse('{"__proto__": 3, "constructor": 2}');
    const payload = { round: 1, version: 'v1', scores: scores as Record<string, number> };
    const facts = [submitted(), opened({ method: 'poll', eligible: [...EVERYBODY, '__proto__'] })];
    const { tally } = fold([...facts, told('c1', 'stance.cast', 'awa', '10:10', ['b1'], payload)]);
    expect(Object.entries(tally)).toEqual([
      ['__proto__', 3],
      ['constructor', 2],
    ]);
    expect(fold([submitted(), told('q1', 'toString', 'awa', '10:10', ['a1'])]).flags).toEqual([]);
  });
});
