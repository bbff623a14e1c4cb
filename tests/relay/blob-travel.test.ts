/** A photo from Awa's device over the relay to Jeanne's: the real relay and its files, and a line between that can be cut. */
import { expect, it } from 'vitest';
import { type Blobs, openBlobs } from '../../core/blob/blobs.ts';
import type { PictureBytes } from '../../core/blob/blob-ref.ts';
import { utf8 } from '../../core/bytes/bytes.ts';
import type { DeviceKeys } from '../../core/crypto/device-keys.ts';
import { currentEpoch } from '../../core/roster/roster.ts';
import { forgetSpace } from '../../core/sync/space/forget-space.ts';
import { openSpaceBook, saveSpace } from '../../core/sync/space/space-book.ts';
import { put, type Storage } from '../../core/sync/storage/storage.ts';
import { blobRelay } from '../../client/platform/blob-relay.ts';
import { createDevice } from '../simulation/device.ts';
import { createVirtualTime, type VirtualTime } from '../simulation/virtual-time.ts';
import { put as rosterPut, refusal } from './fixture/asking.ts';
import { type BlobCounter, openBlobCounter } from './fixture/blob-counter.ts';
import { ORIGIN } from './fixture/stage.ts';

interface Side {
  readonly blobs: Blobs;
  readonly storage: Storage;
  readonly line: Line;
  readonly time: VirtualTime;
  readonly due: () => number;
  readonly again: () => number;
  /** The page goes and comes back on the same storage. */
  reload(): Promise<Side>;
}

interface Line {
  isCut: boolean;
  /** Each request that left, as method and status. */
  readonly asked: string[];
  /** In the place of what the relay would answer. */
  answer: (() => Response) | undefined;
}

async function sideOf(
  counter: BlobCounter,
  keys: DeviceKeys,
  { clockErrorS = 0, isLocal = false, hasInner = true } = {},
): Promise<Side> {
  const { profile } = await createDevice('side', keys, 0);
  const { group, space } = counter;
  const { commons } = group.keys();
  const held = hasInner ? group.keys() : { commons };
  const epoch = currentEpoch(group.roster()).id;
  await saveSpace(profile, { space, relay: '', chain: [...group.ops], keys: [{ epoch, keys: held }] });

  const start = async (): Promise<Side> => {
    const book = await openSpaceBook(profile, space);
    if (!book.ok) throw new Error(book.error.type);
    const line: Line = { isCut: false, asked: [], answer: undefined };
    const time = createVirtualTime(0);
    let [due, again] = [0, 0];
    const relay = blobRelay({
      address: ORIGIN,
      space,
      keys,
      clock: { now: () => counter.stage.clock.now() + clockErrorS * 1000 },
      fetch: async (input, init) => {
        if (line.isCut || typeof input !== 'string') throw new TypeError('Failed to fetch');
        const response = line.answer?.() ?? (await counter.routes.request(input.slice(ORIGIN.length), init));
        line.asked.push(`${init?.method} ${response.status}`);
        return response;
      },
    });
    const blobs = openBlobs({
      book: book.value,
      storage: profile.storage,
      relay: isLocal ? undefined : relay,
      timers: time,
      chance: () => 0.5,
      inTurn: (work) => work(),
      counted: (count) => void (due = count),
      again: () => void (again += 1),
    });
    return {
      blobs,
      storage: profile.storage,
      line,
      time,
      due: () => due,
      again: () => again,
      reload: async () => {
        await blobs.close();
        return start();
      },
    };
  };
  return start();
}

function photo(words: string): PictureBytes {
  return { bytes: utf8(words), type: 'image/webp', width: 1600, height: 1200 };
}

async function keep(side: Side, ...words: readonly string[]) {
  const kept = await side.blobs.keep(words.map(photo));
  if (!kept.ok) throw new Error(kept.error.type);
  await side.blobs.settled();
  return kept.value;
}

it('[P4] a photo and its small one are kept, sent, and read on the other device, which keeps them', async () => {
  const counter = await openBlobCounter();
  const hers = await sideOf(counter, counter.awa);
  const theirs = await sideOf(counter, counter.jeanne);
  const [whole, small] = await keep(hers, 'la remorque', 'petite');
  if (!whole || !small) throw new Error('two were kept');
  expect(whole).toMatchObject({ sizeBytes: 11, type: 'image/webp', width: 1600, height: 1200 });
  expect(hers.line.asked).toEqual(['PUT 204', 'PUT 204']);
  expect(hers.due()).toBe(0);
  for (const [ref, words] of [
    [whole, 'la remorque'],
    [small, 'petite'],
  ] as const)
    expect(await theirs.blobs.read(ref)).toEqual({ ok: true, value: utf8(words) });
  theirs.line.isCut = true;
  expect(await theirs.blobs.read(whole)).toEqual({ ok: true, value: utf8('la remorque') });
  expect(theirs.line.asked).toEqual(['GET 200', 'GET 200']);
  const rows = await theirs.storage.list('blobs', []);
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows.map(({ value }) => value))).not.toContain(
    JSON.stringify([...utf8('petite')]).slice(1, -1),
  );
});

it('[P4] a photo kept without network is read at once, waits over a reload, and leaves when the relay is there', async () => {
  const counter = await openBlobCounter();
  const offline = await sideOf(counter, counter.awa);
  offline.line.isCut = true;
  const [ref] = await keep(offline, 'la remorque');
  if (!ref) throw new Error('one was kept');
  expect(offline.due()).toBe(1);
  expect(await offline.blobs.read(ref)).toEqual({ ok: true, value: utf8('la remorque') });
  const theirs = await sideOf(counter, counter.jeanne);
  expect(await theirs.blobs.read(ref)).toEqual({ ok: false, error: { type: 'not-here-yet' } });

  const back = await offline.reload();
  await expect.poll(() => back.due()).toBe(1);
  back.line.isCut = true;
  back.blobs.wake();
  await back.blobs.settled();
  expect(back.due()).toBe(1);
  back.line.isCut = false;
  back.time.fireNext(); // the pause before the next attempt
  await back.blobs.settled();
  expect([back.due(), back.line.asked]).toEqual([0, ['PUT 204']]);
  theirs.time.fireNext(); // what was not here is worth asking for again
  expect(theirs.again()).toBe(1);
  expect(await theirs.blobs.read(ref)).toEqual({ ok: true, value: utf8('la remorque') });
});

it('[P2] a device whose clock is wrong by years sends and reads all the same', async () => {
  const counter = await openBlobCounter();
  const [late, early] = [-3 * 365 * 86_400, 86_400];
  const hers = await sideOf(counter, counter.awa, { clockErrorS: late });
  const theirs = await sideOf(counter, counter.jeanne, { clockErrorS: early });
  const refs = await keep(hers, 'une', 'deux');
  expect(hers.line.asked).toEqual(['PUT 401', 'PUT 204', 'PUT 204']);
  expect(await theirs.blobs.read(refs[0] ?? { hash: '' })).toMatchObject({ ok: true });
});

it('many that are asked for at once come four at a time, each of them once', async () => {
  const counter = await openBlobCounter();
  const refs = await keep(
    await sideOf(counter, counter.awa),
    ...Array.from({ length: 10 }, (_, n) => `photo ${n}`),
  );
  const theirs = await sideOf(counter, counter.jeanne);
  const read = await Promise.all([...refs, ...refs].map((ref) => theirs.blobs.read(ref)));
  expect(read.every(({ ok }) => ok)).toBe(true);
  expect(theirs.line.asked).toHaveLength(10);
});

it('nothing that a relay or a portal answers in the place of a blob is kept or believed', async () => {
  const counter = await openBlobCounter();
  const hers = await sideOf(counter, counter.awa);
  const [ref] = await keep(hers, 'la remorque');
  const [other] = await keep(hers, 'une autre');
  if (!ref || !other) throw new Error('two were kept');
  const otherBytes = await counter.store.read(counter.space, other.hash);
  const theirs = await sideOf(counter, counter.jeanne);
  const answers = [
    () => new Response('<!doctype html><title>Wifi de la gare</title>', { status: 200 }),
    () => new Response(otherBytes ?? null),
    () => new Response(new Uint8Array(3 * 1024 * 1024)),
    () => new Response('{"reason":"clock","nowS":"soon"}', { status: 401 }),
    () => new Response('{"reason":"toString"}', { status: 400 }),
    () => new Response(null, { status: 502 }),
    () => new Response(new ReadableStream({ pull: (controller) => controller.error(new Error('cut')) })),
  ];
  for (const answer of answers) {
    theirs.line.answer = answer;
    expect(await theirs.blobs.read(ref)).toEqual({ ok: false, error: { type: 'not-here-yet' } });
  }
  expect(await theirs.storage.count('blobs', [])).toBe(0);
  theirs.line.answer = answers[0];
  await keep(theirs, 'la mienne');
  expect(theirs.due()).toBe(1);
  theirs.line.answer = undefined;
  expect(await theirs.blobs.read(ref)).toMatchObject({ ok: true });
});

it('a row that the browser damaged comes back from the relay', async () => {
  const counter = await openBlobCounter();
  const hers = await sideOf(counter, counter.awa);
  const [ref] = await keep(hers, 'la remorque');
  if (!ref) throw new Error('one was kept');
  await hers.storage.commit([put('blobs', [counter.space, ref.hash], Uint8Array.of(1, 2, 3))]);
  expect(await hers.blobs.read(ref)).toEqual({ ok: true, value: utf8('la remorque') });
  hers.line.isCut = true;
  expect(await hers.blobs.read(ref)).toMatchObject({ ok: true });
});

it('what is due and damaged is given up, and what comes after it is sent', async () => {
  const counter = await openBlobCounter();
  const hers = await sideOf(counter, counter.awa);
  hers.line.isCut = true;
  const refs = await keep(hers, 'une', 'deux');
  const first = refs.map(({ hash }) => hash).toSorted()[0] ?? '';
  await hers.storage.commit([put('blobs', [counter.space, first], Uint8Array.of(1))]);
  hers.line.isCut = false;
  hers.blobs.wake();
  await hers.blobs.settled();
  expect([hers.due(), hers.line.asked]).toEqual([0, ['PUT 204']]);
});

it('a full relay keeps it due and is asked again; a relay that has it removed is not', async () => {
  const counter = await openBlobCounter({ blobBytesPerSpace: 110 });
  const hers = await sideOf(counter, counter.awa);
  await keep(hers, 'une', 'deux');
  expect(hers.due()).toBe(1);
  expect(hers.line.asked.toSorted()).toEqual(['PUT 204', 'PUT 507']);
  hers.time.fireNext();
  await hers.blobs.settled();
  expect(hers.line.asked.at(-1)).toBe('PUT 507');

  const theirs = await sideOf(counter, counter.jeanne);
  const { group } = counter;
  const before = group.roster();
  const removal = await group.remove(group.member(counter.jeanne));
  expect(await refusal(counter.hers, rosterPut(group, 1, before, removal.boxes))).toBe('ack');
  await keep(theirs, 'encore une');
  expect([theirs.due(), theirs.line.asked]).toEqual([1, ['PUT 403']]);
  expect(theirs.time.fireNext()).toBe(false);
});

it('in a space that never leaves the device nothing is due or asked for', async () => {
  const counter = await openBlobCounter();
  const hers = await sideOf(counter, counter.awa, { isLocal: true });
  const [ref] = await keep(hers, 'la mienne');
  if (!ref) throw new Error('one was kept');
  expect(await hers.blobs.read(ref)).toMatchObject({ ok: true });
  expect(await hers.blobs.read({ hash: '0'.repeat(64) })).toEqual({
    ok: false,
    error: { type: 'not-here-yet' },
  });
  expect([await hers.storage.count('blobs', [counter.space, 'due']), hers.line.asked]).toEqual([0, []]);
});

it('[R2] without the inner key nothing is kept, and what is there stays closed', async () => {
  const counter = await openBlobCounter();
  const [ref] = await keep(await sideOf(counter, counter.awa), 'la remorque');
  const without = await sideOf(counter, counter.jeanne, { hasInner: false });
  expect(await without.blobs.keep([photo('x')])).toEqual({ ok: false, error: { type: 'no-key' } });
  expect(await without.blobs.read(ref ?? { hash: '' })).toEqual({ ok: false, error: { type: 'unreadable' } });
  for (const hash of ['', '../x', 'A'.repeat(64)])
    expect(await without.blobs.read({ hash })).toEqual({ ok: false, error: { type: 'unreadable' } });
});

it('are gone with the group that is taken off the device, due or not, and no others', async () => {
  const counter = await openBlobCounter();
  const hers = await sideOf(counter, counter.awa);
  await keep(hers, 'une');
  hers.line.isCut = true;
  await keep(hers, 'deux');
  await hers.storage.commit([put('blobs', ['another', 'x'], Uint8Array.of(1))]);
  await forgetSpace(hers.storage, counter.space);
  expect(await hers.storage.keys('blobs', [])).toEqual([['another', 'x']]);
});

it('[P4] a photo that is kept here leaves only when it is sent, sealed again or as it is, and what is held goes nowhere', async () => {
  const counter = await openBlobCounter();
  const hers = await sideOf(counter, counter.awa);
  const theirs = await sideOf(counter, counter.jeanne);
  const kept = await hers.blobs.keep([photo('la chambre'), photo('petite')], 'here');
  if (!kept.ok) throw new Error(kept.error.type);
  await hers.blobs.settled();
  const names = kept.value.map(({ hash }) => hash);
  expect([hers.due(), hers.line.asked]).toEqual([0, []]);
  const reloaded = await hers.reload();
  await reloaded.blobs.settled();
  expect(reloaded.line.asked).toEqual([]);

  const again = await reloaded.blobs.reseal([...names, 'f'.repeat(64), 'no name']);
  if (!again.ok) throw new Error(again.error.type);
  expect([...again.value.keys()]).toEqual(names);
  const renamed = [...again.value.values()];
  expect(renamed.some((name) => names.includes(name))).toBe(false);
  expect(reloaded.line.asked).toEqual([]);
  expect(await reloaded.blobs.send(renamed)).toEqual({ ok: true, value: undefined });
  await reloaded.blobs.settled();
  expect(reloaded.line.asked).toEqual(['PUT 204', 'PUT 204']);
  const [whole = ''] = renamed;
  expect(await theirs.blobs.read({ hash: whole })).toEqual({ ok: true, value: utf8('la chambre') });
  expect(await theirs.blobs.read({ hash: names[0] ?? '' })).toEqual({
    ok: false,
    error: { type: 'not-here-yet' },
  });

  await reloaded.blobs.forget(names);
  expect(await reloaded.storage.count('blobs', [counter.space])).toBe(2);
  reloaded.line.isCut = true;
  const [late] = await keep(reloaded, 'la cour');
  expect([reloaded.due(), late === undefined]).toEqual([1, false]);
  await reloaded.blobs.hold([late?.hash ?? '']);
  expect(reloaded.due()).toBe(0);
  reloaded.line.isCut = false;
  reloaded.blobs.wake();
  await reloaded.blobs.settled();
  expect(reloaded.line.asked.filter((asked) => asked.startsWith('PUT'))).toHaveLength(2);
  expect((await reloaded.blobs.read({ hash: late?.hash ?? '' })).ok).toBe(true);
});

it('[P4] bytes that are no picture travel alike', async () => {
  const counter = await openBlobCounter();
  const hers = await sideOf(counter, counter.awa);
  const theirs = await sideOf(counter, counter.jeanne);
  const kept = await hers.blobs.keepBytes([utf8('{"type":"FeatureCollection"}')]);
  await hers.blobs.settled();
  const [hash = ''] = kept.ok ? kept.value : [];
  expect(await theirs.blobs.read({ hash })).toEqual({
    ok: true,
    value: utf8('{"type":"FeatureCollection"}'),
  });
});
