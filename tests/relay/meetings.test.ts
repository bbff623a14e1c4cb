/** Meetings at a relay on a stage: who finds whom by a number, how much they may say, and how it ends. */
import { describe, expect, it } from 'vitest';
import { type Bytes, utf8 } from '../../core/bytes/bytes.ts';
import { isMeetNumber, MEET_BODIES, MEET_BODY_BYTES } from '../../core/protocol/meetings.ts';
import { person } from '../core/fixture/person.ts';
import type { TestClient } from './fixture/client.ts';
import { openLane } from './fixture/lane.ts';
import { createStage, type Stage } from './fixture/stage.ts';

const TEN_MINUTES_MS = 600_000;
const BODY = utf8('un corps');

async function open(client: TestClient, req = 1): Promise<number> {
  client.send({ type: 'meet-open', req });
  return (await client.until('meet')).number;
}

async function join(client: TestClient, number: number, req = 1): ReturnType<TestClient['answer']> {
  client.send({ type: 'meet-join', req, number });
  return client.answer(req);
}

async function say(client: TestClient, number: number, body: Bytes = BODY): ReturnType<TestClient['answer']> {
  client.send({ type: 'meet-say', req: 7, number, body });
  return client.answer(7);
}

/** Two strangers who have found each other. */
async function met(): Promise<{ stage: Stage; hers: TestClient; theirs: TestClient; number: number }> {
  const stage = await createStage();
  const [hers, theirs] = [
    await stage.connect(await person('awa')),
    await stage.connect(await person('jeanne')),
  ];
  const number = await open(hers);
  expect(await join(theirs, number)).toMatchObject({ type: 'ack' });
  expect(await hers.until('meet-joined')).toMatchObject({ number });
  return { stage, hers, theirs, number };
}

/** Someone new at each call, so that nothing is counted against a device. */
async function stranger(stage: Stage, name: string, address = '192.0.2.7'): Promise<TestClient> {
  return stage.connect(await person(name), { address });
}

/** What is left when those who try numbers are not told whether there is such a meeting. */
const UNKNOWN = { type: 'nack', reason: 'expired', retryMs: 0, detail: utf8('meeting-unknown') };
const TOO_MANY_TRIES = { type: 'nack', reason: 'rate', detail: utf8('meeting-misses') };

describe('a meeting at the relay', () => {
  it('[M1] gets five digits, and hands bodies from each side to the other', async () => {
    const { hers, theirs, number } = await met();
    expect(isMeetNumber(number)).toBe(true);
    expect(await say(theirs, number, utf8('bonjour'))).toMatchObject({ type: 'ack', seqs: [] });
    expect(await hers.until('meet-heard')).toEqual({ type: 'meet-heard', number, body: utf8('bonjour') });
    expect(await say(hers, number, utf8('bonsoir'))).toMatchObject({ type: 'ack' });
    expect(await theirs.until('meet-heard')).toEqual({ type: 'meet-heard', number, body: utf8('bonsoir') });
    expect(hers.frames.filter(({ type }) => type === 'meet-heard')).toHaveLength(1);
  });

  it('[M1] is between two: a third is told what a wrong number is told', async () => {
    const { stage, hers, number } = await met();
    const paul = await stage.connect(await person('paul'));
    expect(await join(paul, number)).toMatchObject(UNKNOWN);
    expect(await say(paul, number)).toMatchObject(UNKNOWN);
    paul.send({ type: 'meet-leave', number });
    await paul.settled();
    expect(await say(hers, number)).toMatchObject({ type: 'ack' });
  });

  it('[M1] under a number that nobody opened is unknown, and one cannot meet oneself', async () => {
    const stage = await createStage();
    const hers = await stage.connect(await person('awa'));
    const number = await open(hers);
    for (const [req, other] of [
      0,
      9999,
      number === 10_000 ? 10_001 : number - 1,
      2 ** 40,
      number,
    ].entries()) {
      expect(await join(hers, other, req + 2)).toMatchObject(UNKNOWN);
    }
  });

  it('[M1] with nobody there yet takes no body', async () => {
    const stage = await createStage();
    const hers = await stage.connect(await person('awa'));
    expect(await say(hers, await open(hers))).toMatchObject({
      reason: 'forbidden',
      detail: utf8('meeting-alone'),
    });
  });

  it('[M1] takes bodies of 2 KiB and no more, 64 a side and no more', async () => {
    const { stage, hers, theirs, number } = await met();
    expect(await say(hers, number, new Uint8Array(MEET_BODY_BYTES))).toMatchObject({ type: 'ack' });
    expect(await say(hers, number, new Uint8Array(MEET_BODY_BYTES + 1))).toMatchObject({ reason: 'too-big' });
    for (let n = 1; n < MEET_BODIES; n++) expect(await say(hers, number)).toMatchObject({ type: 'ack' });
    expect(await say(hers, number)).toMatchObject({ reason: 'quota', detail: utf8('meeting-bodies') });
    await stage.advance(1000);
    expect(await say(theirs, number)).toMatchObject({ type: 'ack' });
    expect(theirs.frames.filter(({ type }) => type === 'meet-heard')).toHaveLength(MEET_BODIES);
  });

  it('[M1] is one opened and one joined at a time for a connection', async () => {
    const { stage, hers, theirs, number } = await met();
    hers.send({ type: 'meet-open', req: 5 });
    expect(await hers.answer(5)).toMatchObject({ reason: 'quota', detail: utf8('meeting-open') });
    const others = await open(await stage.connect(await person('paul')));
    expect(await join(theirs, others, 6)).toMatchObject({ reason: 'quota', detail: utf8('meeting-joined') });
    expect(await join(hers, others, 6)).toMatchObject({ type: 'ack' });
    hers.send({ type: 'meet-leave', number });
    const next = await open(hers, 8);
    expect(await join(theirs, next, 9)).toMatchObject({ type: 'ack' });
  });

  it('[M1] passes by members who do not meet: nothing reaches another connection', async () => {
    const { stage, hers, theirs } = await openLane();
    const paul = await stage.connect(await person('paul'));
    const number = await open(hers);
    await join(paul, number);
    await say(paul, number);
    await theirs.settled();
    expect(theirs.frames.filter(({ type }) => type.startsWith('meet'))).toEqual([]);
  });
});

describe('a meeting ends', () => {
  it('[M1] when either side leaves, and its number with it', async () => {
    for (const leaver of ['hers', 'theirs'] as const) {
      const { stage, hers, theirs, number } = await met();
      const [leaving, staying] = leaver === 'hers' ? [hers, theirs] : [theirs, hers];
      leaving.send({ type: 'meet-leave', number });
      expect(await staying.until('meet-ended')).toEqual({ type: 'meet-ended', number });
      expect(await say(staying, number)).toMatchObject(UNKNOWN);
      expect(await join(await stage.connect(await person('paul')), number)).toMatchObject(UNKNOWN);
      expect(leaving.frames.some(({ type }) => type === 'meet-ended')).toBe(false);
    }
  });

  it('[M1] when either connection does, after what had been said', async () => {
    for (const leaver of ['hers', 'theirs'] as const) {
      const { hers, theirs, number } = await met();
      const [leaving, staying] = leaver === 'hers' ? [hers, theirs] : [theirs, hers];
      await say(leaving, number);
      leaving.hangUp();
      await staying.until('meet-ended');
      const types = staying.frames.map(({ type }) => type);
      expect(types.slice(-2)).toEqual(['meet-heard', 'meet-ended']);
    }
  });

  it('[M1] after ten minutes, for both and not a moment earlier', async () => {
    const { stage, hers, theirs, number } = await met();
    await stage.advance(TEN_MINUTES_MS - 1);
    expect(await say(hers, number)).toMatchObject({ type: 'ack' });
    await stage.advance(1);
    expect(await hers.until('meet-ended')).toMatchObject({ number });
    expect(await theirs.until('meet-ended')).toMatchObject({ number });
    expect(await say(hers, number)).toMatchObject(UNKNOWN);
    expect(isMeetNumber(await open(hers, 9))).toBe(true);
  });

  it('[M1] once: left before its time is over, it says nothing later', async () => {
    const { stage, hers, theirs, number } = await met();
    theirs.send({ type: 'meet-leave', number });
    await hers.until('meet-ended');
    hers.send({ type: 'meet-leave', number });
    await stage.advance(TEN_MINUTES_MS);
    await Promise.all([hers.settled(), theirs.settled()]);
    expect([...hers.frames, ...theirs.frames].filter(({ type }) => type === 'meet-ended')).toHaveLength(1);
  });

  it('[M1] with the relay, which then has nothing left to wait for', async () => {
    const { stage, hers, theirs } = await met();
    await stage.relay.close();
    expect(await hers.closed()).toBe(4503);
    expect(await theirs.closed()).toBe(4503);
    expect(stage.relay.stats().connections).toBe(0);
  });
});

describe('trying numbers out', () => {
  /** Numbers that nobody opened. */
  const wrong = (n: number): number => n + 1;

  it('[M2] is over for a connection after ten', async () => {
    const { stage, number } = await met();
    const paul = await stranger(stage, 'paul');
    for (let n = 0; n < 10; n++) expect(await join(paul, wrong(n), n)).toMatchObject(UNKNOWN);
    expect(await join(paul, number, 50)).toMatchObject(TOO_MANY_TRIES);
    await stage.advance(TEN_MINUTES_MS);
    expect(await join(paul, wrong(0), 51)).toMatchObject(TOO_MANY_TRIES);
  });

  it('[M2] is over for an address after thirty, whatever the connection, for ten minutes', async () => {
    const stage = await createStage();
    for (const name of ['un', 'deux', 'trois']) {
      const guesser = await stranger(stage, name, '2001:db8:0:7::5');
      for (let n = 0; n < 10; n++) expect(await join(guesser, wrong(n), n)).toMatchObject(UNKNOWN);
    }
    const opener = await stranger(stage, 'awa');
    const number = await open(opener);
    const neighbour = await stranger(stage, 'quatre', '2001:db8:0:7:ffff::1'); // the same household
    const refused = await join(neighbour, number);
    expect(refused).toMatchObject({ ...TOO_MANY_TRIES, retryMs: TEN_MINUTES_MS });
    await stage.advance(TEN_MINUTES_MS - 1);
    expect(await join(neighbour, wrong(1), 2)).toMatchObject({ ...TOO_MANY_TRIES, retryMs: 1 });
    await stage.advance(1);
    expect(await join(neighbour, await open(opener, 2), 3)).toMatchObject({ type: 'ack' });
  });

  it('[M2] from one address costs another nothing', async () => {
    const { stage, hers } = await met();
    for (const name of ['un', 'deux', 'trois']) {
      const guesser = await stranger(stage, name);
      for (let n = 0; n < 10; n++) await join(guesser, wrong(n), n);
    }
    expect(await join(hers, await open(await stranger(stage, 'paul')), 3)).toMatchObject({ type: 'ack' });
  });

  it('[M2] is counted only when it misses', async () => {
    const stage = await createStage();
    const [hers, theirs] = [await stranger(stage, 'awa'), await stranger(stage, 'jeanne')];
    for (let n = 0; n < 40; n++) {
      const number = await open(hers, n);
      expect(await join(theirs, number, n)).toMatchObject({ type: 'ack' });
      theirs.send({ type: 'meet-leave', number });
      await hers.until('meet-ended');
      await stage.advance(1000);
    }
  });
});

it('[M1] a relay has so many meetings, and says when to come back', async () => {
  const stage = await createStage({ limits: { strangersPerAddress: 2000, connectionsPerDevice: 2000 } });
  const awa = await person('awa');
  const all = await Promise.all(Array.from({ length: 1000 }, () => stage.connect(awa)));
  const numbers = await Promise.all(all.map((client) => open(client)));
  expect(new Set(numbers).size).toBe(1000);
  expect(numbers.every(isMeetNumber)).toBe(true);
  const late = await stage.connect(awa);
  late.send({ type: 'meet-open', req: 1 });
  expect(await late.answer(1)).toMatchObject({ reason: 'rate', detail: utf8('meetings'), retryMs: 60_000 });
  all[0]?.hangUp();
  expect(isMeetNumber(await open(late, 2))).toBe(true);
});

it('[M2] meetings are in no log', async () => {
  const { stage, hers, theirs, number } = await met();
  await say(hers, number);
  await join(theirs, 12_345, 9);
  theirs.hangUp();
  await hers.until('meet-ended');
  expect(stage.events.filter(({ event }) => event !== 'closed')).toEqual([]);
});
