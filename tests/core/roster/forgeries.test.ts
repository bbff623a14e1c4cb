/** Every operation replayed, put elsewhere in the order or forged, is refused by a name and changes nothing. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, EMPTY_BYTES } from '../../../core/bytes/bytes.ts';
import type { DeviceKeys } from '../../../core/crypto/device-keys.ts';
import type { OpHash, SpaceId } from '../../../core/id/id.ts';
import { extendRoster, foldRoster } from '../../../core/roster/fold.ts';
import { decodeOperation } from '../../../core/roster/operation-codec.ts';
import type { OperationType } from '../../../core/roster/operation.ts';
import type { Roster } from '../../../core/roster/roster.ts';
import { changed } from '../fixture/changed-operation.ts';
import { person } from '../fixture/person.ts';
import { tellWholeStory } from '../fixture/whole-story.ts';

interface Moment {
  readonly op: Bytes;
  readonly type: OperationType;
  readonly author: DeviceKeys;
  /** As it was before the operation. */
  readonly roster: Roster;
}

let ops: readonly Bytes[];
/** Each operation but the genesis. */
let moments: readonly Moment[];

beforeAll(async () => {
  const { lane } = await tellWholeStory();
  ops = lane.ops;
  const names = [
    'awa',
    'kofi',
    'jeanne',
    'jeanne/tablet',
    'bakary',
    'bakary/new',
    'ines',
    'odile',
    'salma',
    'nour',
    'paul',
  ];
  const everybody = await Promise.all(names.map((name) => person(name)));
  const told: Moment[] = [];
  const begun = await foldRoster(ops.slice(0, 1));
  if (!begun.ok) throw new Error(begun.error.rule);
  let roster = begun.value;
  for (const op of ops.slice(1)) {
    const read = decodeOperation(op);
    const author = everybody.find(({ device }) => device === read?.author);
    const next = await extendRoster(roster, [op]);
    if (!read || !author || !next.ok) throw new Error('the story does not hold');
    told.push({ op, type: read.type, author, roster });
    roster = next.value;
  }
  moments = told;
});

/** Refused by a rule that has a name, and the roster is as it was. */
async function ruleAgainst(roster: Roster, op: Bytes): Promise<string> {
  const before = structuredClone(roster);
  const next = await extendRoster(roster, [op]);
  if (next.ok) expect.unreachable(`${decodeOperation(op)?.type} was taken`);
  expect(roster).toEqual(before);
  return next.error.rule;
}

describe('an operation of any kind', () => {
  it('is in the story', () => {
    const types = new Set(moments.map(({ type }) => type));
    expect(types.size).toBe(15);
  });

  it('[E4] with any byte changed is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (which, at, flip) => {
        const moment = moments[which % moments.length];
        if (!moment) expect.unreachable();
        const forged = new Uint8Array(moment.op);
        const place = at % forged.length;
        forged[place] = (forged[place] ?? 0) ^ flip;
        expect(await ruleAgainst(moment.roster, forged)).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 300 },
    );
  }, 20_000);

  it('signed for another space, or after another operation, is refused', async () => {
    for (const { op, author, roster } of moments) {
      const space = '11'.repeat(16) as SpaceId;
      expect(await ruleAgainst(roster, await changed(op, { space }, author))).toBe('wrong-space');
      const prev = '11'.repeat(32) as OpHash;
      expect(await ruleAgainst(roster, await changed(op, { prev }, author))).toBe('not-next');
    }
  }, 20_000);

  it("signed by somebody else, in the author's name or in their own, is refused", async () => {
    const thief = await person('thief');
    for (const { op, roster } of moments) {
      const { device: author } = thief;
      expect(await ruleAgainst(roster, await changed(op, {}, thief))).toBe('bad-signature');
      expect(['unknown-author', 'author-is-not-the-key', 'unknown-device']).toContain(
        await ruleAgainst(roster, await changed(op, { author }, thief)),
      );
    }
  }, 20_000);

  it('replayed at any later moment is refused', async () => {
    for (const [n, { roster }] of moments.entries())
      for (const old of ops.slice(0, n + 1))
        expect(['not-next', 'already-begun']).toContain(await ruleAgainst(roster, old));
  }, 20_000);

  it('in any other order is refused, and what comes before it stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...ops.keys()], { minLength: 2 }), async (order) => {
        const shuffled = order.map((n) => ops[n] ?? EMPTY_BYTES);
        const stands = order.findIndex((n, at) => n !== at);
        fc.pre(stands >= 0);
        const folded = await foldRoster(shuffled);
        if (folded.ok) expect.unreachable();
        expect(['not-first', 'already-begun', 'not-next']).toContain(folded.error.rule);
        if (stands > 0) expect((await foldRoster(shuffled.slice(0, stands))).ok).toBe(true);
      }),
    );
  }, 20_000);

  it('left out is missed', async () => {
    for (const n of ops.keys()) {
      if (n === ops.length - 1) continue;
      const folded = await foldRoster(ops.toSpliced(n, 1));
      expect(folded).toMatchObject({ ok: false, error: { rule: n === 0 ? 'not-first' : 'not-next' } });
    }
  });
});

describe('a batch of operations', () => {
  it('is refused for the first that breaks something, though signatures are checked beside each other', async () => {
    const { lane, awa, jeanne } = await tellWholeStory();
    const [before, members] = [lane.roster(), lane.fork()];
    await members.addPerson(awa);
    const [sound] = members.ops.slice(-1);
    await members.addPerson(awa);
    const [next] = members.ops.slice(-1);
    if (!sound || !next) expect.unreachable();
    const ruleOf = async (batch: readonly Bytes[]): Promise<string | undefined> => {
      const extended = await extendRoster(before, batch);
      return extended.ok ? undefined : extended.error.rule;
    };
    const forged = new Uint8Array(sound);
    forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
    expect(await ruleOf([sound, next])).toBeUndefined();
    expect(await ruleOf([forged, EMPTY_BYTES])).toBe('bad-signature');
    expect(await ruleOf([await changed(sound, {}, jeanne), next])).toBe('bad-signature');
    expect(await ruleOf([sound, sound])).toBe('not-next');
    expect(await ruleOf([sound, EMPTY_BYTES])).toBe('malformed');
    expect(await ruleOf([sound, next, forged])).toBe('not-next');
  });

  it('of many is refused wherever one signature of it is wrong', async () => {
    const { lane, awa } = await tellWholeStory();
    const before = lane.roster();
    const batch: Bytes[] = [];
    for (let n = 0; n < 140; n++) {
      await lane.addPerson(awa);
      batch.push(lane.ops.at(-1) ?? EMPTY_BYTES);
    }
    for (const at of [0, 63, 64, 100, 139]) {
      const last = batch[at] ?? EMPTY_BYTES;
      const forged = new Uint8Array(last);
      forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
      const extended = await extendRoster(before, [...batch.slice(0, at), forged]);
      expect(extended).toMatchObject({ ok: false, error: { rule: 'bad-signature' } });
    }
    expect((await extendRoster(before, batch)).ok).toBe(true);
  });
});
