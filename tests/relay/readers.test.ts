/** Readers that are slow, stalled or many: bounded memory, and nobody waits for another. */
import { describe, expect, it } from 'vitest';
import { NO_OP } from '../../core/id/id.ts';
import { person } from '../core/fixture/person.ts';
import type { TestClient } from './fixture/client.ts';
import { type Lane, openLane } from './fixture/lane.ts';

const MIB = 1024 * 1024;
const FAST = { limits: { appendBytesPerSecond: 1e9, appendsPerSecond: 1e6, appendBurst: 1e6 } };

function seqsSeen(client: TestClient): number[] {
  return client.frames.flatMap((frame) =>
    frame.type === 'entries' ? frame.entries.map(({ seq }) => seq) : [],
  );
}

/** Awa writes until the log holds about that much. */
async function writeMebibytes({ hers, pen }: Lane, count: number): Promise<number> {
  const words = 'x'.repeat(130_000);
  const envelopes = count * 8;
  for (let req = 1; req <= envelopes; req++) {
    hers.send({ type: 'append', ch: 1, req, mode: 'fresh', envelopes: [await pen.write(words)] });
  }
  await hers.answer(envelopes);
  return envelopes;
}

describe('a slow reader', () => {
  it('[B1] [L7] is sent at most about 1 MiB ahead, keeps its cursor, and gets the rest from the log as it drains', async () => {
    const lane = await openLane(FAST);
    const { hers, theirs, space, doc, stage } = lane;
    await hers.subscribe(1, space, doc);
    const last = await writeMebibytes(lane, 6);
    theirs.isStalled = true;
    await theirs.subscribe(1, space, doc);
    await stage.advance(1000);
    let most = theirs.unreadBytes;
    expect(seqsSeen(theirs).length).toBeLessThan(last);
    for (let turn = 0; seqsSeen(theirs).length < last; turn++) {
      theirs.unreadBytes = Math.max(0, theirs.unreadBytes - 125_000); // 1 Mbit/s
      await stage.advance(1000);
      most = Math.max(most, theirs.unreadBytes);
      expect(turn).toBeLessThan(200);
    }
    expect(most).toBeLessThan(1.5 * MIB);
    expect(seqsSeen(theirs)).toEqual(Array.from({ length: last }, (_, i) => i + 1));
    expect(await theirs.until('live')).toMatchObject({ seq: last });
  });

  it('[B1] is closed 4508 after 30 s without progress', async () => {
    const lane = await openLane(FAST);
    const { hers, theirs, space, doc, stage } = lane;
    await hers.subscribe(1, space, doc);
    await writeMebibytes(lane, 3);
    theirs.isStalled = true;
    await theirs.subscribe(1, space, doc);
    await stage.advance(29_000);
    expect(stage.relay.stats().connections).toBe(2);
    await stage.advance(3_000);
    expect(await theirs.closed()).toBe(4508);
  });

  it('[B2] delays neither what others store nor what others read, and later gets all of it', async () => {
    const lane = await openLane(FAST);
    const { hers, theirs, space, doc, stage, jeanne } = lane;
    await hers.subscribe(1, space, doc);
    await theirs.subscribe(1, space, doc);
    const second = await stage.connect(jeanne);
    await second.subscribe(1, space, doc);
    theirs.isStalled = true;
    const last = await writeMebibytes(lane, 5);
    await second.settled();
    expect(seqsSeen(second)).toHaveLength(last);
    expect(theirs.unreadBytes).toBeLessThan(1.5 * MIB);
    theirs.isStalled = false;
    theirs.unreadBytes = 0;
    await stage.advance(100);
    await theirs.settled();
    expect(seqsSeen(theirs)).toEqual(seqsSeen(second));
  });

  it('[B1] many documents at once do not add up in memory', async () => {
    const lane = await openLane(FAST);
    const { hers, theirs, space, doc, stage } = lane;
    await hers.subscribe(1, space, doc);
    await writeMebibytes(lane, 2);
    theirs.isStalled = true;
    for (let ch = 1; ch <= 40; ch++) await theirs.subscribe(ch, space, doc);
    await stage.advance(1000);
    expect(theirs.unreadBytes).toBeLessThan(1.5 * MIB);
  });

  it('[B1] one who asks and asks without reading the answers gets no more of them', async () => {
    const { theirs, group, space, stage } = await openLane();
    theirs.isStalled = true;
    theirs.unreadBytes = 2 * MIB;
    const { head } = group.roster();
    for (let req = 1; req < 100; req++)
      theirs.send({ type: 'roster-get', req, space, from: head, proof: new Uint8Array(0) });
    await stage.advance(1000);
    expect(theirs.frames.filter(({ type }) => type === 'roster')).toEqual([]);
  });
});

describe('one who sends and does not read', () => {
  for (const [who, name, mostBytes] of [
    ['a member', 'jeanne', MIB],
    ['a device that no space here knows', 'paul', 64 * 1024],
  ] as const) {
    it(`[B1] is read no further than ${mostBytes / 1024} KiB ahead as ${who}, and on from there when it reads`, async () => {
      const { space, stage } = await openLane();
      const client = await stage.connect(await person(name));
      const before = client.takenBytes;
      client.isStalled = true;
      client.unreadBytes = 2 * MIB;
      const proof = new Uint8Array(60_000);
      for (let req = 1; req <= 40; req++) client.send({ type: 'roster-get', req, space, from: NO_OP, proof });
      await stage.advance(1000);
      expect(client.takenBytes - before).toBeGreaterThan(mostBytes / 2);
      expect(client.takenBytes - before).toBeLessThan(mostBytes + 130_000);
      client.isStalled = false;
      client.unreadBytes = 0;
      await stage.advance(100);
      await client.settled();
      expect(client.takenBytes - before).toBeGreaterThan(40 * 60_000);
    });
  }
});

describe('ephemerals', () => {
  it('[B4] go once to each other subscriber who wants them, with the sender’s device, and are not stored', async () => {
    const { hers, theirs, space, doc, stage, jeanne, awa } = await openLane();
    const { epoch } = await hers.subscribe(1, space, doc, true);
    await theirs.subscribe(5, space, doc, true);
    const deaf = await stage.connect(jeanne);
    await deaf.subscribe(1, space, doc, false);
    const sealed = new Uint8Array(40).fill(9);
    hers.send({ type: 'eph', ch: 1, epoch, sealed });
    expect(await theirs.until('eph')).toEqual({ type: 'eph', ch: 5, device: awa.device, epoch, sealed });
    await Promise.all([hers.settled(), deaf.settled()]);
    expect([...hers.frames, ...deaf.frames].filter(({ type }) => type === 'eph')).toEqual([]);
    expect(await stage.store.readHead({ space, doc })).toBeUndefined();
  });

  it('over 4 KiB, over the rate, or for a reader who is behind are dropped without a word', async () => {
    const { hers, theirs, space, doc } = await openLane();
    const { epoch } = await hers.subscribe(1, space, doc, true);
    await theirs.subscribe(1, space, doc, true);
    const count = (): number => theirs.frames.filter(({ type }) => type === 'eph').length;
    hers.send({ type: 'eph', ch: 1, epoch, sealed: new Uint8Array(4097) });
    await hers.settled();
    expect(count()).toBe(0);
    theirs.unreadBytes = 2 * MIB;
    hers.send({ type: 'eph', ch: 1, epoch, sealed: new Uint8Array(9) });
    await hers.settled();
    expect(count()).toBe(0);
    theirs.unreadBytes = 0;
    for (let n = 0; n < 50; n++) hers.send({ type: 'eph', ch: 1, epoch, sealed: new Uint8Array(9) });
    await hers.settled();
    expect(count()).toBe(19);
  });
});
