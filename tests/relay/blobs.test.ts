/** Sealed blobs at the relay: who may put and get them, and what it refuses, counts and writes down. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../core/bytes/bytes.ts';
import { blobHash, type SealedBlob } from '../../core/blob/sealed-blob.ts';
import type { BlobHash } from '../../core/id/id.ts';
import { blobPath, signBlobRequest } from '../../core/protocol/blob-request.ts';
import type { Role } from '../../core/roster/role.ts';
import { openBlobStore } from '../../relay/blob/blob-store.ts';
import { person } from '../core/fixture/person.ts';
import { beginGroup, DAY, NOON } from '../core/fixture/story.ts';
import { put, refusal } from './fixture/asking.ts';
import { answered, type BlobCounter, openBlobCounter, sealedIn } from './fixture/blob-counter.ts';
import { lodge } from './fixture/lodging.ts';
import { connectOverWebSocket } from './fixture/over-websocket.ts';
import { runRelay, temporaryFolder } from './fixture/running.ts';

/** Somebody of that role, known to the relay. */
async function welcomed({ group, hers }: BlobCounter, role: Role) {
  const newcomer = await person(role);
  const before = group.roster();
  const link = await group.invite({ role });
  await group.join(newcomer, link);
  expect(await refusal(hers, put(group, 50, before, link.boxes))).toBe('ack');
  return newcomer;
}

async function named(bytes: Bytes): Promise<SealedBlob> {
  return { hash: await blobHash(bytes), bytes };
}

/** Comes in pieces, without an announced length; counts what was taken. */
function stream(
  pieces: number,
  pieceBytes: number,
): { body: ReadableStream<Uint8Array>; taken: () => number } {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (taken === pieces) return controller.close();
        taken += 1;
        controller.enqueue(new Uint8Array(pieceBytes));
      },
    },
    { highWaterMark: 0 },
  );
  return { body, taken: () => taken };
}

/** A body that has begun to be read, and ends when told to. */
function slowly(bytes: Bytes): { body: ReadableStream<Uint8Array>; begun: Promise<void>; end: () => void } {
  let [begin, end] = [(): void => undefined, (): void => undefined];
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const ending = new Promise<void>((resolve) => (end = resolve));
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        begin();
        await ending;
        controller.enqueue(bytes);
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return { body, begun, end: () => end() };
}

describe('a blob', () => {
  it('[P1] is put once or again, and given to who is in the group, byte for byte', async () => {
    const counter = await openBlobCounter();
    const blob = await sealedIn(counter.group, 'une photo de la perceuse');
    const by = counter.jeanne;
    expect(await answered(counter.ask(blob, { by }))).toEqual([404, 'not-here']);
    expect(await answered(counter.ask(blob, { by, method: 'HEAD' }))).toBe(404);
    expect(await answered(counter.ask(blob, { method: 'PUT' }))).toBe(204);
    expect(await answered(counter.ask(blob, { method: 'PUT', by }))).toBe(204);
    const got = await counter.ask(blob, { by });
    expect([got.status, got.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(blob.bytes);
    const present = await counter.ask(blob, { by, method: 'HEAD' });
    expect([present.status, present.headers.get('content-length')]).toEqual([200, `${blob.bytes.length}`]);
    expect((await present.arrayBuffer()).byteLength).toBe(0);
    expect(await counter.store.usedBytes(counter.space)).toBe(blob.bytes.length);
  });

  it('is asked of any page: the answer to its browser says so', async () => {
    const counter = await openBlobCounter();
    const blob = await sealedIn(counter.group, 'photo');
    const before = await counter.ask(blob, { method: 'OPTIONS' });
    expect(before.status).toBe(204);
    expect(before.headers.get('access-control-allow-origin')).toBe('*');
    expect(before.headers.get('access-control-allow-headers')).toContain('Authorization');
    expect(before.headers.get('access-control-allow-methods')).toContain('PUT');
    expect(before.headers.get('access-control-allow-credentials')).toBeNull();
    for (const answer of [counter.ask(blob), counter.ask(blob, { header: 'rien' })])
      expect((await answer).headers.get('access-control-allow-origin')).toBe('*');
  });

  it('[P1] is refused under a name that is not its own, and nothing of it stays', async () => {
    const counter = await openBlobCounter();
    const blob = await sealedIn(counter.group, 'photo');
    const other = await sealedIn(counter.group, 'une autre');
    const flipped = blob.bytes.slice();
    flipped[40] = (flipped[40] ?? 0) ^ 1;
    for (const body of [other.bytes, flipped, blob.bytes.subarray(1).slice(), new Uint8Array(0)])
      expect(await answered(counter.ask(blob, { method: 'PUT', body }))).toEqual([400, 'hash']);
    expect(await answered(counter.ask(blob))).toEqual([404, 'not-here']);
    expect(readdirSync(counter.folder)).toEqual(['coming']);
  });

  it('[P1] of 2 MiB is taken and one byte more is not, however it comes', async () => {
    const counter = await openBlobCounter();
    const most = await named(new Uint8Array(2 * 1024 * 1024).fill(7));
    const more = await named(new Uint8Array(2 * 1024 * 1024 + 1).fill(7));
    expect(await answered(counter.ask(most, { method: 'PUT' }))).toBe(204);
    expect(await answered(counter.ask(more, { method: 'PUT' }))).toEqual([413, 'too-big']);
    const { body, taken } = stream(1000, 65_536);
    expect(await answered(counter.ask(more, { method: 'PUT', body }))).toEqual([413, 'too-big']);
    expect(taken()).toBe(33);
  });

  it('beyond what a space may have is refused, and what is there may come again', async () => {
    const counter = await openBlobCounter({ blobBytesPerSpace: 250 });
    const [one, two, three] = await Promise.all(
      ['une', 'deux', 'trois'].map((w) => sealedIn(counter.group, w)),
    );
    if (!one || !two || !three) throw new Error('three were sealed');
    expect(one.bytes).toHaveLength(106);
    expect(await answered(counter.ask(one, { method: 'PUT' }))).toBe(204);
    expect(await answered(counter.ask(two, { method: 'PUT' }))).toBe(204);
    expect(await answered(counter.ask(three, { method: 'PUT' }))).toEqual([507, 'quota']);
    expect(await answered(counter.ask(two, { method: 'PUT' }))).toBe(204);
    // counted from the disk after a restart
    const again = await openBlobStore(counter.folder, 250);
    expect(await again.usedBytes(counter.space)).toBe(212);
    expect(await again.put(counter.space, three.hash, three.bytes)).toBe('full');
    expect(await again.read(counter.space, one.hash)).toEqual(one.bytes);
  });

  it('that comes several times at once is there once', async () => {
    const counter = await openBlobCounter();
    const blob = await sealedIn(counter.group, 'photo');
    const puts = await Promise.all([1, 2, 3].map(() => answered(counter.ask(blob, { method: 'PUT' }))));
    expect(puts).toEqual([204, 204, 204]);
    expect(await counter.store.usedBytes(counter.space)).toBe(blob.bytes.length);
    expect(readdirSync(join(counter.folder, counter.space))).toEqual([blob.hash]);
  });

  it('[L1] that is being put is not kept before it is on disk', async () => {
    const { store, space, group } = await openBlobCounter();
    const { hash, bytes } = await sealedIn(group, 'photo');
    const settled: string[] = [];
    const put = store.put(space, hash, bytes).then((outcome) => settled.push(outcome));
    const kept = store.keeps(space, hash).then((isKept) => settled.push(`kept: ${isKept}`));
    await Promise.all([put, kept]);
    expect(settled).toEqual(['stored', 'kept: true']);
  });

  it('[L4] that a killed relay had only begun to write is gone at its next start, and the others are whole', async () => {
    const counter = await openBlobCounter();
    const blob = await sealedIn(counter.group, 'photo');
    await counter.ask(blob, { method: 'PUT' });
    writeFileSync(join(counter.folder, 'coming', 'abc'), blob.bytes.subarray(0, 50));
    const again = await openBlobStore(counter.folder, 1000);
    expect(readdirSync(join(counter.folder, 'coming'))).toEqual([]);
    expect(await again.read(counter.space, blob.hash)).toEqual(blob.bytes);
    expect(await again.usedBytes(counter.space)).toBe(blob.bytes.length);
  });

  it('of a fifth upload of one device at once has to wait, and not that of another', async () => {
    const counter = await openBlobCounter();
    const blobs = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => sealedIn(counter.group, `${n}`)));
    const [fifth, hers, ...first] = blobs;
    if (!fifth || !hers) throw new Error('six were sealed');
    const slow = first.map(({ bytes }) => slowly(bytes));
    const underWay = first.map((blob, i) =>
      answered(counter.ask(blob, { method: 'PUT', body: slow[i]?.body ?? blob.bytes })),
    );
    await Promise.all(slow.map(({ begun }) => begun));
    expect(await answered(counter.ask(fifth, { method: 'PUT' }))).toEqual([503, 'busy']);
    expect(await answered(counter.ask(hers, { method: 'PUT', by: counter.jeanne }))).toBe(204);
    for (const { end } of slow) end();
    expect(await Promise.all(underWay)).toEqual([204, 204, 204, 204]);
    expect(await answered(counter.ask(fifth, { method: 'PUT' }))).toBe(204);
  });

  it('[L6] that the disk does not take is never said to be stored', async () => {
    const full = Object.assign(new Error('/var/lib/secret'), { code: 'ENOSPC' });
    const counter = await openBlobCounter({}, { put: () => Promise.reject(full) });
    const blob = await sealedIn(counter.group, 'photo');
    const answer = await counter.ask(blob, { method: 'PUT' });
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(await answered(answer)).toEqual([503, 'store']);
    expect(counter.events).toEqual([{ level: 'error', event: 'blob-failed', reason: 'ENOSPC' }]);
  });
});

describe('[P3] a blob may be', () => {
  it('put and got by members and guests', async () => {
    const counter = await openBlobCounter();
    for (const role of ['member', 'guest'] as const) {
      const by = await welcomed(counter, role);
      const blob = await sealedIn(counter.group, role);
      expect(await answered(counter.ask(blob, { method: 'PUT', by }))).toBe(204);
      expect(await answered(counter.ask(blob, { by }))).toBe(200);
    }
  });

  it('neither put nor got by an observer, nor asked for', async () => {
    const counter = await openBlobCounter();
    const by = await welcomed(counter, 'observer');
    const blob = await sealedIn(counter.group, 'photo');
    await counter.ask(blob, { method: 'PUT' });
    const other = await sealedIn(counter.group, 'une autre');
    expect(await answered(counter.ask(other, { method: 'PUT', by }))).toEqual([403, 'forbidden']);
    expect(await answered(counter.ask(blob, { by }))).toEqual([403, 'forbidden']);
    expect(await answered(counter.ask(blob, { by, method: 'HEAD' }))).toBe(403);
  });

  it('neither put nor got by a device that was removed, from that moment on, even in the middle of it', async () => {
    const counter = await openBlobCounter();
    const { group, hers, jeanne } = counter;
    const blob = await sealedIn(group, 'photo');
    expect(await answered(counter.ask(blob, { method: 'PUT', by: jeanne }))).toBe(204);
    const late = await sealedIn(group, 'tard');
    const { body, begun, end } = slowly(late.bytes);
    const underWay = answered(counter.ask(late, { method: 'PUT', by: jeanne, body }));
    await begun;
    const before = group.roster();
    const removal = await group.remove(group.member(jeanne));
    expect(await refusal(hers, put(group, 1, before, removal.boxes))).toBe('ack');
    end();
    expect(await underWay).toEqual([403, 'forbidden']);
    expect(await answered(counter.ask(blob, { by: jeanne }))).toEqual([403, 'forbidden']);
    expect(await answered(counter.ask(late))).toEqual([404, 'not-here']);
  });

  it('got by a guest until the end of their time', async () => {
    const counter = await openBlobCounter();
    const { group, hers, stage } = counter;
    const by = await welcomed(counter, 'guest');
    const before = group.roster();
    await group.changeRole(group.member(by), 'guest', { until: NOON + DAY });
    expect(await refusal(hers, put(group, 1, before))).toBe('ack');
    const blob = await sealedIn(group, 'photo');
    await counter.ask(blob, { method: 'PUT' });
    expect(await answered(counter.ask(blob, { by }))).toBe(200);
    await stage.advance((DAY + 1) * 1000);
    expect(await answered(counter.ask(blob, { by }))).toEqual([403, 'forbidden']);
  });

  it('got by nobody who is not in the space, and a space that is not here has none', async () => {
    const counter = await openBlobCounter();
    const blob = await sealedIn(counter.group, 'photo');
    const stranger = await person('paul');
    expect(await answered(counter.ask(blob, { by: stranger }))).toEqual([403, 'forbidden']);
    const own = await beginGroup(stranger);
    const place = { space: own.roster().space, hash: blob.hash };
    expect(await answered(counter.get(blobPath(place), blob.hash, place.space))).toEqual([
      404,
      'unknown-space',
    ]);
  });
});

describe('a token', () => {
  it('[P2] is worth nothing for another blob, method, space, relay or device', async () => {
    const counter = await openBlobCounter();
    const blob = await sealedIn(counter.group, 'photo');
    const other = await sealedIn(counter.group, 'une autre');
    await counter.ask(blob, { method: 'PUT' });
    const wrong = [
      { hash: other.hash },
      { method: 'PUT' as const },
      { space: 'ab'.repeat(16) as typeof counter.space },
      { origin: 'https://faux.example' },
    ];
    for (const signed of wrong) expect(await answered(counter.ask(blob, { signed }))).toEqual([401, 'token']);
    expect(await answered(counter.ask(other, { method: 'PUT', signed: { method: 'GET' } }))).toEqual([
      401,
      'token',
    ]);
    expect(
      await answered(counter.ask(blob, { by: { ...counter.awa, signingKey: counter.jeanne.signingKey } })),
    ).toEqual([401, 'token']);
    expect(await answered(counter.ask(blob, { signed: { origin: 'https://autre.example' } }))).toBe(200);
  });

  it('[P2] holds for ten minutes at most, and the answer tells the relay’s time', async () => {
    const counter = await openBlobCounter();
    const blob = await sealedIn(counter.group, 'photo');
    await counter.ask(blob, { method: 'PUT' });
    for (const inS of [0, 1, 600])
      expect([inS, await answered(counter.ask(blob, { inS }))]).toEqual([inS, 200]);
    for (const inS of [-1, -100_000, 601, 1e12]) {
      const answer = await counter.ask(blob, { inS });
      expect([inS, answer.status, await answer.json()]).toEqual([inS, 401, { reason: 'clock', nowS: NOON }]);
    }
  });

  it('that is none is refused, whatever it is', async () => {
    const counter = await openBlobCounter();
    const blob = await sealedIn(counter.group, 'photo');
    for (const header of [
      '',
      'Placette ',
      'Placette !!!',
      'Bearer abc',
      `Placette ${'A'.repeat(112)}`,
      'x'.repeat(5000),
    ])
      expect(await answered(counter.ask(blob, { header }))).toEqual([401, 'token']);
  });

  it('does not help an address that is none', async () => {
    const counter = await openBlobCounter();
    for (const hash of ['zz', 'A'.repeat(64), '..%2f..%2frelay.db', '0'.repeat(63)]) {
      const path = `/v1/spaces/${counter.space}/blobs/${hash}`;
      const answer = counter.get(path, '0'.repeat(64) as BlobHash, counter.space);
      expect([hash, await answered(answer)]).toEqual([hash, [400, 'malformed']]);
    }
  });
});

describe('over the network', () => {
  it('comes in pieces and goes back whole, survives a restart, and leaves no trace in the journal', async () => {
    const dataDir = temporaryFolder();
    const first = await runRelay({ env: { DATA_DIR: dataDir, LOG_LEVEL: 'debug' } });
    const awa = await person('awa');
    const group = await beginGroup(awa);
    await lodge(await connectOverWebSocket(first.url, awa), group);
    const blob = await sealedIn(group, 'photo de la remorque '.repeat(5000));
    const { space } = group.roster();
    const header = async (url: string, method: 'GET' | 'PUT'): Promise<string> =>
      signBlobRequest(
        { origin: url, method, space, hash: blob.hash },
        awa,
        Math.floor(Date.now() / 1000) + 60,
      );
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < blob.bytes.length; at += 1000)
          controller.enqueue(blob.bytes.slice(at, at + 1000));
        controller.close();
      },
    });
    const token = await header(first.url, 'PUT');
    const headers = { authorization: token };
    const path = blobPath({ space, hash: blob.hash });
    const init: RequestInit & { duplex: 'half' } = { method: 'PUT', headers, body: pieces, duplex: 'half' };
    expect(await answered(fetch(first.url + path, init))).toBe(204);
    const other = '0'.repeat(64) as BlobHash;
    const claim = { origin: first.url, method: 'PUT', space, hash: other } as const;
    const authorization = await signBlobRequest(claim, awa, Math.floor(Date.now() / 1000) + 60);
    const tooLong = { ...init, headers: { authorization }, body: stream(1000, 65_536).body };
    expect(await answered(fetch(first.url + blobPath(claim), tooLong))).toEqual([413, 'too-big']);
    await first.close();
    for (const secret of [token, space, blob.hash, awa.device, '127.0.0.1'])
      expect(first.lines.join('')).not.toContain(secret);
    expect(first.lines.join('')).toContain('"kind":"blob","status":204');

    const second = await runRelay({ env: { DATA_DIR: dataDir } });
    const got = await fetch(second.url + path, {
      headers: { authorization: await header(second.url, 'GET') },
    });
    expect(got.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(blob.bytes);
    const present = await fetch(second.url + path, {
      method: 'HEAD',
      headers: { authorization: await header(second.url, 'GET') },
    });
    expect([present.status, present.headers.get('content-length')]).toEqual([200, `${blob.bytes.length}`]);
    // signed for the relay's former address: another relay now
    expect(
      await answered(
        fetch(second.url + path, { headers: { authorization: await header(first.url, 'GET') } }),
      ),
    ).toEqual([401, 'token']);
  });
});
