/** A relay that lied: two histories of one space. Everybody settles them the same way, whichever they saw first. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, bytesEqual, EMPTY_BYTES } from '../../../core/bytes/bytes.ts';
import { extendRoster, foldRoster } from '../../../core/roster/fold.ts';
import { winner } from '../../../core/roster/fork.ts';
import { type IdentifiedOperation, identifyOperation } from '../../../core/roster/identified-operation.ts';
import { currentEpoch, type Roster } from '../../../core/roster/roster.ts';
import { openNeighbourhood } from '../fixture/neighbourhood.ts';
import { person } from '../fixture/person.ts';
import { expectSoundRoster } from '../fixture/roster-laws.ts';
import type { Group } from '../fixture/story.ts';
import { type Cast, fulfil, openCast, type Wish, wish } from '../fixture/wishes.ts';

type Chain = readonly Bytes[];

async function identified(chain: Chain, n: number): Promise<IdentifiedOperation> {
  const op = await identifyOperation(chain[n] ?? EMPTY_BYTES);
  if (!op) throw new Error('no operation there');
  return op;
}

/** By the last operation, which knows all those before it. */
const foldedBefore = new WeakMap<Bytes, Roster>();

async function folded(chain: Chain): Promise<Roster> {
  const last = chain.at(-1) ?? EMPTY_BYTES;
  const known = foldedBefore.get(last);
  if (known) return known;
  const roster = await foldRoster(chain);
  if (!roster.ok) throw new Error(roster.error.rule);
  foldedBefore.set(last, roster.value);
  return roster.value;
}

function partingOf(one: Chain, other: Chain): number {
  const n = one.findIndex((op, i) => !bytesEqual(op, other[i] ?? EMPTY_BYTES));
  return n < 0 ? one.length : n;
}

/** What a device keeps that has one chain and is shown another, as `roster-sync.ts` does: the longer of one history, or the winner. */
async function settle(mine: Chain, theirs: Chain): Promise<Chain> {
  const parting = partingOf(mine, theirs);
  if (parting === theirs.length) return mine;
  if (parting === mine.length) return theirs;
  const shared = await folded(mine.slice(0, parting));
  const [one, other] = [await identified(mine, parting), await identified(theirs, parting)];
  expect(winner(shared, other, one)).toBe(winner(shared, one, other));
  return winner(shared, one, other) === one ? mine : theirs;
}

async function settleAll(shown: readonly Chain[]): Promise<Chain> {
  const [first, ...others] = shown;
  let mine = first ?? [];
  for (const theirs of others) mine = await settle(mine, theirs);
  return mine;
}

/** The chain grown by what of the wishes is allowed. */
async function grow(chain: Chain, wishes: readonly Wish[], cast: Cast): Promise<Chain> {
  const grown = [...chain];
  let roster = await folded(chain);
  for (const wanted of wishes) {
    const made = await fulfil(wanted, roster, cast);
    const next = made && (await extendRoster(roster, [made.op]));
    if (!made || !next?.ok) continue;
    roster = next.value;
    grown.push(made.op);
  }
  expectSoundRoster(roster);
  return grown;
}

const some = (maxLength: number): fc.Arbitrary<Wish[]> =>
  fc.array(wish, { minLength: 4, maxLength, size: 'max' });

describe('[R6] a lying relay', () => {
  it('cannot keep devices apart: of two branches all end with one, in whatever order they see how much of them', async () => {
    await fc.assert(
      fc.asyncProperty(
        some(12),
        some(14),
        some(14),
        fc.infiniteStream(fc.nat()),
        async (before, a, b, chance) => {
          const { lane, cast } = await openCast();
          const shared = await grow(lane.ops, before, cast);
          const [one, other] = [await grow(shared, a, cast), await grow(shared, b, cast)];
          fc.pre(one.length > shared.length && other.length > shared.length);
          fc.pre(partingOf(one, other) === shared.length);

          const part = (chain: Chain): Chain => {
            const [length = 0] = [...chance.take(1)];
            return chain.slice(0, shared.length + 1 + (length % (chain.length - shared.length)));
          };
          const expected = await settleAll([one, other]);
          for (const shown of [
            [other, one],
            [part(one), other, one],
            [part(other), part(one), other, one],
            [part(one), part(other), one, other],
            [shared, part(other), one, part(other), other],
          ])
            expect(await settleAll(shown)).toEqual(expected);
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  }, 30_000);

  it('cannot by lying again: of a branch of a branch, too, all end with one', async () => {
    await fc.assert(
      fc.asyncProperty(some(12), some(10), some(10), async (a, b, c) => {
        const { lane, cast } = await openCast();
        const one = await grow(lane.ops, a, cast);
        const half = one.slice(0, lane.ops.length + Math.ceil((one.length - lane.ops.length) / 2));
        const [two, three] = [await grow(lane.ops, b, cast), await grow(half, c, cast)];
        const [expected, ...ends] = await Promise.all(
          [
            [one, two, three],
            [one, three, two],
            [two, one, three],
            [two, three, one],
            [three, one, two],
            [three, two, one],
          ].map((shown) => settleAll([...shown, ...shown])),
        );
        for (const end of ends) expect(end).toEqual(expected);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 30_000);
});

describe('[R6] of two histories the one wins', () => {
  /** Which of two told it the founder's way (0) or the other's (1). */
  async function winnerOf(
    lane: Group,
    one: (branch: Group) => Promise<unknown>,
    other: (branch: Group) => Promise<unknown>,
  ): Promise<0 | 1> {
    const [first, second] = [lane.fork(), lane.fork()];
    await one(first);
    await other(second);
    const [a, b] = [
      await identified(first.ops, lane.ops.length),
      await identified(second.ops, lane.ops.length),
    ];
    const won = winner(lane.roster(), a, b);
    expect(winner(lane.roster(), b, a)).toBe(won);
    return won === a ? 0 : 1;
  }

  it("that removes the other's author, though they were in earlier", async () => {
    const { lane, awa, kofi } = await openNeighbourhood();
    const won = await winnerOf(
      lane,
      async (branch) => branch.rotate({ by: awa }),
      async (branch) => branch.remove(branch.member(awa), { by: kofi }),
    );
    expect(won).toBe(1);
  });

  it("that revokes the other's author's device", async () => {
    const { lane, awa, kofi } = await openNeighbourhood();
    const won = await winnerOf(
      lane,
      async (branch) => branch.addPerson(awa),
      async (branch) => branch.revokeDevice(awa.device, { by: kofi }),
    );
    expect(won).toBe(1);
  });

  it('whose author was in earlier, when each removes the other', async () => {
    const { lane, awa, kofi } = await openNeighbourhood();
    const won = await winnerOf(
      lane,
      async (branch) => branch.remove(branch.member(kofi), { by: awa }),
      async (branch) => branch.remove(branch.member(awa), { by: kofi }),
    );
    expect(won).toBe(0);
  });

  it('whose author was in earlier, when neither does', async () => {
    const { lane, jeanne, kofi } = await openNeighbourhood();
    const won = await winnerOf(
      lane,
      async (branch) => branch.addPerson(jeanne),
      async (branch) => branch.addPerson(kofi),
    );
    expect(won).toBe(1);
  });

  it('that is not only somebody coming in, nor coming back with a sheet', async () => {
    const { lane, jeanne, salma } = await openNeighbourhood();
    const paul = await person('paul');
    const invitation = await lane.invite();
    const won = await winnerOf(
      lane,
      async (branch) => branch.join(salma, invitation),
      async (branch) => branch.addPerson(jeanne),
    );
    expect(won).toBe(1);
    const both = await winnerOf(
      lane,
      async (branch) => branch.join(salma, invitation),
      async (branch) => branch.join(paul, invitation),
    );
    expect([0, 1]).toContain(both);
  });

  it('with the lower hash, when the same author began both', async () => {
    const { lane, awa } = await openNeighbourhood();
    const [first, second] = [lane.fork(), lane.fork()];
    await first.rotate({ by: awa });
    await second.rotate({ by: awa });
    const [a, b] = [
      await identified(first.ops, lane.ops.length),
      await identified(second.ops, lane.ops.length),
    ];
    expect(winner(lane.roster(), a, b)).toBe(a.hash < b.hash ? a : b);
    expect(currentEpoch(first.roster()).id).not.toBe(currentEpoch(second.roster()).id);
  });
});
