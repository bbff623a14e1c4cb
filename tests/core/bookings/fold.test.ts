/** Who gets the trailer: each rule, told with neighbours of Les Tilleuls. */
import { describe, expect, it } from 'vitest';
import { booking, folded, loan, onTheDay, ruling, statesOf } from './fixture/asked.ts';

const jeanne = booking('1', 'jeanne', 9, 12);
const bakary = booking('2', 'bakary', 10, 13);
const served = loan('a', 'jeanne', 17, 360);

describe('a ruling', () => {
  it('contradicted by another custodian leaves the slot disputed, and nobody else has it', async () => {
    const fold = await folded([jeanne, bakary], {
      rulings: [ruling('1', '1', 'rachid', 'confirm'), ruling('2', '1', 'awa', 'decline')],
    });
    expect(statesOf(fold)).toBe('bk_1 disputed, bk_2 waitlisted');
    expect(fold.get('bk_1')).toMatchObject({ rulings: ['rul_1', 'rul_2'], against: [], waiting: ['bk_2'] });
    expect(fold.get('bk_2')).toMatchObject({ behind: ['bk_1'], why: 'ruling' });
  });

  it('for each of two who overlap leaves both disputed, until a custodian rules having seen both', async () => {
    const both = [ruling('1', '1', 'rachid', 'confirm'), ruling('2', '2', 'awa', 'confirm')];
    const fold = await folded([jeanne, bakary], { rulings: both });
    expect(statesOf(fold)).toBe('bk_1 disputed, bk_2 disputed');
    expect(fold.get('bk_1')).toMatchObject({ against: ['bk_2'] });

    const sawOne = ruling('3', '2', 'rachid', 'confirm', { seen: ['rul_2'] });
    expect(statesOf(await folded([jeanne, bakary], { rulings: [...both, sawOne] }))).toBe(
      'bk_1 disputed, bk_2 disputed',
    );
    const sawBoth = ruling('3', '2', 'rachid', 'confirm', { seen: ['rul_1', 'rul_2'] });
    const settled = await folded([jeanne, bakary], { rulings: [...both, sawBoth] });
    expect(statesOf(settled)).toBe('bk_1 waitlisted, bk_2 confirmed');
  });

  it('of somebody who is no custodian neither counts nor replaces one that does', async () => {
    const fold = await folded([jeanne, bakary], {
      rulings: [
        ruling('1', '2', 'rachid', 'confirm'),
        ruling('2', '1', 'jeanne', 'confirm', { seen: ['rul_1'] }),
      ],
    });
    expect(statesOf(fold)).toBe('bk_1 waitlisted, bk_2 confirmed');
  });

  it('is not replaced by a hold', async () => {
    const fold = await folded([jeanne, bakary], {
      rulings: [
        ruling('1', '2', 'rachid', 'confirm'),
        ruling('2', '1', 'rachid', 'hold', { seen: ['rul_1'] }),
      ],
    });
    expect(statesOf(fold)).toBe('bk_1 waitlisted, bk_2 confirmed');
  });

  it('in a ring of two that cite each other stands, as does the other', async () => {
    const fold = await folded([jeanne], {
      rulings: [
        ruling('1', '1', 'rachid', 'confirm', { seen: ['rul_2'] }),
        ruling('2', '1', 'awa', 'decline', { seen: ['rul_1'] }),
      ],
    });
    expect(statesOf(fold)).toBe('bk_1 disputed');
  });

  it('that cites itself stands', async () => {
    const rulings = [ruling('1', '1', 'rachid', 'decline', { seen: ['rul_1'] })];
    expect(statesOf(await folded([jeanne, bakary], { rulings }))).toBe('bk_1 declined, bk_2 provisional');
  });

  it('for a cancelled booking gives nobody the slot', async () => {
    const fold = await folded([jeanne, bakary], {
      rulings: [ruling('1', '1', 'rachid', 'confirm')],
      cancelled: new Set(['bk_1']),
    });
    expect(statesOf(fold)).toBe('bk_1 cancelled, bk_2 provisional');
  });

  it('for two who fit together disputes nothing', async () => {
    const rulings = [ruling('1', '1', 'rachid', 'confirm'), ruling('2', '2', 'awa', 'confirm')];
    const resource = {
      id: 'res_remorque',
      group: 'tilleuls',
      capacity: 2,
      custodians: ['rachid', 'awa'],
    } as const;
    expect(statesOf(await folded([jeanne, bakary], { rulings, resource }))).toBe(
      'bk_1 confirmed, bk_2 confirmed',
    );
  });

  it('of three, two of which together are too much, leaves the third confirmed', async () => {
    const later = booking('3', 'minh', 13, 14);
    const rulings = ['1', '2', '3'].map((of) => ruling(of, of, 'rachid', 'confirm'));
    expect(statesOf(await folded([jeanne, bakary, later], { rulings }))).toBe(
      'bk_1 disputed, bk_2 disputed, bk_3 confirmed',
    );
  });
});

describe('the freeze', () => {
  const dayBefore = onTheDay(9) - 24 * 3_600_000;

  it('is ignored a second too early', async () => {
    const early = {
      loans: [served],
      rulings: [ruling('1', '1', 'minh', 'hold', { atMs: dayBefore - 1000 })],
    };
    expect(statesOf(await folded([jeanne, bakary], early))).toBe('bk_1 waitlisted, bk_2 provisional');
    const intime = { loans: [served], rulings: [ruling('1', '1', 'minh', 'hold', { atMs: dayBefore })] };
    const fold = await folded([jeanne, bakary], intime);
    expect(fold.get('bk_1')).toMatchObject({ state: 'confirmed', why: 'freeze', reason: { rule: 'freeze' } });
    expect(fold.get('bk_2')).toMatchObject({ state: 'waitlisted', why: 'freeze' });
  });

  it('for two that do not fit keeps the first by the rules, and the other before those that are not held', async () => {
    const holds = [ruling('1', '1', 'minh', 'hold'), ruling('2', '2', 'awa', 'hold')];
    const fold = await folded([jeanne, bakary, booking('3', 'sacha', 11, 14)], {
      loans: [served],
      rulings: holds,
    });
    expect(statesOf(fold)).toBe('bk_1 waitlisted, bk_2 confirmed, bk_3 waitlisted');
    expect(fold.get('bk_1')).toMatchObject({ why: 'leastServed' });
    expect(fold.get('bk_3')).toMatchObject({ why: 'freeze', behind: ['bk_2'] });
  });

  it('gives way to a custodian, said before or after it', async () => {
    const holds = [ruling('1', '1', 'minh', 'hold')];
    const no = ruling('2', '1', 'rachid', 'decline');
    expect(statesOf(await folded([jeanne, bakary], { rulings: [...holds, no] }))).toBe(
      'bk_1 declined, bk_2 provisional',
    );
    const yes = ruling('2', '1', 'rachid', 'confirm');
    expect((await folded([jeanne], { rulings: [...holds, yes] })).get('bk_1')).toMatchObject({
      state: 'confirmed',
      why: 'ruling',
    });
  });
});

describe('knowledge', () => {
  it('goes through a booking that was cancelled meanwhile', async () => {
    const between = booking('x', 'awa', 9, 12, { seen: ['bk_1'] });
    const last = booking('2', 'bakary', 10, 13, { seen: ['bk_x'] });
    const facts = { loans: [served], cancelled: new Set(['bk_x' as const]) };
    const fold = await folded([jeanne, between, last], facts);
    expect(statesOf(fold)).toBe('bk_1 provisional, bk_2 waitlisted, bk_x cancelled');
    expect(fold.get('bk_2')).toMatchObject({ why: 'seen', behind: ['bk_1'] });
    expect(fold.get('bk_1')).toMatchObject({ waiting: ['bk_2'], reason: { rule: 'seen' } });
  });

  it('in a ring counts for nothing, and outside the ring still does', async () => {
    const one = booking('1', 'jeanne', 9, 12, { seen: ['bk_2'] });
    const two = booking('2', 'bakary', 10, 13, { seen: ['bk_1'] });
    const three = booking('3', 'awa', 10, 12, { seen: ['bk_1', 'bk_2'] });
    const fold = await folded([one, two, three], { loans: [served] });
    expect(fold.get('bk_2')).toMatchObject({ state: 'provisional' });
    expect(fold.get('bk_1')).toMatchObject({ why: 'leastServed', behind: ['bk_2'] });
    expect(fold.get('bk_3')).toMatchObject({ why: 'seen', behind: ['bk_2'] });
  });

  it('is the reason for those who come after one whom the winner comes before', async () => {
    // Sacha's group waits behind the group's own Jeanne, and Bakary, who would come before her, knew of Sacha
    const sacha = booking('s', 'sacha', 9, 12, { group: 'combe' });
    const late = booking('2', 'bakary', 9, 12, { seen: ['bk_s'] });
    const fold = await folded([jeanne, sacha, late], { loans: [served] });
    expect(fold.get('bk_1')).toMatchObject({ state: 'provisional' });
    expect(fold.get('bk_s')).toMatchObject({ why: 'ownGroup' });
    expect(fold.get('bk_2')).toMatchObject({ why: 'seen', behind: ['bk_1'] });
  });

  it('of a booking that is not here changes nothing', async () => {
    const late = booking('2', 'bakary', 10, 13, { seen: ['bk_of_another_thing'] });
    expect(statesOf(await folded([jeanne, late], { loans: [served] }))).toBe(
      'bk_1 waitlisted, bk_2 provisional',
    );
  });
});

describe('who had it least', () => {
  it('is told in minutes of each', async () => {
    const fold = await folded([jeanne, bakary], { loans: [served, loan('b', 'bakary', 20, 90)] });
    const reason = {
      rule: 'leastServed',
      winner: 'bk_2',
      loser: 'bk_1',
      winnerMinutes: 90,
      loserMinutes: 360,
    };
    expect(fold.get('bk_1')).toMatchObject({ reason });
    expect(fold.get('bk_2')).toMatchObject({ reason, waiting: ['bk_1'] });
  });

  it('counts the part of a loan that lies in the 90 days', async () => {
    // from 6:00 to 10:00, 90 days before a start at 9:00: the last hour of four
    const fold = await folded([jeanne, bakary], {
      loans: [
        { ...served, startMs: onTheDay(6) - 90 * 24 * 3_600_000, endMs: onTheDay(10) - 90 * 24 * 3_600_000 },
      ],
    });
    expect(fold.get('bk_1')).toMatchObject({ reason: { loserMinutes: 60 } });
  });

  it('counts a return once that two devices wrote, the earlier one', async () => {
    const again = { ...served, id: 'loan_b' as const, endMs: served.endMs + 60_000 };
    const fold = await folded([jeanne, bakary], { loans: [again, served] });
    expect(fold.get('bk_1')).toMatchObject({ reason: { loserMinutes: 360 } });
  });
});

describe("the group's own list of rules", () => {
  const bakaryHadIt = { loans: [loan('a', 'bakary', 17, 360)] };
  const sacha = booking('1', 'sacha', 9, 12, { group: 'combe' });

  it('may ask who had it least before whose thing it is', async () => {
    const usual = await folded([sacha, bakary], bakaryHadIt);
    expect(statesOf(usual)).toBe('bk_1 waitlisted, bk_2 provisional');
    const priority = ['leastServed90d', 'ownGroup', 'unknown'];
    expect(statesOf(await folded([sacha, bakary], { ...bakaryHadIt, priority }))).toBe(
      'bk_1 provisional, bk_2 waitlisted',
    );
  });

  it('may ask whose thing it is before who knew of whom', async () => {
    const knew = booking('2', 'bakary', 10, 13, { seen: ['bk_1'] });
    expect(statesOf(await folded([sacha, knew]))).toBe('bk_1 provisional, bk_2 waitlisted');
    const fold = await folded([sacha, knew], { priority: ['ownGroup', 'causal'] });
    expect(fold.get('bk_1')).toMatchObject({ state: 'waitlisted', why: 'ownGroup' });
  });

  it('leaves knowledge out when it does not name it', async () => {
    const knew = booking('2', 'bakary', 10, 13, { seen: ['bk_1'] });
    const facts = { loans: [served], priority: ['lot', 'leastServed90d', 'ruling'] };
    expect(statesOf(await folded([jeanne, knew], facts))).toBe('bk_1 waitlisted, bk_2 provisional');
  });
});

describe('room', () => {
  const ladders = { id: 'res_echelles', group: 'tilleuls', capacity: 3, custodians: ['rachid'] } as const;

  it('is counted at each moment, and behind are those who leave too little at one', async () => {
    const fold = await folded(
      [
        booking('1', 'jeanne', 9, 11, { quantity: 2 }),
        booking('2', 'bakary', 11, 13, { quantity: 2, seen: ['bk_1'] }),
        booking('3', 'awa', 8, 14, { quantity: 1, seen: ['bk_1', 'bk_2'] }),
        booking('4', 'minh', 10, 12, { quantity: 1, seen: ['bk_1', 'bk_2', 'bk_3'] }),
        booking('5', 'leila', 12, 15, { quantity: 2, seen: ['bk_2', 'bk_3'] }),
      ],
      { resource: ladders },
    );
    expect(statesOf(fold)).toBe(
      'bk_1 provisional, bk_2 provisional, bk_3 provisional, bk_4 waitlisted, bk_5 waitlisted',
    );
    expect(fold.get('bk_4')).toMatchObject({ behind: ['bk_1', 'bk_2', 'bk_3'] });
    expect(fold.get('bk_5')).toMatchObject({ behind: ['bk_2', 'bk_3'] });
  });

  it('that is left goes to one who needs no more, though another waits', async () => {
    const fold = await folded(
      [
        booking('1', 'jeanne', 9, 12, { quantity: 2 }),
        booking('2', 'bakary', 9, 12, { quantity: 2, seen: ['bk_1'] }),
        booking('3', 'awa', 9, 12, { quantity: 1, seen: ['bk_1', 'bk_2'] }),
      ],
      { resource: ladders },
    );
    expect(statesOf(fold)).toBe('bk_1 provisional, bk_2 waitlisted, bk_3 provisional');
    expect(fold.get('bk_2')).toMatchObject({ behind: ['bk_1'] });
  });

  it('of what is no capacity is one', async () => {
    const resource = { ...ladders, capacity: Number.NaN };
    expect(statesOf(await folded([jeanne, bakary], { resource, loans: [served] }))).toBe(
      'bk_1 waitlisted, bk_2 provisional',
    );
  });
});

it('decides 20,000 requests for one thing, each of which knew of the one before', async () => {
  const chain = Array.from({ length: 20_000 }, (_, n) =>
    booking(String(n), `n${n % 40}`, 9, 12, { seen: n === 0 ? [] : [`bk_${n - 1}`] }),
  );
  const fold = await folded(chain);
  expect(fold.get('bk_0')).toMatchObject({ state: 'provisional' });
  expect([...fold.values()].filter(({ state }) => state === 'waitlisted')).toHaveLength(19_999);
});
