/** Bytes from anybody: a typed answer or a close code, the relay up, nothing stored. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, concatBytes } from '../../core/bytes/bytes.ts';
import { type DocId, type EpochId, NO_GENERATION, type SpaceId } from '../../core/id/id.ts';
import { encodeClientFrame } from '../../core/protocol/client-frames.ts';
import { CLIENT_FRAMES } from '../core/fixture/arbitraries.ts';
import { person } from '../core/fixture/person.ts';
import { createAuthor, docOf } from './fixture/author.ts';
import { type Lane, openLane } from './fixture/lane.ts';
import { createStage } from './fixture/stage.ts';

const FUZZ_RUNS = 400;

async function expectNothingStored({ stage, space, doc }: Lane): Promise<void> {
  expect(await stage.store.readEntries({ space, doc }, 0, 1e9)).toEqual([]);
}

async function refusalOf(lane: Lane, envelope: Bytes): Promise<unknown> {
  lane.hers.send({ type: 'append', ch: 1, req: 77, mode: 'fresh', envelopes: [envelope] });
  const answer = await lane.hers.answer(77);
  return answer.type === 'nack' ? [answer.reason, new TextDecoder().decode(answer.detail)] : answer;
}

describe('frames', () => {
  it('[E4] malformed, truncated or trailing bytes close 4400', async () => {
    const stage = await createStage();
    const awa = await person('awa');
    const ping = encodeClientFrame({ type: 'ping', value: 300 });
    const spoiled = [
      new Uint8Array(0),
      Uint8Array.of(0xff, 1, 2),
      ping.subarray(0, ping.length - 1),
      concatBytes(ping, Uint8Array.of(0)),
      Uint8Array.of(0x50, 0x80, 0x00), // a longer form of zero
    ];
    for (const bytes of spoiled) {
      const client = await stage.connect(awa);
      client.sendBytes(bytes);
      expect(await client.closed()).toBe(4400);
    }
    await (await stage.connect(awa)).settled();
  });

  it('a frame over the limit closes 4400', async () => {
    const stage = await createStage();
    const client = await stage.connect(await person('awa'));
    client.sendBytes(new Uint8Array(256 * 1024 + 1));
    expect(await client.closed()).toBe(4400);
  });

  it('what a later relay will understand is refused or passed over, not punished', async () => {
    const { hers, space, doc } = await openLane();
    await hers.subscribe(1, space, doc);
    const snapId = new Uint8Array(32);
    hers.send(
      { type: 'have', ch: 1, devices: [] },
      { type: 'snap-put', ch: 1, req: 1, baseSnap: snapId, frontier: [], manifest: snapId },
      {
        type: 'attest',
        ch: 1,
        req: 2,
        snapId,
        device: (await person('awa')).device,
        signature: new Uint8Array(64),
      },
      { type: 'snap-data', ch: 1, req: 3, snapId, part: 0, data: snapId },
    );
    for (const req of [1, 2, 3])
      expect(await hers.answer(req)).toMatchObject({ type: 'nack', reason: 'forbidden' });
    await hers.settled();
  });

  it(`[E4] random frames and random bytes never break it, ${FUZZ_RUNS} times`, async () => {
    const lane = await openLane();
    const anyFrame = fc.oneof(
      ...Object.entries(CLIENT_FRAMES).map(([, frame]) => frame.map(encodeClientFrame)),
      fc.uint8Array({ maxLength: 300 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyFrame, { maxLength: 6 }), async (messages) => {
        const client = await lane.stage.connect(lane.jeanne);
        for (const bytes of messages) client.sendBytes(bytes);
        await Promise.race([client.settled(), client.closed()]);
        client.hangUp();
      }),
      { numRuns: FUZZ_RUNS },
    );
    await lane.hers.settled();
    await expectNothingStored(lane);
    expect(lane.stage.events.filter(({ event }) => event === 'frame-failed')).toEqual([]);
  }, 30_000);
});

describe('envelopes', () => {
  it('[E2] [E3] [R1] damaged, foreign or moved envelopes are refused by name and not stored', async () => {
    const lane = await openLane();
    const { hers, group, awa, jeanne, space, doc } = lane;
    await hers.subscribe(1, space, doc);
    const pen = () => createAuthor(group, awa, doc);
    const flipped = await pen().write('un');
    flipped[flipped.length - 80] = (flipped[flipped.length - 80] ?? 0) ^ 1;
    expect(await refusalOf(lane, flipped)).toEqual(['forbidden', 'bad-signature']);
    expect(await refusalOf(lane, await pen().write('un', { signer: jeanne }))).toEqual([
      'forbidden',
      'bad-signature',
    ]);
    const otherDoc = await docOf(group, 'work', 'autre');
    expect(await refusalOf(lane, await pen().write('un', { doc: otherDoc }))).toEqual([
      'forbidden',
      'wrong-document',
    ]);
    const otherSpace = 'ab'.repeat(16) as SpaceId;
    expect(await refusalOf(lane, await pen().write('un', { space: otherSpace }))).toEqual([
      'forbidden',
      'wrong-space',
    ]);
    const otherEpoch = 'cd'.repeat(8) as EpochId;
    expect(await refusalOf(lane, await pen().write('un', { epoch: otherEpoch }))).toEqual([
      'stale-epoch',
      'epoch',
    ]);
    const stranger = createAuthor(group, await person('paul'), doc);
    expect(await refusalOf(lane, await stranger.write('un'))).toEqual(['forbidden', 'unknown-author']);
    expect(await refusalOf(lane, new Uint8Array(40))).toEqual(['malformed', 'envelope']);
    expect(await refusalOf(lane, new Uint8Array(193 * 1024))).toEqual(['too-big', 'envelope']);
    expect(await refusalOf(lane, (await pen().write('un')).slice(0, -1))).toEqual(['malformed', 'envelope']);
    await expectNothingStored(lane);
    expect(await refusalOf(lane, await pen().write('un'))).toMatchObject({ type: 'ack' });
  });

  it('an APPEND without envelope, or without channel, is answered', async () => {
    const { hers, space, doc } = await openLane();
    await hers.subscribe(1, space, doc);
    hers.send({ type: 'append', ch: 1, req: 1, mode: 'fresh', envelopes: [] });
    expect(await hers.answer(1)).toMatchObject({ reason: 'malformed' });
    hers.send({ type: 'append', ch: 9, req: 2, mode: 'fresh', envelopes: [] });
    expect(await hers.answer(2)).toMatchObject({ reason: 'forbidden' });
  });
});

describe('subscriptions', () => {
  it('an unknown space, a stranger, and a document of no class end their channel only', async () => {
    const { hers, space, doc, stage } = await openLane();
    const sub = (ch: number, place: { space: SpaceId; doc: DocId }) => ({
      type: 'sub' as const,
      ch,
      ...place,
      gen: NO_GENERATION,
      cursor: 0,
      cursorHash: new Uint8Array(8),
      wantEph: false,
    });
    hers.send(sub(1, { space: 'ab'.repeat(16) as SpaceId, doc }));
    expect(await hers.until('closed')).toEqual({ type: 'closed', ch: 1, reason: 'unknown-space' });
    hers.send(sub(2, { space, doc: `09${doc.slice(2)}` as DocId }));
    expect(await hers.until('closed')).toEqual({ type: 'closed', ch: 2, reason: 'forbidden' });
    const stranger = await stage.connect(await person('paul'));
    stranger.send(sub(3, { space, doc }));
    expect(await stranger.until('closed')).toEqual({ type: 'closed', ch: 3, reason: 'forbidden' });
    await Promise.all([hers.settled(), stranger.settled()]);
  });
});
