/** What people may do: an act that goes through counts in the fold, and one that the fold would not count is refused with its reason. */
import { describe, expect, it } from 'vitest';
import type { Act, Speaker } from '../../../core/decisions/acts/act.ts';
import { mayAct } from '../../../core/decisions/acts/may-act.ts';
import { nextActs } from '../../../core/decisions/acts/next-acts.ts';
import type { Fact } from '../../../core/decisions/fact.ts';
import { followDecisions, type LivingDecisions } from '../../../core/decisions/follow-decisions.ts';
import { waitingFor } from '../../../core/decisions/waiting-for.ts';
import type { DeviceId, EventId, MemberId, OpHash, SpaceId } from '../../../core/id/id.ts';
import { type SeededChance, seededChance } from '../../simulation/chance.ts';
import { randomFacts } from './fixture/random-facts.ts';
import {
  adopted,
  cast,
  closed,
  EVERYBODY,
  opened,
  rolesOfTown,
  SUBJECT,
  submitted,
  told,
} from './fixture/told.ts';

const BODY = 'ab'.repeat(32);
const CLOSES = '2026-03-02T12:00:00Z';

function speaker(author: string, time: string): Speaker {
  return {
    group: 'ab'.repeat(16) as SpaceId,
    author: author as MemberId,
    device: 'cd'.repeat(16) as DeviceId,
    roster: 'head' as OpHash,
    at: time.includes('T') ? time : `2026-03-01T${time}:00Z`,
  };
}

function living(facts: readonly Fact[]): LivingDecisions {
  const all = followDecisions(rolesOfTown());
  all.add(facts);
  return all;
}

function refusal(facts: readonly Fact[], author: string, act: Act, time = '11:00'): string {
  const may = mayAct(living(facts), speaker(author, time), SUBJECT, act);
  return may.ok ? 'none' : may.error.type;
}

const proposing: Act = {
  type: 'propose',
  title: ' Le prêt ',
  driver: '',
  requirement: '',
  text: 'Trois jours.',
  criteria: [],
  reviewOn: '2026-09-01',
  supersedes: '',
  links: {},
};
const opening: Act = { type: 'open', method: 'consent', quorumPct: 60, closesAt: CLOSES };
const open = [submitted(), opened()];
const dots = [submitted(), opened({ method: 'dot_vote', rule: { dotsPerPerson: 8, options: ['a', 'b'] } })];

describe('an act', () => {
  const cases: readonly (readonly [string, readonly Fact[], string, Act, string, string?])[] = [
    [
      'an objection without its reason',
      open,
      'jeanne',
      { type: 'cast', choice: 'objection' },
      'reason-missing',
    ],
    [
      'a réserve without its reason',
      open,
      'jeanne',
      { type: 'cast', choice: 'consent', concern: true },
      'reason-missing',
    ],
    [
      'an objection with its reason',
      open,
      'jeanne',
      { type: 'cast', choice: 'objection', bodyCommit: BODY },
      'none',
    ],
    [
      'an avis of somebody who is not asked',
      open,
      'odile',
      { type: 'cast', choice: 'consent' },
      'ineligible',
    ],
    ['an avis before a round', [submitted()], 'jeanne', { type: 'cast', choice: 'consent' }, 'no-round-open'],
    ['an avis after the close', adopted(), 'bakary', { type: 'cast', choice: 'consent' }, 'late', '13:00'],
    [
      'an objection after the close',
      adopted(),
      'bakary',
      { type: 'cast', choice: 'objection', bodyCommit: BODY },
      'none',
      '13:00',
    ],
    [
      'a choice that the method does not have',
      open,
      'jeanne',
      { type: 'cast', choice: 'agree' },
      'malformed',
    ],
    ['too many dots', dots, 'jeanne', { type: 'cast', scores: { a: 5, b: 4 } }, 'malformed'],
    ['all of one’s dots', dots, 'jeanne', { type: 'cast', scores: { a: 5, b: 3 } }, 'none'],
    [
      'an avis carried without a witness',
      open,
      'awa',
      { type: 'cast', choice: 'consent', onBehalfOf: 'jeanne' as MemberId },
      'unwitnessed',
    ],
    [
      'an avis carried for somebody who has spoken',
      [...open, cast('c1', 'jeanne', '10:10', ['b1'], 'consent')],
      'awa',
      { type: 'cast', choice: 'consent', onBehalfOf: 'jeanne' as MemberId, witness: 'bakary' as MemberId },
      'set-aside',
    ],
    ['a close before the deadline', open, 'awa', { type: 'close' }, 'too-early'],
    ['a close after the deadline', open, 'jeanne', { type: 'close' }, 'none', '12:00'],
    ['a close of what is closed', adopted(), 'awa', { type: 'close' }, 'no-round-open', '13:00'],
    ['an opening by a member', [submitted()], 'jeanne', opening, 'no-right'],
    ['an opening by a facilitator', [submitted()], 'awa', opening, 'none'],
    ['an opening while a round is open', open, 'awa', opening, 'round-is-open'],
    ['a quorum of nobody', [submitted()], 'awa', { ...opening, quorumPct: 0 }, 'quorum-zero'],
    [
      'a deadline that has passed',
      [submitted()],
      'awa',
      { ...opening, closesAt: '2026-03-01T10:00:00Z' },
      'deadline-passed',
    ],
    [
      'a vote with one option',
      [submitted()],
      'awa',
      { ...opening, method: 'poll', options: ['a'] },
      'too-few-options',
    ],
    [
      'dots that nobody has',
      [submitted()],
      'awa',
      { ...opening, method: 'dot_vote', options: ['a', 'b'] },
      'no-dots',
    ],
    [
      'finality before the days are over',
      adopted(),
      'leila',
      { type: 'finalise' },
      'challenge-running',
      '2026-03-04T12:00:00Z',
    ],
    ['finality after them', adopted(), 'leila', { type: 'finalise' }, 'none', '2026-03-04T12:01:00Z'],
    ['finality of what is open', open, 'leila', { type: 'finalise' }, 'not-closed'],
    ['a proposal by an observer', [], 'odile', proposing, 'no-right'],
    ['a proposal without a title', [], 'jeanne', { ...proposing, title: ' ' }, 'title-missing'],
    [
      'a proposal to be reviewed on a day that does not exist',
      [],
      'jeanne',
      { ...proposing, reviewOn: '2026-02-30' },
      'not-a-day',
    ],
    ['a second proposal of one decision', [submitted()], 'jeanne', proposing, 'proposed-already'],
    ['a lone half of a character', [], 'jeanne', { ...proposing, text: '\ud800' }, 'not-text'],
    [
      'a test by the proposer',
      [...open, cast('c1', 'jeanne', '10:10', ['b1'], 'objection')],
      'rachid',
      { type: 'test', objection: 'c1', qualifies: false, kind: '' },
      'own-objection',
    ],
    [
      'taking back what is another’s',
      [...open, cast('c1', 'jeanne', '10:10', ['b1'], 'objection')],
      'bakary',
      { type: 'take-back', objection: 'c1', asConcern: false },
      'no-right',
    ],
    [
      'a withdrawal of what was adopted',
      adopted(),
      'rachid',
      { type: 'withdraw' },
      'decided-already',
      '13:00',
    ],
    ['a question by an observer', open, 'odile', { type: 'ask', bodyCommit: BODY }, 'none'],
    [
      'an outcome of what is open',
      open,
      'awa',
      { type: 'publish', statement: 'Oui.', reviewOn: '' },
      'not-closed',
    ],
  ];
  it.each(cases.map((one) => ({ name: one[0], one })))(
    '$name',
    ({ one: [, facts, author, act, expected, time] }) => {
      expect(refusal(facts, author, act, time)).toBe(expected);
    },
  );

  it('says what its speaker has seen, and for whom it is', () => {
    const proposed = mayAct(living([]), speaker('jeanne', '10:00'), SUBJECT, proposing);
    expect(proposed).toMatchObject({ value: { prev: [], author: 'jeanne', payload: { title: 'Le prêt' } } });
    const asked = mayAct(living([submitted()]), speaker('awa', '10:05'), SUBJECT, opening);
    expect(asked).toMatchObject({
      value: {
        type: 'round.opened',
        prev: ['a1'],
        payload: { round: 1, version: 'v1', eligible: EVERYBODY },
      },
    });
    const amending: Act = { type: 'amend', text: 'Deux jours.', integrates: ['c9'] };
    const objected = [
      ...open,
      cast('c9', 'jeanne', '10:10', ['b1'], 'objection'),
      closed('z1', 'awa', '12:01', ['c9']),
    ];
    expect(mayAct(living(objected), speaker('rachid', '13:00'), SUBJECT, amending)).toMatchObject({
      value: { prev: ['z1'], payload: { version: 'v2' } },
    });
  });

  it('names an amendment as no other is named, however far somebody has counted', () => {
    const named = (id: string, version: string, prev: string): Fact =>
      told(id, 'amendment.proposed', 'rachid', '10:01', [prev], { version, text: id });
    const facts = [submitted(), named('m1', 'v999999', 'a1'), named('m2', 'v1000000', 'm1')];
    const amending: Act = { type: 'amend', text: 'Deux jours.', integrates: [] };
    expect(mayAct(living(facts), speaker('rachid', '11:00'), SUBJECT, amending)).toMatchObject({
      value: { payload: { version: 'v1000001' } },
    });
  });

  it('of who cites a roster that is not here waits', () => {
    const ahead = { ...speaker('awa', '10:05'), roster: 'unknown' as OpHash };
    expect(mayAct(living([submitted()]), ahead, SUBJECT, opening)).toMatchObject({
      error: { type: 'head-unknown' },
    });
  });

  it('changes nothing by being asked about', () => {
    const all = living(open);
    const before = all.of(SUBJECT);
    mayAct(all, speaker('jeanne', '10:10'), SUBJECT, { type: 'cast', choice: 'consent' });
    expect(all.of(SUBJECT)).toBe(before);
    expect(all.size).toBe(open.length);
  });
});

function randomAct(chance: SeededChance, facts: readonly Fact[]): Act {
  const any = chance.pick(facts).id;
  const objections = facts.filter(({ payload }) => payload['choice'] === 'objection');
  const objection = objections.length > 0 ? chance.pick(objections).id : any;
  const witness = chance.pick(EVERYBODY) as MemberId;
  return chance.pick<Act>([
    { type: 'cast', choice: chance.pick(['consent', 'objection', 'abstain']), bodyCommit: BODY },
    { type: 'cast', choice: 'consent', onBehalfOf: chance.pick(EVERYBODY) as MemberId, witness },
    { type: 'cast', scores: { a: chance.below(4), b: chance.below(9) } },
    { type: 'close' },
    { type: 'finalise' },
    { type: 'withdraw' },
    { type: 'test', objection, qualifies: chance.happens(0.5), kind: 'efficiency' },
    { type: 'take-back', objection, asConcern: chance.happens(0.5), witness },
    { type: 'amend', text: 'Quatre jours.', integrates: [objection] },
    opening,
    { type: 'publish', statement: 'Adopté.', reviewOn: '' },
    { type: 'review', result: 'kept', statement: '', nextReviewOn: '' },
    { type: 'supersede', by: 'dec_y' },
    { type: 'react', bodyCommit: BODY },
    { type: 'erase', event: any, reason: 'asked' },
    { type: 'witness' },
  ]);
}

describe('in random courses', () => {
  const COURSES = 1500;
  const AT = '2026-03-01T13:00:00Z';

  it('what goes through counts, and nothing else does', { timeout: 120_000 }, () => {
    const seen = { accepted: new Set<string>(), refused: new Set<string>() };
    for (let seed = 1; seed <= COURSES; seed++) {
      const chance = seededChance(seed);
      const facts = randomFacts(chance, 5 + chance.below(30));
      const all = living(facts);
      for (let turn = 0; turn < 3; turn++) {
        const who = speaker(chance.pick([...EVERYBODY, 'odile']), AT);
        const act = randomAct(chance, facts);
        const may = mayAct(all, who, SUBJECT, act);
        if (!may.ok) {
          seen.refused.add(`${act.type} ${may.error.type}`);
          continue;
        }
        seen.accepted.add(act.type);
        const after = living(facts);
        after.add([{ ...may.value, id: 'said' as EventId }]);
        const decision = after.of(SUBJECT);
        const line = decision?.history.find(({ id }) => id === 'said');
        const isHeard =
          decision?.reviewRequests.some((id) => id === 'said') ||
          decision?.suspendedBy.some(({ id }) => id === 'said');
        expect(
          ['counts', 'out-of-round'].includes(line?.standing ?? '') || isHeard,
          `seed ${seed} ${act.type}`,
        ).toBe(true);
      }
    }
    expect([...seen.accepted].sort()).toEqual([
      'amend',
      'cast',
      'close',
      'erase',
      'finalise',
      'open',
      'publish',
      'react',
      'review',
      'supersede',
      'take-back',
      'test',
      'withdraw',
      'witness',
    ]);
    expect(seen.refused.size).toBeGreaterThan(30);
  });

  it('the buttons that are shown are those that go through', { timeout: 120_000 }, () => {
    const DAYS_LATER = '2026-03-08T13:00:00Z';
    const acts: readonly Act[] = [
      { type: 'close' },
      { type: 'finalise' },
      opening,
      { type: 'supersede', by: 'dec_y' },
    ];
    for (let seed = 1; seed <= COURSES; seed++) {
      const chance = seededChance(seed);
      const all = living(randomFacts(chance, 5 + chance.below(30)));
      const decision = all.of(SUBJECT);
      const member = chance.pick(['awa', 'jeanne', 'odile']) as MemberId;
      const role = rolesOfTown().roleAt(member, 'head' as OpHash);
      if (!decision || !role) continue;
      const shown = nextActs(decision, { member, role }, DAYS_LATER, 3);
      for (const asked of acts) {
        const act = asked.type === 'open' ? { ...asked, closesAt: '2026-04-01T12:00:00Z' } : asked;
        const may = mayAct(all, speaker(member, DAYS_LATER), SUBJECT, act);
        if (shown.includes(act.type))
          expect(may.ok ? 'ok' : may.error.type, `seed ${seed} ${act.type} ${decision.state}`).toBe('ok');
      }
    }
  });
});

describe('what waits for somebody', () => {
  const ask = (facts: readonly Fact[], member: string, time = '11:00'): readonly string[] => {
    const decision = living(facts).of(SUBJECT);
    const role = rolesOfTown().roleAt(member as MemberId, 'head' as OpHash);
    if (!decision || !role) expect.unreachable();
    return waitingFor(decision, { member: member as MemberId, role }, speaker(member, time).at, 3);
  };

  it('is their answer, until it is given', () => {
    expect(ask(open, 'jeanne')).toEqual(['answer']);
    expect(ask(open, 'odile')).toEqual([]);
    expect(ask([...open, cast('c1', 'jeanne', '10:10', ['b1'], 'consent')], 'jeanne')).toEqual([]);
  });

  it('is which of two answers is right', () => {
    const two = [
      cast('c1', 'jeanne', '10:10', ['b1'], 'consent'),
      cast('c2', 'jeanne', '10:11', ['b1'], 'objection'),
    ];
    expect(ask([...open, ...two], 'jeanne')).toEqual(['confirm']);
    expect(ask([...open, ...two], 'bakary')).toEqual(['answer']);
  });

  it('is, for facilitators, what opens, closes, settles, finalises and is due', () => {
    expect(ask([submitted()], 'awa')).toEqual(['open']);
    expect(ask(open, 'awa', '12:01')).toEqual(['answer', 'close']);
    expect(ask([...adopted(), cast('c9', 'bakary', '11:30', ['b1'], 'objection')], 'awa', '13:00')).toEqual([
      'settle',
    ]);
    expect(ask(adopted(), 'awa', '13:00')).toEqual([]);
    expect(ask(adopted(), 'awa', '2026-03-04T13:00:00Z')).toEqual(['finalise']);
    const outcome = told('p1', 'outcome.published', 'awa', '13:00', ['z1'], {
      statement: 'x',
      reviewOn: '2026-03-03',
    });
    expect(ask([...adopted(), outcome], 'leila', '2026-03-03T08:00:00Z')).toEqual(['review']);
  });
});
