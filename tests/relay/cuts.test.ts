/** Nothing that was acknowledged is undone by a removal: cuts below the relay's log are refused with what it holds. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { join } from 'node:path';
import type { Bytes } from '../../core/bytes/bytes.ts';
import { Reader } from '../../core/bytes/reader.ts';
import { NO_ENVELOPE, NO_GENERATION } from '../../core/id/id.ts';
import { encodeRelayFrame } from '../../core/protocol/relay-frames.ts';
import { revokeDevice } from '../../core/roster/devices.ts';
import { changeRole, leave, removeMember } from '../../core/roster/members.ts';
import { readCuts } from '../../core/roster/operation-fields.ts';
import type { Cut } from '../../core/roster/operation.ts';
import { createMemoryLogStore } from '../../relay/log/memory-log-store.ts';
import { openSqliteLogStore } from '../../relay/log/sqlite-log-store.ts';
import type { LogStore } from '../../relay/log/store.ts';
import { person } from '../core/fixture/person.ts';
import { beginGroup, NOON } from '../core/fixture/story.ts';
import { put, refusal } from './fixture/asking.ts';
import { createAuthor, docOf } from './fixture/author.ts';
import type { TestClient } from './fixture/client.ts';
import { type Lane, openLane } from './fixture/lane.ts';
import { lodge, rosterPut } from './fixture/lodging.ts';
import { temporaryFolder } from './fixture/running.ts';

function append(req: number, envelope: Bytes, ch = 1) {
  return { type: 'append' as const, ch, req, mode: 'fresh' as const, envelopes: [envelope] };
}

/** The heads in a NACK of reason cut-stale. */
async function staleHeads(client: TestClient, frame: ReturnType<typeof put>): Promise<readonly Cut[]> {
  client.send(frame);
  const answer = await client.answer(frame.req);
  if (answer.type !== 'nack' || answer.reason !== 'cut-stale') throw new Error(JSON.stringify(answer));
  const reader = new Reader(answer.detail);
  const heads = readCuts(reader);
  expect(reader.done).toBe(true);
  return heads;
}

/** A removal that is not kept in the story: it may be refused. */
async function removal({ group, jeanne }: Pick<Lane, 'group' | 'jeanne'>, cuts: readonly Cut[], at = NOON) {
  const removed = { member: group.member(jeanne), cuts };
  const { op, boxes } = await removeMember(group.roster(), group.keys(), removed, group.founder, at);
  return rosterPut(group, 50, group.roster().head, [op], boxes);
}

/** Holds back one kind of write until it is let go. */
function gated(inner: LogStore) {
  let letGo = (): void => undefined;
  let gate = Promise.resolve();
  let reached = (): void => undefined;
  const gates = {
    closed: 'none' as 'none' | 'append' | 'putRoster',
    /** Resolves when the next such write has come to the gate. */
    close(kind: 'append' | 'putRoster'): Promise<void> {
      gates.closed = kind;
      gate = new Promise((resolve) => (letGo = resolve));
      return new Promise((resolve) => (reached = resolve));
    },
    open() {
      gates.closed = 'none';
      letGo();
    },
  };
  const store: LogStore = {
    ...inner,
    async append(entries) {
      if (gates.closed === 'append') {
        reached();
        await gate;
      }
      return inner.append(entries);
    },
    async putRoster(commit) {
      if (gates.closed === 'putRoster') {
        reached();
        await gate;
      }
      return inner.putRoster(commit);
    },
  };
  return { store, gates };
}

const STORES: Readonly<Record<string, () => LogStore>> = {
  memory: createMemoryLogStore,
  SQLite: () => {
    const store = openSqliteLogStore(join(temporaryFolder(), 'relay.db'));
    onTestFinished(() => store.close());
    return store;
  },
};

for (const [name, openStore] of Object.entries(STORES)) {
  describe(`cuts, over ${name}`, () => {
    it('[E7] below the log are refused with what the log holds, and taken when they are at it', async () => {
      const lane = await openLane({ store: openStore() });
      const { group, hers, theirs, jeanne, space, doc } = lane;
      const inner = await docOf(group, 'inner');
      await theirs.subscribe(1, space, doc);
      await theirs.subscribe(2, space, inner);
      const [pen, other] = [createAuthor(group, jeanne, doc), createAuthor(group, jeanne, inner)];
      theirs.send(append(1, await pen.write('un')), append(2, await pen.write('deux')));
      theirs.send(append(3, await other.write('un'), 2));
      await theirs.answer(3);
      const heads: Cut[] = [
        { doc, device: jeanne.device, ctr: 2, hash: pen.hash },
        { doc: inner, device: jeanne.device, ctr: 1, hash: other.hash },
      ];
      const [first, second] = heads;
      if (!first || !second) throw new Error('two heads');
      const wrong: readonly (readonly Cut[])[] = [
        [],
        [first],
        [{ ...first, ctr: 1 }, second],
        [{ ...first, hash: NO_ENVELOPE }, second],
      ];
      for (const cuts of wrong) {
        const told = await staleHeads(hers, await removal(lane, cuts));
        expect(told.toSorted((a, b) => b.ctr - a.ctr)).toEqual(heads);
      }
      expect(await refusal(hers, await removal(lane, heads))).toBe('ack');
    });

    it('[E7] beyond the log are taken: the rest is still on its way from somebody', async () => {
      const lane = await openLane({ store: openStore() });
      const { group, hers, theirs, jeanne, space, doc } = lane;
      await hers.subscribe(1, space, doc);
      await theirs.subscribe(1, space, doc);
      const pen = createAuthor(group, jeanne, doc);
      const [one, two, three] = [await pen.write('un'), await pen.write('deux'), await pen.write('trois')];
      theirs.send(append(1, one));
      await theirs.answer(1);
      const cut = { doc, device: jeanne.device, ctr: 3, hash: pen.hash };
      expect(await refusal(hers, await removal(lane, [cut]))).toBe('ack');
      const carried = { ...append(2, two), mode: 'carried' as const, envelopes: [two, three] };
      expect(await refusal(hers, carried)).toBe('ack');
      const four = { ...carried, req: 3, envelopes: [await pen.write('quatre')] };
      expect(await refusal(hers, four)).toEqual(['forbidden', 'cut-off']);
    });
  });
}

describe('cuts', () => {
  it('[E7] of a lower role speak of the documents that it may not write any more', async () => {
    const { group, hers, theirs, jeanne, space, doc } = await openLane();
    let before = group.roster();
    await group.changeRole(group.member(jeanne), 'facilitator');
    expect(await refusal(hers, put(group, 1, before))).toBe('ack');
    const admin = await docOf(group, 'admin');
    await theirs.subscribe(1, space, doc);
    await theirs.subscribe(2, space, admin);
    const [pen, stamp] = [createAuthor(group, jeanne, doc), createAuthor(group, jeanne, admin)];
    theirs.send(append(1, await pen.write('un')), append(2, await stamp.write('un'), 2));
    await theirs.answer(2);
    before = group.roster();
    const lower = { member: group.member(jeanne), role: 'member' as const, until: 0, cuts: [] };
    const { op, boxes } = await changeRole(before, group.keys(), lower, group.founder, NOON);
    const heads = await staleHeads(hers, rosterPut(group, 3, before.head, [op], boxes));
    expect(heads).toEqual([{ doc: admin, device: jeanne.device, ctr: 1, hash: stamp.hash }]);
    const again = await changeRole(before, group.keys(), { ...lower, cuts: heads }, group.founder, NOON);
    expect(await refusal(hers, rosterPut(group, 4, before.head, [again.op], again.boxes))).toBe('ack');
  });

  it('[E7] of a revoked device and of somebody who leaves are asked as well', async () => {
    const { group, theirs, jeanne, space, doc, stage } = await openLane();
    const tablet = await person('jeanne/tablet');
    const before = group.roster();
    const boxes = await group.addDevice(tablet, { by: jeanne });
    expect(await refusal(theirs, put(group, 1, before, boxes))).toBe('ack');
    const other = await stage.connect(tablet);
    await other.subscribe(1, space, doc);
    const pen = createAuthor(group, tablet, doc);
    other.send(append(1, await pen.write('un')));
    await other.answer(1);
    const heads = [{ doc, device: tablet.device, ctr: 1, hash: pen.hash }];
    const roster = group.roster();
    const revoked = { device: tablet.device, cuts: [] };
    const revoke = await revokeDevice(roster, group.keys(), revoked, jeanne, NOON);
    expect(await staleHeads(theirs, rosterPut(group, 2, roster.head, [revoke.op], revoke.boxes))).toEqual(
      heads,
    );
    const going = await leave(roster, [], jeanne, NOON);
    expect(await staleHeads(theirs, rosterPut(group, 3, roster.head, [going]))).toEqual(heads);
    const gone = await leave(roster, heads, jeanne, NOON);
    expect(await refusal(theirs, rosterPut(group, 4, roster.head, [gone]))).toBe('ack');
  });

  it('[E7] of history are not asked: brought late, or by somebody else', async () => {
    const lane = await openLane();
    const { group, hers, theirs, jeanne, space, doc, stage } = lane;
    const paul = await person('paul');
    const before = group.roster();
    await group.welcome(paul);
    expect(await refusal(hers, put(group, 1, before, group.boxes))).toBe('ack');
    await theirs.subscribe(1, space, doc);
    theirs.send(append(1, await createAuthor(group, jeanne, doc).write('un')));
    await theirs.answer(1);
    const frame = await removal(lane, []);
    await staleHeads(hers, frame);
    expect(await refusal(await stage.connect(paul), { ...frame, boxes: [] })).toBe('ack');
  });

  it('[E7] are answered with as many heads as fit a frame', async () => {
    const lane = await openLane({ limits: { frameBytes: 4096 } });
    const { group, hers, jeanne, space, stage } = lane;
    for (let n = 0; n < 100; n++) {
      const doc = await docOf(group, 'work', `page ${n}`);
      const place = { space, doc, gen: NO_GENERATION, seq: 1, device: jeanne.device, ctr: 2 ** 40 };
      await stage.store.append([{ ...place, hash: NO_ENVELOPE, envelope: new Uint8Array(1) }]);
    }
    const heads = await staleHeads(hers, await removal(lane, []));
    expect(heads.length).toBeGreaterThan(50);
    const answer = hers.frames.find(({ type }) => type === 'nack');
    expect(answer && encodeRelayFrame(answer).length).toBeLessThanOrEqual(4096);
  });

  it('[E7] an append on its way when a removal comes is written first, and counts in what the cuts must reach', async () => {
    const { store, gates } = gated(createMemoryLogStore());
    const lane = await openLane({ store });
    const { group, hers, theirs, jeanne, space, doc } = lane;
    await theirs.subscribe(1, space, doc);
    const pen = createAuthor(group, jeanne, doc);
    const elsewhere = await beginGroup(lane.awa);
    await elsewhere.welcome(jeanne);
    await lodge(hers, elsewhere);
    const writing = gates.close('append');
    theirs.send(append(1, await pen.write('un')));
    await writing;
    const told = staleHeads(hers, await removal(lane, []));
    const again = await lane.stage.connect(lane.awa);
    const unwritten = await removal({ group: elsewhere, jeanne }, []);
    expect(await refusal(again, unwritten)).toBe('ack'); // the same in another group does not wait
    gates.open();
    expect(await told).toEqual([{ doc, device: jeanne.device, ctr: 1, hash: pen.hash }]);
    expect(await theirs.answer(1)).toMatchObject({ type: 'ack', seqs: [1] });
  });

  it('[E7] an append that comes while a removal is written waits for it, and is refused; so in a document just opened', async () => {
    const { store, gates } = gated(createMemoryLogStore());
    const lane = await openLane({ store });
    const { group, hers, theirs, jeanne, space, doc, awa } = lane;
    const other = await docOf(group, 'work', 'other');
    await theirs.subscribe(1, space, doc);
    await hers.subscribe(1, space, doc);
    const elsewhere = await beginGroup(awa);
    await lodge(hers, elsewhere);
    const removing = gates.close('putRoster');
    const frame = await removal(lane, []);
    hers.send(frame);
    await removing;
    theirs.send(append(1, await createAuthor(group, jeanne, doc).write('un')));
    await theirs.settled();
    const second = await lane.stage.connect(jeanne);
    const from = { gen: NO_GENERATION, cursor: 0, cursorHash: new Uint8Array(8) };
    second.send({ type: 'sub', ch: 2, space, doc: other, ...from, wantEph: false });
    const third = await lane.stage.connect(awa);
    const carried = await createAuthor(group, jeanne, other).write('un');
    const opened = third.subscribe(3, space, other);
    third.send({ ...append(4, carried, 3), mode: 'carried' });
    const afar = await docOf(elsewhere);
    const fourth = await lane.stage.connect(awa);
    await fourth.subscribe(1, elsewhere.roster().space, afar);
    fourth.send(append(2, await createAuthor(elsewhere, awa, afar).write('un')));
    expect(await fourth.answer(2)).toMatchObject({ type: 'ack' }); // other groups do not wait
    expect(third.frames.map(({ type }) => type)).toEqual(['challenge', 'welcome']);
    gates.open();
    expect(await hers.answer(frame.req)).toMatchObject({ type: 'ack' });
    expect(await theirs.answer(1)).toMatchObject({ type: 'nack', reason: 'forbidden' });
    expect(await second.until('closed')).toMatchObject({ ch: 2, reason: 'forbidden' });
    await opened;
    expect(await refusalOf(third, 4)).toEqual(['forbidden', 'cut-off']);
    expect(await store.headsOf(space, [jeanne.device])).toEqual([]);
  });
});

async function refusalOf(client: TestClient, req: number): Promise<unknown> {
  const answer = await client.answer(req);
  return answer.type === 'nack' ? [answer.reason, new TextDecoder().decode(answer.detail)] : answer.type;
}
