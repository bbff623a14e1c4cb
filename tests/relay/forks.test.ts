/** Two histories of one space: a relay that was restored from an old backup takes the one that everybody takes [R6]. */
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Bytes } from '../../core/bytes/bytes.ts';
import { boxTarget } from '../../core/crypto/key-box.ts';
import type { DeviceKeys } from '../../core/crypto/device-keys.ts';
import { NO_OP } from '../../core/id/id.ts';
import { addPerson } from '../../core/roster/add-person.ts';
import { extendRoster, foldRoster } from '../../core/roster/fold.ts';
import { removeMember } from '../../core/roster/members.ts';
import { currentEpoch, type Roster } from '../../core/roster/roster.ts';
import { createMemoryLogStore } from '../../relay/log/memory-log-store.ts';
import { openSqliteLogStore } from '../../relay/log/sqlite-log-store.ts';
import { person } from '../core/fixture/person.ts';
import { DAY, NOON } from '../core/fixture/story.ts';
import { get, put, refusal } from './fixture/asking.ts';
import type { TestClient } from './fixture/client.ts';
import { type Lane, openLane } from './fixture/lane.ts';
import { rosterPut } from './fixture/lodging.ts';
import { createStage } from './fixture/stage.ts';
import { temporaryFolder } from './fixture/running.ts';

const RACED = ['roster-race', 'head-moved'];

type Step = (roster: Roster) => Promise<Bytes>;

/** Another history from a roster on. */
async function branch(from: Roster, ...steps: readonly Step[]): Promise<{ ops: Bytes[]; roster: Roster }> {
  const ops: Bytes[] = [];
  let roster = from;
  for (const step of steps) {
    const op = await step(roster);
    const next = await extendRoster(roster, [op]);
    if (!next.ok) throw new Error(next.error.rule);
    ops.push(op);
    roster = next.value;
  }
  return { ops, roster };
}

const adds =
  (author: DeviceKeys, at = NOON): Step =>
  (roster) =>
    addPerson(roster, author, at);

async function chainAt(client: TestClient, { space }: Pick<Lane, 'space'>): Promise<readonly Bytes[]> {
  client.send(get(space, 77));
  for (;;) {
    const frame = await client.until('roster');
    if (frame.req === 77) return frame.ops;
  }
}

const STORES = {
  memory: createMemoryLogStore,
  SQLite: () => {
    const store = openSqliteLogStore(join(temporaryFolder(), 'relay.db'));
    onTestFinished(() => store.close());
    return store;
  },
};

for (const [name, openStore] of Object.entries(STORES)) {
  it(`[R6] the history of who was in earlier takes the place of the relay’s, whichever came first, over ${name}`, async () => {
    const lane = await openLane({ store: openStore() });
    const { group, hers, theirs, awa, jeanne, space, doc, stage } = lane;
    await theirs.subscribe(1, space, doc);
    const shared = group.roster();
    const lost = await branch(shared, adds(awa), adds(jeanne));
    const since = await branch(shared, adds(jeanne), adds(awa), adds(jeanne));
    expect(await refusal(theirs, rosterPut(group, 1, shared.head, since.ops))).toBe('ack');
    await stage.advance(DAY * 1000);
    expect(await refusal(hers, rosterPut(group, 2, shared.head, lost.ops))).toBe('ack');
    const healed = [...group.ops, ...lost.ops];
    expect(await chainAt(hers, lane)).toEqual(healed);
    await theirs.settled();
    const pushed = theirs.frames.flatMap((frame) => (frame.type === 'roster' ? [frame.ops] : []));
    expect(pushed).toEqual([since.ops, lost.ops]);
    // and not back again
    expect(await refusal(hers, rosterPut(group, 3, shared.head, since.ops))).toEqual(RACED);
    expect(await chainAt(hers, lane)).toEqual(healed);
    const further = await branch(lost.roster, adds(jeanne, NOON + DAY));
    expect(await refusal(theirs, rosterPut(group, 4, lost.roster.head, further.ops))).toBe('ack');
    const restarted = await createStage({ store: stage.store });
    expect(await chainAt(await restarted.connect(awa), lane)).toEqual([...healed, ...further.ops]);
  });
}

describe('a fork', () => {
  it('[R6] is brought from the genesis on as well, with what both histories share', async () => {
    const lane = await openLane();
    const { group, hers, theirs, awa, jeanne, stage } = lane;
    const shared = group.roster();
    const lost = await branch(shared, adds(awa), adds(jeanne));
    const since = await branch(shared, adds(jeanne));
    expect(await refusal(theirs, rosterPut(group, 1, shared.head, since.ops))).toBe('ack');
    await stage.advance(DAY * 1000);
    const whole = [...group.ops, ...lost.ops];
    expect(await refusal(hers, rosterPut(group, 2, NO_OP, whole))).toBe('ack');
    expect(await chainAt(hers, lane)).toEqual(whole);
  });

  it('[R6] ends the channels and the boxes of who is in the losing history only', async () => {
    const lane = await openLane();
    const { group, hers, awa, jeanne, space, doc, stage } = lane;
    const shared = group.roster();
    const lost = await branch(shared, adds(awa), adds(awa));
    const paul = await person('paul');
    await group.addPerson(jeanne);
    await group.welcome(paul, { role: 'guest' });
    const guest = await stage.connect(paul);
    expect(await refusal(hers, put(group, 1, shared, group.boxes))).toBe('ack');
    const link = [...group.roster().invitations.values()].at(-1)?.inviteBoxPub ?? new Uint8Array(0);
    const [target, epoch] = [await boxTarget(link), currentEpoch(group.roster()).id];
    const box = { space, epoch, target, ring: 'commons' as const };
    expect(await stage.store.readBox(box)).toHaveLength(80);
    await guest.subscribe(1, space, doc);
    await stage.advance(DAY * 1000);
    expect(await refusal(hers, rosterPut(group, 2, shared.head, lost.ops))).toBe('ack');
    expect(await guest.until('closed')).toMatchObject({ ch: 1, reason: 'forbidden' });
    expect(await stage.store.knowsDevice(paul.device)).toBe(false);
    expect(await stage.store.readBox(box)).toBeUndefined();
  });

  it('[R6] is no race: what was made a moment ago is made again on the new head', async () => {
    const lane = await openLane();
    const { group, hers, theirs, awa, jeanne } = lane;
    const shared = group.roster();
    const faster = await branch(shared, adds(jeanne));
    expect(await refusal(theirs, rosterPut(group, 1, shared.head, faster.ops))).toBe('ack');
    const one = await branch(shared, adds(awa));
    const two = await branch(shared, adds(awa), adds(awa));
    expect(await refusal(hers, rosterPut(group, 2, shared.head, one.ops))).toEqual(RACED);
    expect(await refusal(hers, rosterPut(group, 3, shared.head, two.ops))).toEqual(RACED);
    expect(await chainAt(hers, lane)).toEqual([...group.ops, ...faster.ops]);
  });

  it('[R5] [R6] undoes no removal: who was removed, or does not facilitate, brings no other history', async () => {
    const lane = await openLane();
    const { group, hers, theirs, jeanne, stage } = lane;
    const paul = await person('paul');
    const before = group.roster();
    await group.changeRole(group.member(jeanne), 'facilitator');
    await group.welcome(paul, {}, { by: jeanne });
    expect(await refusal(hers, put(group, 1, before, group.boxes))).toBe('ack');
    const shared = group.roster();
    await group.addPerson(paul); // by somebody who came later than jeanne
    const { boxes } = await group.remove(group.member(jeanne));
    expect(await refusal(hers, put(group, 2, shared, boxes))).toBe('ack');
    await stage.advance(DAY * 1000);
    const hisOwn = await branch(shared, adds(jeanne), adds(jeanne));
    expect(await refusal(theirs, rosterPut(group, 3, shared.head, hisOwn.ops))).toEqual(RACED);
    const helper = await stage.connect(paul);
    expect(await refusal(helper, rosterPut(group, 4, shared.head, hisOwn.ops))).toEqual(RACED);
    expect(await chainAt(hers, lane)).toEqual(group.ops);
    // the rule itself would have it so: a facilitator, who is trusted, may bring it
    expect(await refusal(hers, rosterPut(group, 5, shared.head, hisOwn.ops))).toBe('ack');
  });

  it('[R6] is not brought by who is removed in it, and breaks no rule of the roster', async () => {
    const lane = await openLane();
    const { group, hers, theirs, awa, jeanne, stage } = lane;
    const before = group.roster();
    await group.changeRole(group.member(jeanne), 'facilitator');
    expect(await refusal(hers, put(group, 1, before))).toBe('ack');
    const shared = group.roster();
    const since = await branch(shared, adds(jeanne));
    expect(await refusal(theirs, rosterPut(group, 2, shared.head, since.ops))).toBe('ack');
    await stage.advance(DAY * 1000);
    const removing: Step = async (roster) =>
      (await removeMember(roster, group.keys(), { member: group.member(jeanne), cuts: [] }, awa, NOON)).op;
    const out = await branch(shared, removing, adds(awa));
    expect(await refusal(theirs, rosterPut(group, 3, shared.head, out.ops))).toEqual(RACED);
    const [first, second] = (await branch(shared, adds(awa), adds(awa))).ops;
    if (!first || !second) throw new Error('two operations');
    const forged = second.map((byte, i) => (i === second.length - 1 ? byte ^ 1 : byte));
    const broken = rosterPut(group, 4, shared.head, [first, forged]);
    expect(await refusal(hers, broken)).toEqual(['forbidden', 'bad-signature']);
    expect(await chainAt(hers, lane)).toEqual([...group.ops, ...since.ops]);
    expect(await refusal(hers, rosterPut(group, 5, shared.head, out.ops))).toBe('ack');
    expect((await foldRoster(await chainAt(hers, lane))).ok).toBe(true);
  });
});
