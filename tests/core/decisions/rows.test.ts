/** Each row of events.md §4 by name, and what §2 and §5 say beside the published cases. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../core/decisions/fact.ts';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import type { OpHash } from '../../../core/id/id.ts';
import { adopted, cast, closed, DEADLINE, fold, opened, submitted, told } from './fixture/told.ts';

const late = (id = 'c9', prev: readonly string[] = ['b1'], time = '11:30'): Fact =>
  cast(id, 'bakary', time, prev, 'objection');
const finalised = (prev: readonly string[]): Fact => told('y1', 'decision.finalised', 'leila', '15:00', prev);
const objected = (): readonly Fact[] => [
  submitted(),
  opened(),
  cast('c1', 'awa', '10:10', ['b1'], 'consent'),
  cast('c2', 'bakary', '10:11', ['c1'], 'objection'),
  cast('c3', 'jeanne', '10:12', ['c2'], 'consent'),
];
const carried = (
  id: string,
  author: string,
  person: string,
  choice: string,
  prev: readonly string[],
  more = {},
): Fact => cast(id, author, '10:30', prev, choice, { onBehalfOf: person, witness: 'bakary', ...more });
const marks = ({ history }: Decision): Readonly<Record<string, string>> =>
  Object.fromEntries(history.map(({ id, standing, why }) => [id, why ?? standing]));

describe('two closes that did not see each other', () => {
  it('[D05] stand both: the answers that either had seen count', () => {
    const facts = [
      submitted(),
      opened(),
      cast('c1', 'awa', '10:10', ['b1'], 'consent'),
      cast('c2', 'jeanne', '10:11', ['b1'], 'consent'),
      cast('c3', 'rachid', '10:12', ['b1'], 'consent'),
      closed('z1', 'awa', '12:01', ['c1', 'c2']),
      closed('z2', 'leila', '12:01', ['c3']),
    ];
    expect(fold(facts)).toMatchObject({
      state: 'adopted',
      tally: { consent: 3 },
      flags: ['merged-closes:round1'],
    });
    expect(fold(facts.slice(0, -1))).toMatchObject({ state: 'lapsed', tally: { consent: 2 } });
  });

  it('are two only when neither saw the other: a second look lets no late answer in', () => {
    const again = [
      cast('c9', 'jeanne', '11:00', ['b1'], 'consent'),
      closed('z2', 'leila', '12:30', ['z1', 'c9']),
    ];
    const lapsed = adopted().filter(({ id }) => id !== 'c2' && id !== 'c3');
    const facts = [...lapsed.slice(0, -1), closed('z1', 'awa', '12:01', ['c1']), ...again];
    expect(fold(facts)).toMatchObject({ state: 'lapsed', flags: ['invalid:z2', 'late:c9'] });
  });
});

describe('an objection that arrives after the close', () => {
  it('[D06] suspends, until it is taken back', () => {
    expect(fold([...adopted(), late()])).toMatchObject({
      state: 'suspended',
      suspendedBy: [{ id: 'c9', cause: 'late-objection' }],
      inForce: undefined,
    });
    const withdrawn = told('o1', 'objection.withdrawn', 'bakary', '13:00', ['c9'], { objection: 'c9' });
    expect(fold([...adopted(), late(), withdrawn])).toMatchObject({
      state: 'adopted',
      flags: ['late-objection:c9'],
    });
  });

  it('[D06] … or judged a concern, by two who are neither the proposer nor the objector', () => {
    const test = (id: string, author: string): Fact =>
      told(id, 'objection.tested', author, '13:00', ['z1', 'c9'], { objection: 'c9', qualifies: false });
    expect(fold([...adopted(), late(), test('t1', 'awa'), test('t2', 'jeanne')]).state).toBe('adopted');
    expect(fold([...adopted(), late(), test('t1', 'awa')]).state).toBe('suspended');
    expect(fold([...adopted(), late(), test('t1', 'awa'), test('t2', 'rachid')])).toMatchObject({
      state: 'suspended',
    });
    expect(fold([...adopted(), late(), test('t1', 'jeanne'), test('t2', 'bakary')]).state).toBe('suspended');
  });

  it('[D06] … or integrated in a new round', () => {
    const round2 = [
      told('e1', 'amendment.proposed', 'rachid', '13:00', ['z1', 'c9'], {
        version: 'v2',
        text: 'Deux jours.',
        integrates: ['c9'],
      }),
      opened({ round: 2, version: 'v2', closesAt: '2026-03-01T14:00:00Z' }, 'b2', 'awa', ['e1']),
      ...['awa', 'bakary', 'jeanne'].map((author) =>
        cast(`g_${author}`, author, '13:20', ['b2'], 'consent', { round: 2, version: 'v2' }),
      ),
      closed('z2', 'awa', '14:01', ['g_awa', 'g_bakary', 'g_jeanne'], 2),
    ];
    const decision = fold([...adopted(), late(), ...round2]);
    expect(decision).toMatchObject({
      state: 'adopted',
      version: 'v2',
      reviewRequests: [],
      flags: ['late-objection-earlier-round:c9'],
      inForce: { text: 'Deux jours.' },
    });
    expect(decision.rounds[0]?.late).toMatchObject([{ id: 'c9', resolution: 'integrated' }]);
  });

  it('[D07] leaves what was finalised by somebody who could not know final, and asks for a review', () => {
    expect(fold([...adopted(), finalised(['z1']), late()])).toMatchObject({
      state: 'final',
      reviewRequests: ['c9'],
      flags: ['review-request:c9'],
    });
  });

  it('[D22] suspends what was finalised over it', () => {
    const decision = fold([...adopted(), late(), finalised(['z1', 'c9'])]);
    expect(decision.state).toBe('suspended');
    expect(decision.flags).toEqual(['finalised-over-objection:c9', 'late-objection:c9']);
  });

  it.each([
    ['[D08] by somebody who had seen the close', late('c9', ['z1'], '11:59')],
    ['[D08] given after the deadline', late('c9', ['b1'], '12:01')],
    ['whose clock is years ahead', late('c9', ['b1'], '2031-01-01T00:00:00Z')],
  ])('%s only asks for a review', (_name, objection) => {
    expect(fold([...adopted(), objection])).toMatchObject({ state: 'adopted', reviewRequests: ['c9'] });
  });

  it('whose clock is years behind can suspend, and adopts nothing', () => {
    expect(fold([...adopted(), late('c9', ['b1'], '1999-01-01T00:00:00Z')]).state).toBe('suspended');
  });
});

describe('answers of one person', () => {
  it('[D11] late ones are shown, and do not rescue a quorum', () => {
    const facts = [
      submitted(),
      opened(),
      cast('c1', 'awa', '10:10', ['b1'], 'consent'),
      closed('z1', 'awa', '12:01', ['c1']),
    ];
    const abstains = [
      cast('c2', 'jeanne', '11:00', ['b1'], 'abstain'),
      cast('c3', 'leila', '11:00', ['b1'], 'consent'),
    ];
    expect(fold([...facts, ...abstains])).toMatchObject({ state: 'lapsed', flags: ['late:c2', 'late:c3'] });
  });

  it('[D09] of two that crossed the more cautious counts, and she is asked', () => {
    const facts = [submitted(), opened(), cast('c1', 'jeanne', '10:10', ['b1'], 'consent')];
    const crossed = fold([...facts, cast('c2', 'jeanne', '10:09', ['b1'], 'objection')]);
    expect(crossed).toMatchObject({
      tally: { objection: 1 },
      toConfirm: ['jeanne'],
      flags: ['double-stance:jeanne'],
    });
    expect(fold([...facts, cast('c2', 'jeanne', '10:09', ['c1'], 'objection')])).toMatchObject({
      toConfirm: [],
    });
    expect(fold([...facts, cast('c2', 'jeanne', '10:09', ['b1'], 'consent')])).toMatchObject({ flags: [] });
    const settled = cast('c3', 'jeanne', '10:30', ['c1', 'c2'], 'consent');
    expect(fold([...facts, cast('c2', 'jeanne', '10:09', ['b1'], 'objection'), settled])).toMatchObject({
      tally: { consent: 1 },
      flags: [],
    });
  });

  it('[D10] of who is not on the frozen list is shown, not counted', () => {
    const facts = [
      submitted(),
      opened({ eligible: ['awa'] }),
      cast('c1', 'jeanne', '10:10', ['b1'], 'objection'),
    ];
    expect(fold(facts)).toMatchObject({ tally: {}, flags: ['ineligible:c1'] });
  });

  it('of another version or a round that was not opened is shown, not counted', () => {
    const facts = [submitted(), opened()];
    const other = cast('c1', 'awa', '10:10', ['b1'], 'consent', { version: 'v2' });
    const before = cast('c2', 'awa', '10:10', ['a1'], 'consent');
    expect(marks(fold([...facts, other, before]))).toMatchObject({ c1: 'other-version', c2: 'no-round' });
  });

  it('[D27] that does not fit the method is to be corrected', () => {
    const dots = opened({ method: 'dot_vote', rule: { dotsPerPerson: 8, options: ['a', 'b'] } });
    const score = (id: string, scores: Record<string, number>): Fact =>
      told(id, 'stance.cast', 'awa', '10:10', ['b1'], { round: 1, version: 'v1', scores });
    const unfit: readonly Record<string, number>[] = [{ a: 9 }, { a: -1 }, { a: 5, b: 4 }, { c: 1 }];
    for (const scores of unfit)
      expect(fold([submitted(), dots, score('c1', scores)])).toMatchObject({
        tally: {},
        flags: ['malformed:c1'],
      });
    expect(fold([submitted(), dots, score('c1', { a: 8 })])).toMatchObject({ tally: { a: 8 }, flags: [] });
    const wrong = cast('c1', 'awa', '10:10', ['b1'], 'oui');
    expect(fold([submitted(), opened(), wrong]).flags).toEqual(['malformed:c1']);
  });
});

describe('an avis carried for somebody', () => {
  const open = [submitted(), opened()];

  it('[D28, D29] counts with a third eligible person as witness, and not without', () => {
    expect(fold([...open, carried('c1', 'awa', 'jeanne', 'consent', ['b1'])])).toMatchObject({
      onBehalf: [{ person: 'jeanne', author: 'awa', witness: 'bakary' }],
      flags: [],
    });
    for (const witness of ['', 'awa', 'jeanne', 'odile'])
      expect(fold([...open, carried('c1', 'awa', 'jeanne', 'consent', ['b1'], { witness })])).toMatchObject({
        tally: {},
        flags: ['unwitnessed:c1'],
      });
  });

  it('[D34] by or for somebody who is not asked is not counted', () => {
    expect(fold([...open, carried('c1', 'odile', 'jeanne', 'consent', ['b1'])]).flags).toEqual([
      'ineligible:c1',
    ]);
    expect(fold([...open, carried('c1', 'awa', 'odile', 'consent', ['b1'])]).flags).toEqual([
      'ineligible:c1',
    ]);
  });

  it.each([
    ['[D30] after it', ['c1'], ['b1']],
    ['[D31] before it', ['b1'], ['c2']],
    ['[D31] while it was carried', ['b1'], ['b1']],
  ])('gives way to the person’s own, given %s', (_name, ownPrev, carriedPrev) => {
    const decision = fold([
      ...open,
      carried('c1', 'awa', 'jeanne', 'objection', carriedPrev),
      cast('c2', 'jeanne', '10:20', ownPrev, 'consent'),
    ]);
    expect(decision).toMatchObject({
      tally: { consent: 1 },
      onBehalf: [],
      flags: ['own-replaces-proxy:jeanne'],
    });
    expect(marks(decision)['c1']).toBe('set-aside');
  });

  it('[D33] does not keep the person from objecting after the close', () => {
    const facts = adopted().map((fact) =>
      fact.id === 'c2' ? carried('c2', 'awa', 'jeanne', 'consent', ['c1']) : fact,
    );
    const own = cast('c9', 'jeanne', '11:00', ['b1'], 'objection');
    expect(fold([...facts, own])).toMatchObject({
      state: 'suspended',
      flags: ['late-objection:c9', 'own-replaces-proxy:jeanne'],
    });
  });

  it('[D35] contradicting another is the more cautious one; a réserve is more cautious', () => {
    const facts = [
      ...open,
      carried('c1', 'awa', 'jeanne', 'consent', ['b1']),
      carried('c2', 'leila', 'jeanne', 'consent', ['b1'], { concern: true }),
    ];
    expect(fold(facts)).toMatchObject({
      onBehalf: [{ author: 'leila' }],
      concerns: ['jeanne'],
      flags: ['double-stance:jeanne'],
    });
  });

  it('[D36] objecting, is taken back by the person, or by a carrier with a witness', () => {
    const facts = [...open, carried('c1', 'awa', 'jeanne', 'objection', ['b1'])];
    const back = (author: string, witness?: string): Fact =>
      told('o1', 'objection.withdrawn', author, '11:00', ['c1'], {
        objection: 'c1',
        ...(witness ? { witness } : {}),
      });
    for (const [fact, resolution] of [
      [back('jeanne'), 'withdrawn'],
      [back('leila', 'bakary'), 'withdrawn'],
      [back('leila'), undefined],
      [back('odile', 'bakary'), undefined],
    ] as const)
      expect(fold([...facts, fact]).objections[0]?.resolution).toBe(resolution);
  });

  it('for oneself is one’s own', () => {
    expect(fold([...open, carried('c1', 'awa', 'awa', 'consent', ['b1'], { witness: '' })])).toMatchObject({
      tally: { consent: 1 },
      onBehalf: [],
    });
  });
});

describe('rounds', () => {
  it('[D12, D21] are not closed early, but by a facilitator who has seen everybody’s answer', () => {
    const all = ['awa', 'bakary', 'jeanne', 'leila', 'rachid'].map((author) =>
      cast(`c_${author}`, author, '10:10', ['b1'], 'consent'),
    );
    const seen = all.map(({ id }) => id);
    expect(fold([submitted(), opened(), ...all, closed('z1', 'leila', '10:30', seen)]).state).toBe('adopted');
    expect(fold([submitted(), opened(), ...all, closed('z1', 'jeanne', '10:30', seen)]).state).toBe('open');
    expect(
      fold([submitted(), opened(), ...all, closed('z1', 'leila', '10:30', seen.slice(1))]),
    ).toMatchObject({
      state: 'open',
      flags: ['invalid:z1'],
    });
  });

  it('[D26] opened twice on one text are one: everybody, the later deadline, the higher quorum', () => {
    const facts = [
      submitted(),
      opened({ eligible: ['awa', 'bakary'] }),
      opened({ eligible: ['awa', 'jeanne'], quorumPct: 80, closesAt: '2026-03-01T13:00:00Z' }, 'b2', 'leila'),
    ];
    expect(fold(facts)).toMatchObject({
      state: 'open',
      flags: [],
      rounds: [{ eligible: ['awa', 'bakary', 'jeanne'], quorumPct: 80, closesAt: '2026-03-01T13:00:00Z' }],
    });
    const closedEarly = [
      ...facts,
      cast('c1', 'awa', '10:10', ['b1'], 'consent'),
      closed('z1', 'awa', '12:01', ['c1']),
    ];
    expect(fold(closedEarly)).toMatchObject({ state: 'open', flags: ['invalid:z1'] });
  });

  it('[D19] opened on two texts adopt nothing, until there is a new round', () => {
    const facts = [
      submitted(),
      told('e1', 'amendment.proposed', 'rachid', '10:01', ['a1'], { version: 'v2', text: 'Deux jours.' }),
      opened({}, 'b1', 'awa', ['a1']),
      opened({ version: 'v2' }, 'b2', 'leila', ['e1']),
      ...['awa', 'jeanne', 'leila'].map((author) => cast(`c_${author}`, author, '10:10', ['b1'], 'consent')),
      closed('z1', 'awa', '12:01', ['c_awa', 'c_jeanne', 'c_leila', 'b2']),
    ];
    expect(fold(facts)).toMatchObject({ state: 'version-conflict', inForce: undefined });
    const again = opened({ round: 2, version: 'v2', closesAt: '2026-03-01T14:00:00Z' }, 'b3', 'awa', ['z1']);
    expect(fold([...facts, again])).toMatchObject({ state: 'open', round: 2, version: 'v2' });
  });

  it('opened on one label that two people gave to two texts adopt nothing either', () => {
    const amended = (id: string, author: string, text: string): Fact =>
      told(id, 'amendment.proposed', author, '10:01', ['a1'], { version: 'v2', text });
    const facts = [
      submitted(),
      amended('e1', 'rachid', 'Deux jours.'),
      amended('e2', 'leila', 'Quatre jours.'),
      opened({ version: 'v2' }, 'b1', 'awa', ['e1', 'e2']),
    ];
    expect(fold(facts).state).toBe('version-conflict');
    expect(
      fold(facts.map((fact) => (fact.id === 'e2' ? amended('e2', 'leila', 'Deux jours.') : fact))).state,
    ).toBe('open');
  });

  it('closed while an amendment was on its way adopt what was consented to', () => {
    const amendment = told('e1', 'amendment.proposed', 'rachid', '11:50', ['b1'], {
      version: 'v2',
      text: 'Deux jours.',
    });
    expect(fold([...adopted(), amendment])).toMatchObject({
      state: 'adopted',
      version: 'v1',
      inForce: { text: 'Trois jours.' },
      nextVersion: { label: 'v2' },
    });
  });

  it('with an objection that an amendment answers are being amended', () => {
    const facts = [...objected(), closed('z1', 'awa', '12:01', ['c3'])];
    const amendment = told('e1', 'amendment.proposed', 'leila', '12:10', ['z1'], {
      version: 'v2',
      text: 'x',
      integrates: ['c2'],
    });
    expect(fold(facts).state).toBe('objected');
    expect(fold([...facts, amendment])).toMatchObject({ state: 'amending', version: 'v2' });
  });

  it('[D23] hear who objected to an earlier one, unless they have answered since', () => {
    const round2 = [
      told('e1', 'amendment.proposed', 'rachid', '12:10', ['z1'], { version: 'v2', text: 'Deux jours.' }),
      opened({ round: 2, version: 'v2', closesAt: '2026-03-01T14:00:00Z' }, 'b2', 'awa', ['e1']),
      ...['awa', 'jeanne', 'leila'].map((author) =>
        cast(`g_${author}`, author, '13:20', ['b2'], 'consent', { round: 2, version: 'v2' }),
      ),
      closed('z2', 'awa', '14:01', ['g_awa', 'g_jeanne', 'g_leila'], 2),
    ];
    expect(fold([...adopted(), ...round2, late()])).toMatchObject({
      state: 'adopted',
      reviewRequests: ['c9'],
      flags: ['late-objection-earlier-round:c9', 'review-request:c9'],
    });
    const since = cast('g_bakary', 'bakary', '13:40', ['b2'], 'consent', { round: 2, version: 'v2' });
    expect(fold([...adopted(), ...round2, late(), since]).reviewRequests).toEqual([]);
  });

  it('that ask to change what is in force leave it in force until they decide', () => {
    const again = opened({ round: 2, closesAt: '2026-03-02T12:00:00Z' }, 'b2', 'awa', ['y1']);
    const facts = [...adopted(), finalised(['z1']), again];
    expect(fold(facts)).toMatchObject({ state: 'open', inForce: { round: 1, isFinal: true } });
    const lapsed = closed('z2', 'awa', '2026-03-02T12:01:00Z', ['b2'], 2);
    expect(fold([...facts, lapsed])).toMatchObject({ state: 'lapsed', inForce: { round: 1 } });
  });
});

describe('objections', () => {
  it('[D17] qualify when tests contradict', () => {
    const test = (id: string, author: string, qualifies: boolean): Fact =>
      told(id, 'objection.tested', author, '10:40', ['c3'], { objection: 'c2', qualifies });
    const facts = [
      ...objected(),
      test('t1', 'awa', false),
      test('t2', 'jeanne', false),
      test('t3', 'leila', true),
    ];
    expect(fold([...facts, closed('z1', 'awa', '12:01', ['t1', 't2', 't3'])])).toMatchObject({
      state: 'objected',
      objections: [{ person: 'bakary', resolution: undefined }],
    });
  });

  it('taken back while the round was being closed adopt nothing by arriving, and do when it is said having seen the close', () => {
    const facts = [...objected(), closed('z1', 'awa', '12:01', ['c3'])];
    const back = (id: string, prev: readonly string[]): Fact =>
      told(id, 'objection.withdrawn', 'bakary', '11:00', prev, { objection: 'c2' });
    expect(fold([...facts, back('o1', ['c3'])]).state).toBe('objected');
    expect(fold([...facts, back('o1', ['c3']), back('o2', ['z1'])]).state).toBe('adopted');
  });
});

describe('the end of a decision', () => {
  it('[D13] a withdrawal that crossed the adoption suspends it', () => {
    const withdrawn = (prev: readonly string[]): Fact =>
      told('w1', 'proposal.withdrawn', 'rachid', '11:00', prev);
    expect(fold([...adopted(), withdrawn(['c3'])])).toMatchObject({
      state: 'suspended',
      suspendedBy: [{ id: 'w1', cause: 'withdrawal' }],
    });
    expect(fold([...adopted().slice(0, -1), withdrawn(['c3'])]).state).toBe('withdrawn');
    expect(fold([...adopted(), withdrawn(['z1'])])).toMatchObject({
      state: 'adopted',
      flags: ['invalid:w1'],
    });
    expect(fold([...adopted(), finalised(['z1']), withdrawn(['c3'])])).toMatchObject({
      state: 'final',
      reviewRequests: ['w1'],
    });
  });

  it('[D14] superseded twice in parallel has two successors', () => {
    const by = (id: string, successor: string, prev: readonly string[]): Fact =>
      told(id, 'decision.superseded', 'awa', '15:00', prev, { by: successor });
    expect(fold([...adopted(), by('s1', 'dec_y', ['z1']), by('s2', 'dec_z', ['z1'])])).toMatchObject({
      state: 'superseded',
      supersededBy: ['dec_y', 'dec_z'],
      flags: ['superseded-twice'],
    });
    expect(fold([...adopted(), by('s1', 'dec_y', ['z1']), by('s2', 'dec_z', ['s1'])])).toMatchObject({
      supersededBy: ['dec_z'],
      flags: [],
    });
  });

  it('is told by every outcome until one cites the others', () => {
    const outcome = (id: string, prev: readonly string[]): Fact =>
      told(id, 'outcome.published', 'awa', '13:00', prev, {
        statement: id,
        mandate: { who: ['jeanne'], what: id },
      });
    const both = [...adopted(), outcome('p1', ['z1']), outcome('p2', ['z1'])];
    expect(fold(both).outcomes.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(fold(both).inForce?.mandates).toHaveLength(2);
    expect(fold([...both, outcome('p3', ['p1', 'p2'])]).outcomes.map(({ id }) => id)).toEqual(['p3']);
    expect(marks(fold([...adopted(), outcome('p1', ['c3'])]))['p1']).toBe('not-closed');
  });

  it('is looked at again: the day that was said last, and dropped if one of two says so', () => {
    const review = (id: string, result: string): Fact =>
      told(id, 'decision.reviewed', 'awa', '16:00', ['y1'], {
        result,
        nextReviewOn: `2027-0${id.slice(1)}-01`,
      });
    const facts = [...adopted(), finalised(['z1'])];
    expect(fold([...facts, review('r2', 'kept'), review('r3', 'amended')])).toMatchObject({
      state: 'final',
      reviewOn: '2027-02-01',
    });
    expect(fold([...facts, review('r2', 'kept'), review('r3', 'dropped')])).toMatchObject({
      state: 'dropped',
      inForce: undefined,
    });
  });

  it('stays final though closes come that the finaliser could not know', () => {
    const unknown = [
      cast('c9', 'bakary', '11:30', ['b1'], 'objection'),
      closed('z2', 'leila', '12:02', ['c9']),
    ];
    expect(fold([...adopted(), ...unknown]).state).toBe('objected');
    expect(fold([...adopted(), finalised(['z1']), ...unknown])).toMatchObject({
      state: 'final',
      reviewRequests: ['c9'],
    });
  });
});

describe('facts that are not what they should be', () => {
  it('[D18] wait for a missing parent or roster head, and name it', () => {
    const facts = [
      submitted(),
      opened(),
      cast('c1', 'jeanne', '10:10', ['gone'], 'objection'),
      cast('c2', 'jeanne', '10:10', ['c1'], 'objection'),
      { ...cast('c3', 'leila', '10:10', ['b1'], 'objection'), roster: 'unknown' as OpHash },
    ];
    expect(fold(facts)).toMatchObject({
      state: 'open',
      tally: {},
      flags: ['pending:c1', 'pending:c2', 'pending:c3'],
      waiting: [
        { id: 'c1', missing: ['gone'], missingHead: '' },
        { id: 'c2', missing: [], missingHead: '' },
        { id: 'c3', missing: [], missingHead: 'unknown' },
      ],
    });
  });

  it('of an unknown type are kept and have no effect', () => {
    const decision = fold([...adopted(), told('q1', 'round.rewound', 'awa', '13:00', ['z1'], { round: 1 })]);
    expect(decision).toMatchObject({ state: 'adopted', flags: [] });
    expect(marks(decision)['q1']).toBe('unknown');
  });

  it.each([
    [
      'by somebody without the right',
      told('q1', 'round.opened', 'jeanne', '10:05', ['a1'], opened().payload),
      'no-right',
    ],
    ['by a stranger', told('q1', 'question.asked', 'stranger', '10:05', ['a1']), 'no-right'],
    [
      'with a payload of another shape',
      told('q1', 'round.closed', 'awa', '10:05', ['a1'], { round: 'un' }),
      'payload',
    ],
    ['of a text that nobody proposed', opened({ version: 'v7' }, 'q1'), 'no-version'],
    ['by a method that nobody knows', opened({ method: 'lots' }, 'q1'), 'payload'],
  ])('%s are shown as invalid', (_name, fact, why) => {
    const decision = fold([submitted(), fact]);
    expect(decision).toMatchObject({ state: 'proposed', flags: ['invalid:q1'] });
    expect(marks(decision)['q1']).toBe(why);
  });

  it('cannot open a round that was closed, nor one before', () => {
    expect(marks(fold([...adopted(), opened({}, 'q1', 'leila', ['z1'])]))['q1']).toBe('round-closed');
    const second = opened({ round: 2 }, 'b2', 'awa', ['z1']);
    expect(marks(fold([...adopted(), second, opened({}, 'q1', 'leila', ['b2'])]))['q1']).toBe('round-passed');
  });
});

describe('words', () => {
  it('of anybody in the group stand beside the decision, "hors tour" once a round is open', () => {
    const asked = (id: string, prev: readonly string[]): Fact =>
      told(id, 'question.asked', 'odile', '10:03', prev);
    expect(marks(fold([submitted(), asked('q1', ['a1']), opened(), asked('q2', ['b1'])]))).toMatchObject({
      q1: 'counts',
      q2: 'out-of-round',
    });
  });

  it('are taken out by who said them or a facilitator: the fact stays', () => {
    const erased = (author: string): Fact =>
      told('x1', 'text.erased', author, '13:00', ['c3'], { event: 'c2' });
    for (const [author, isErased] of [
      ['bakary', true],
      ['leila', true],
      ['jeanne', false],
    ] as const) {
      const decision = fold([...objected(), erased(author)]);
      expect(decision.history.find(({ id }) => id === 'c2')?.isErased).toBe(isErased);
      expect(decision.tally).toEqual({ consent: 2, objection: 1 });
    }
  });
});

describe('methods', () => {
  const round = (method: string, choices: readonly string[], rule = {}): Decision => {
    const people = ['awa', 'bakary', 'jeanne', 'leila', 'rachid'];
    const stances = choices.map((choice, index) =>
      cast(`c${index}`, people[index] ?? '', '10:10', ['b1'], choice),
    );
    return fold([
      submitted(),
      opened({ method, rule }),
      ...stances,
      closed('z1', 'awa', '12:01', ['b1', ...stances.map(({ id }) => id)]),
    ]);
  };

  it.each([
    ['proposal', ['agree', 'agree', 'disagree'], 'adopted'],
    ['proposal', ['agree', 'disagree', 'abstain'], 'declined'],
    ['proposal', ['agree', 'agree', 'agree', 'block'], 'declined'],
    ['proposal', ['abstain', 'abstain', 'abstain'], 'declined'],
    [
      'gradients_of_agreement',
      ['endorsement', 'endorsement', 'dont_like_but_will_support', 'serious_disagreement'],
      'adopted',
    ],
    [
      'gradients_of_agreement',
      ['endorsement', 'endorsement', 'more_discussion_needed', 'abstain'],
      'declined',
    ],
    [
      'gradients_of_agreement',
      ['endorsement', 'endorsement', 'endorsement', 'endorsement', 'veto'],
      'declined',
    ],
    ['consent', ['abstain', 'abstain', 'abstain'], 'adopted'],
    ['advice', ['oui', 'non', 'oui'], 'proposed'],
    ['check', [], 'proposed'],
  ])('%s of %j: %s', (method, choices, state) => expect(round(method, choices).state).toBe(state));

  it('take a threshold from the round', () => {
    expect(round('proposal', ['agree', 'agree', 'disagree'], { thresholdPct: 67 }).state).toBe('declined');
    expect(round('proposal', ['agree', 'agree', 'disagree'], { thresholdPct: 66 }).state).toBe('adopted');
  });

  it('a quorum of 0 % decides nothing when nobody is there', () => {
    expect(fold([submitted(), opened({ quorumPct: 0 }), closed('z1', 'awa', DEADLINE, ['b1'])]).state).toBe(
      'lapsed',
    );
  });
});
