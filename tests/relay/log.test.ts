/** Log, order and durability of one document, seen from the wire. */
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../core/bytes/bytes.ts';
import { hexToBytes } from '../../core/bytes/hex.ts';
import { envelopeHash } from '../../core/crypto/envelope.ts';
import { NO_ENVELOPE } from '../../core/id/id.ts';
import { createMemoryLogStore } from '../../relay/log/memory-log-store.ts';
import type { LogStore } from '../../relay/log/store.ts';
import { createAuthor } from './fixture/author.ts';
import type { TestClient } from './fixture/client.ts';
import { failingStore } from './fixture/failing-store.ts';
import { type Lane, openLane } from './fixture/lane.ts';
import { createStage } from './fixture/stage.ts';
import { lodge, rosterPut } from './fixture/lodging.ts';

function append(req: number, ...envelopes: readonly Bytes[]) {
  return { type: 'append' as const, ch: 1, req, mode: 'fresh' as const, envelopes };
}

async function seqsAt({ stage, space, doc }: Lane): Promise<number[]> {
  return (await stage.store.readEntries({ space, doc }, 0, 1e9)).map(({ seq }) => seq);
}

/** What a reader learned, in order: seq and whether as entry or as acknowledgement. */
function learned(client: TestClient): [kind: string, seq: number][] {
  return client.frames.flatMap((frame): [string, number][] => {
    if (frame.type === 'entries') return frame.entries.map(({ seq }) => ['entry', seq]);
    return frame.type === 'ack' ? frame.seqs.map((seq) => ['ack', seq]) : [];
  });
}

describe('append', () => {
  it('[L1] gives the next seq, stores, then acknowledges and fans out', async () => {
    const lane = await openLane();
    const { hers, theirs, space, doc, pen } = lane;
    await hers.subscribe(1, space, doc);
    await theirs.subscribe(7, space, doc);
    const [first, second] = [await pen.write('Perceuse'), await pen.write('Remorque')];
    hers.send(append(5, first, second));
    expect(await hers.answer(5)).toEqual({ type: 'ack', req: 5, seqs: [1, 2] });
    const entries = [
      { seq: 1, envelope: first },
      { seq: 2, envelope: second },
    ];
    expect(await theirs.until('entries')).toEqual({ type: 'entries', ch: 7, entries });
    expect(await seqsAt(lane)).toEqual([1, 2]);
    expect(hers.frames.filter((frame) => frame.type === 'entries')).toEqual([]);
  });

  it('[L1] ACK and ENTRIES reach a writer in seq order, together without a gap', async () => {
    const { hers, theirs, space, doc, pen, group, jeanne } = await openLane();
    await hers.subscribe(1, space, doc);
    await theirs.subscribe(1, space, doc);
    const jeannesPen = createAuthor(group, jeanne, doc);
    for (let n = 1; n <= 20; n++) {
      hers.send(append(n, await pen.write(`a${n}`)));
      theirs.send(append(n, await jeannesPen.write(`j${n}`)));
    }
    await Promise.all([hers.answer(20), theirs.answer(20)]);
    await Promise.all([hers.settled(), theirs.settled()]);
    const inOrder = Array.from({ length: 40 }, (_, i) => i + 1);
    expect(learned(hers).map(([, seq]) => seq)).toEqual(inOrder);
    expect(learned(theirs).map(([, seq]) => seq)).toEqual(inOrder);
    expect(learned(hers).filter(([kind]) => kind === 'ack')).toHaveLength(20);
  });

  it('[L2] one turn of the event loop is one transaction, however many frames', async () => {
    const inner = createMemoryLogStore();
    const batches: number[] = [];
    const store: LogStore = {
      ...inner,
      append(entries) {
        batches.push(entries.length);
        return inner.append(entries);
      },
    };
    const { hers, space, doc, pen } = await openLane({ store });
    await hers.subscribe(1, space, doc);
    const envelopes: Bytes[] = [];
    for (let n = 0; n < 300; n++) envelopes.push(await pen.write(`n${n}`));
    for (const [n, envelope] of envelopes.entries()) hers.send(append(n + 1, envelope));
    await hers.answer(300);
    expect(batches.reduce((sum, size) => sum + size, 0)).toBe(300);
    expect(Math.max(...batches)).toBeGreaterThan(1);
    expect(Math.max(...batches)).toBeLessThanOrEqual(256);
  });

  it('[L3] acknowledges the same envelope again with its seq, also an old one and one on its way', async () => {
    const lane = await openLane();
    const { hers, space, doc, pen } = lane;
    await hers.subscribe(1, space, doc);
    const [first, second] = [await pen.write('un'), await pen.write('deux')];
    hers.send(append(1, first), append(2, first), append(3, second), append(4, first, second));
    expect(await hers.answer(1)).toMatchObject({ seqs: [1] });
    expect(await hers.answer(2)).toMatchObject({ seqs: [1] });
    expect(await hers.answer(3)).toMatchObject({ seqs: [2] });
    expect(await hers.answer(4)).toMatchObject({ seqs: [1, 2] });
    hers.send(append(5, first));
    expect(await hers.answer(5)).toMatchObject({ seqs: [1] });
    expect(await seqsAt(lane)).toEqual([1, 2]);
  });

  it('[L3] refuses a counter further ahead as a gap, and another envelope under a taken counter as a conflict', async () => {
    const lane = await openLane();
    const { hers, space, doc, pen, group, awa } = lane;
    await hers.subscribe(1, space, doc);
    hers.send(append(1, await pen.write('un')));
    await hers.answer(1);
    const restored = createAuthor(group, awa, doc);
    hers.send(append(2, await restored.write('autre')));
    expect(await hers.answer(2)).toMatchObject({ type: 'nack', reason: 'conflict' });
    hers.send(append(3, await restored.write('encore')));
    expect(await hers.answer(3)).toMatchObject({ type: 'nack', reason: 'conflict' });
    hers.send(append(4, await pen.write('trop loin', { ctr: 3 })));
    expect(await hers.answer(4)).toMatchObject({ type: 'nack', reason: 'gap' });
    expect(await seqsAt(lane)).toEqual([1]);
  });

  it('takes all envelopes of one request or none', async () => {
    const lane = await openLane();
    const { hers, space, doc, pen } = lane;
    await hers.subscribe(1, space, doc);
    const good = await pen.write('un');
    hers.send(append(1, good, await pen.write('saut', { ctr: 5 })));
    expect(await hers.answer(1)).toMatchObject({ reason: 'gap' });
    hers.send(append(2, good));
    expect(await hers.answer(2)).toMatchObject({ seqs: [1] });
  });

  it('[L6] a full disk is a NACK to try again, never an ACK; the relay goes on when there is room', async () => {
    const store = failingStore(createMemoryLogStore());
    const lane = await openLane({ store });
    const { hers, theirs, space, doc, pen, stage } = lane;
    await hers.subscribe(1, space, doc);
    await theirs.subscribe(1, space, doc);
    const [first, second] = [await pen.write('un'), await pen.write('deux')];
    store.isFull = true;
    hers.send(append(1, first), append(2, second));
    expect(await hers.answer(1)).toMatchObject({ type: 'nack', reason: 'store', retryMs: 2000 });
    const refusal = await hers.answer(2);
    expect(refusal.type === 'nack' && ['store', 'gap'].includes(refusal.reason)).toBe(true); // it stood on the first
    store.isFull = false;
    hers.send(append(3, first), append(4, second));
    expect(await hers.answer(3)).toMatchObject({ seqs: [1] });
    expect(await hers.answer(4)).toMatchObject({ seqs: [2] });
    await theirs.settled();
    expect(learned(theirs).map(([, seq]) => seq)).toEqual([1, 2]);
    expect(stage.events).toContainEqual(
      expect.objectContaining({ event: 'commit-failed', reason: 'SQLITE_FULL' }),
    );
  });

  it('[L4] a write whose answer was lost is stored once, acknowledged when sent again, and reaches readers', async () => {
    const store = failingStore(createMemoryLogStore());
    const lane = await openLane({ store });
    const { hers, theirs, space, doc, pen } = lane;
    await hers.subscribe(1, space, doc);
    await theirs.subscribe(1, space, doc);
    const first = await pen.write('un');
    store.losesAnswers = true;
    hers.send(append(1, first));
    expect(await hers.answer(1)).toMatchObject({ reason: 'store' });
    store.losesAnswers = false;
    hers.send(append(2, first), append(3, await pen.write('deux')));
    expect(await hers.answer(2)).toMatchObject({ seqs: [1] });
    expect(await hers.answer(3)).toMatchObject({ seqs: [2] });
    await theirs.until('entries');
    expect(await seqsAt(lane)).toEqual([1, 2]);
  });

  it('[L8] fresh means the connection’s own device in the current epoch; carried is anybody’s, of any epoch', async () => {
    const lane = await openLane();
    const { hers, theirs, space, doc, pen, group } = lane;
    await hers.subscribe(1, space, doc);
    await theirs.subscribe(1, space, doc);
    const old = await pen.write('avant');
    theirs.send(append(1, old));
    expect(await theirs.answer(1)).toMatchObject({ type: 'nack', reason: 'forbidden' });
    const before = group.roster().head;
    const { op, boxes } = await group.rotate();
    hers.send(rosterPut(group, 2, before, [op], boxes));
    expect(await hers.answer(2)).toMatchObject({ type: 'ack' });
    hers.send(append(3, old));
    expect(await hers.answer(3)).toMatchObject({ type: 'nack', reason: 'stale-epoch' });
    theirs.send({ ...append(4, old), mode: 'carried' });
    expect(await theirs.answer(4)).toMatchObject({ type: 'ack', seqs: [1] });
    hers.send(append(5, old));
    expect(await hers.answer(5)).toMatchObject({ type: 'ack', seqs: [1] });
    hers.send(append(6, await pen.write('après')));
    expect(await hers.answer(6)).toMatchObject({ type: 'ack', seqs: [2] });
  });
});

describe('subscribe', () => {
  it('tells where the log and the device are, then sends what is missing, then LIVE', async () => {
    const { hers, theirs, space, doc, pen, group, awa, stage } = await openLane();
    expect(await hers.subscribe(1, space, doc)).toMatchObject({ head: 0, yourCtr: 0, yourHash: NO_ENVELOPE });
    const [first, second] = [await pen.write('un'), await pen.write('deux')];
    hers.send(append(1, first, second));
    await hers.answer(1);
    const again = await stage.connect(awa);
    const state = await again.subscribe(3, space, doc);
    expect(state).toMatchObject({ head: 2, yourCtr: 2, yourHash: await envelopeHash(second) });
    expect(state.rosterHead).toBe(group.roster().head);
    expect(await again.until('entries')).toMatchObject({ entries: [{ seq: 1 }, { seq: 2 }] });
    expect(await again.until('live')).toEqual({ type: 'live', ch: 3, seq: 2 });
    const cursorHash = hexToBytes((await envelopeHash(first)).slice(0, 16));
    theirs.send({ type: 'sub', ch: 1, space, doc, gen: state.gen, cursor: 1, cursorHash, wantEph: false });
    expect(await theirs.until('entries')).toMatchObject({ entries: [{ seq: 2 }] });
  });

  it('[L5] a cursor that this log does not know begins at the first entry', async () => {
    const { hers, theirs, space, doc, pen } = await openLane();
    const { gen } = await hers.subscribe(1, space, doc);
    hers.send(append(1, await pen.write('un'), await pen.write('deux')));
    await hers.answer(1);
    const cursorHash = new Uint8Array(8).fill(7);
    theirs.send({ type: 'sub', ch: 1, space, doc, gen, cursor: 1, cursorHash, wantEph: false });
    expect(await theirs.until('entries')).toMatchObject({ entries: [{ seq: 1 }, { seq: 2 }] });
    theirs.send({ type: 'sub', ch: 2, space, doc, gen, cursor: 9, cursorHash, wantEph: false });
    expect(await theirs.until('entries')).toMatchObject({ ch: 2, entries: [{ seq: 1 }, { seq: 2 }] });
  });

  it('[L5] a log keeps its generation over a restart, and another store has another', async () => {
    const { stage, hers, space, doc, awa, group } = await openLane();
    const { gen } = await hers.subscribe(1, space, doc);
    const restarted = await createStage({ store: stage.store });
    expect((await (await restarted.connect(awa)).subscribe(1, space, doc)).gen).toBe(gen);
    const elsewhere = await createStage();
    const there = await elsewhere.connect(awa);
    await lodge(there, group);
    expect((await there.subscribe(1, space, doc)).gen).not.toBe(gen);
  });

  it('[L7] streams a long log in frames of at most 256 KiB', async () => {
    const { hers, theirs, space, doc, pen } = await openLane({ limits: { appendBytesPerSecond: 1e9 } });
    await hers.subscribe(1, space, doc);
    const words = 'a'.repeat(150_000);
    for (let n = 1; n <= 12; n++) hers.send(append(n, await pen.write(words)));
    await hers.answer(12);
    await theirs.subscribe(1, space, doc);
    await theirs.until('live');
    const frames = theirs.frames.flatMap((frame) => (frame.type === 'entries' ? [frame.entries] : []));
    expect(frames.flat().map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    for (const entries of frames) {
      expect(entries.reduce((sum, { envelope }) => sum + envelope.length, 0)).toBeLessThanOrEqual(256 * 1024);
    }
  });

  it('the same document on two channels is told to both', async () => {
    const { hers, space, doc, pen } = await openLane();
    await hers.subscribe(1, space, doc);
    await hers.subscribe(2, space, doc);
    hers.send(append(1, await pen.write('un')));
    await hers.answer(1);
    expect(await hers.until('entries')).toMatchObject({ ch: 2, entries: [{ seq: 1 }] });
  });
});
