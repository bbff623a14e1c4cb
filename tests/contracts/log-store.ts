/** What every adapter of the relay's log store promises. `open` gives the same store again after `close` where it keeps anything. */
import { describe, expect, it } from 'vitest';
import type {
  BoxTarget,
  DeviceId,
  DocId,
  EnvelopeHash,
  EpochId,
  Generation,
  OpHash,
  SpaceId,
} from '../../core/id/id.ts';
import { NO_OP } from '../../core/id/id.ts';
import type { KeyBox } from '../../core/protocol/frames.ts';
import type { LogStore, NewEntry, RosterCommit } from '../../relay/log/store.ts';

const hexOf = (word: string, bytes: number): string =>
  Buffer.from(word.padEnd(bytes, '.')).subarray(0, bytes).toString('hex');
const space = hexOf('tilleuls', 16) as SpaceId;
const elsewhere = hexOf('roseaux', 16) as SpaceId;
const plan = hexOf('plan', 16) as DocId;
const people = hexOf('people', 16) as DocId;
const gen = hexOf('first', 8) as Generation;
const awa = hexOf('awa', 16) as DeviceId;
const jeanne = hexOf('jeanne', 16) as DeviceId;
const epoch = hexOf('spring', 8) as EpochId;

function entry(seq: number, device: DeviceId, ctr: number, place: Partial<NewEntry> = {}): NewEntry {
  const hash = hexOf(`${device.slice(0, 4)}${ctr}`, 32) as EnvelopeHash;
  return { space, doc: plan, gen, seq, device, ctr, hash, envelope: new Uint8Array(100).fill(seq), ...place };
}

function box(word: string, fill: number): KeyBox {
  return { target: hexOf(word, 16) as BoxTarget, ring: 'commons', box: new Uint8Array(80).fill(fill) };
}

function opsNamed(...words: readonly string[]): RosterCommit['ops'] {
  return words.map((word) => ({
    hash: hexOf(word, 32) as OpHash,
    bytes: new Uint8Array(Buffer.from(word.padEnd(50))),
  }));
}

function commit(prev: OpHash, words: readonly string[], more: Partial<RosterCommit> = {}): RosterCommit {
  return {
    space,
    prev,
    ops: opsNamed(...words),
    epoch,
    boxes: [],
    closedTargets: [],
    devices: [awa],
    ...more,
  };
}

export function logStoreContract(
  name: string,
  open: () => Promise<{ store: LogStore; reopen?: () => Promise<LogStore> }>,
): void {
  describe(`${name} as the log store`, () => {
    it('keeps its relay id', async () => {
      const { store, reopen } = await open();
      const id = await store.relayId();
      expect(id).toHaveLength(32);
      expect(await store.relayId()).toEqual(id);
      if (reopen) expect(await (await reopen()).relayId()).toEqual(id);
    });

    it('[L1] holds what was appended, in order, for each log', async () => {
      const { store, reopen } = await open();
      expect(await store.readHead({ space, doc: plan })).toBeUndefined();
      await store.append([
        entry(1, awa, 1),
        entry(2, jeanne, 1),
        entry(1, awa, 1, { doc: people }),
        entry(3, awa, 2),
      ]);
      const kept = reopen ? await reopen() : store;
      const head = await kept.readHead({ space, doc: plan });
      expect(head).toMatchObject({ gen, seq: 3 });
      expect(head?.devices.get(awa)).toEqual({ ctr: 2, hash: entry(3, awa, 2).hash });
      expect(head?.devices.get(jeanne)?.ctr).toBe(1);
      const entries = await kept.readEntries({ space, doc: plan }, 0, 1e6);
      expect(entries.map(({ seq, envelope }) => [seq, envelope[0], envelope.length])).toEqual([
        [1, 1, 100],
        [2, 2, 100],
        [3, 3, 100],
      ]);
      expect((await kept.readHead({ space, doc: people }))?.seq).toBe(1);
      expect(await kept.readEntries({ space: elsewhere, doc: plan }, 0, 1e6)).toEqual([]);
    });

    it('[L4] refuses a taken place or envelope, and then keeps nothing of the batch', async () => {
      const { store } = await open();
      await store.append([entry(1, awa, 1)]);
      const wrong = [
        [entry(2, awa, 2), entry(3, awa, 2)],
        [entry(2, awa, 2), entry(2, awa, 3)],
        [entry(3, awa, 2)],
        [entry(2, awa, 1)],
        [entry(1, awa, 1, { doc: people }), entry(2, awa, 2, { gen: hexOf('other', 8) as Generation })],
      ];
      for (const batch of wrong) await expect(store.append(batch)).rejects.toThrow();
      expect((await store.readHead({ space, doc: plan }))?.seq).toBe(1);
      expect(await store.readHead({ space, doc: people })).toBeUndefined();
      await store.append([entry(2, awa, 2)]);
    });

    it('[L7] reads a log in pages that always make progress', async () => {
      const { store } = await open();
      await store.append([1, 2, 3, 4, 5].map((n) => entry(n, awa, n)));
      const page = async (after: number, maxBytes: number): Promise<number[]> =>
        (await store.readEntries({ space, doc: plan }, after, maxBytes)).map(({ seq }) => seq);
      expect(await page(0, 250)).toEqual([1, 2]);
      expect(await page(2, 1)).toEqual([3]);
      expect(await page(3, 1000)).toEqual([4, 5]);
      expect(await page(5, 1000)).toEqual([]);
    });

    it('[L3] finds an old envelope by device and counter, and a hash by seq', async () => {
      const { store } = await open();
      await store.append([entry(1, awa, 1), entry(2, awa, 2)]);
      const key = { space, doc: plan };
      expect(await store.findEntry(key, awa, 1)).toMatchObject({ seq: 1, hash: entry(1, awa, 1).hash });
      expect(await store.findEntry(key, awa, 3)).toBeUndefined();
      expect(await store.hashAt(key, 2)).toBe(entry(2, awa, 2).hash);
      expect(await store.hashAt(key, 3)).toBeUndefined();
    });

    it('[E7] tells where devices are in every document of a space', async () => {
      const { store, reopen } = await open();
      expect(await store.headsOf(space, [awa, jeanne])).toEqual([]);
      await store.append([1, 2, 3].map((n) => entry(n, awa, n)));
      await store.append([entry(4, jeanne, 1), entry(1, awa, 1, { doc: people })]);
      await store.append([entry(1, awa, 1, { space: elsewhere })]);
      const kept = reopen ? await reopen() : store;
      const heads = (await kept.headsOf(space, [awa])).toSorted((a, b) => b.ctr - a.ctr);
      expect(heads).toEqual([
        { doc: plan, device: awa, ctr: 3, hash: entry(3, awa, 3).hash },
        { doc: people, device: awa, ctr: 1, hash: entry(1, awa, 1).hash },
      ]);
      expect(await kept.headsOf(space, [awa, jeanne])).toHaveLength(3);
      expect(await kept.headsOf(space, [])).toEqual([]);
    });

    it('swaps a roster head only for the one it knows', async () => {
      const { store, reopen } = await open();
      const [genesis, join] = opsNamed('genesis', 'join');
      if (!genesis || !join) throw new Error('two operations');
      expect(await store.putRoster(commit(hexOf('nowhere', 32) as OpHash, ['x']))).toBe('raced');
      expect(await store.putRoster(commit(NO_OP, ['genesis']))).toBe('committed');
      expect(await store.putRoster(commit(NO_OP, ['other']))).toBe('raced');
      expect(await store.putRoster(commit(genesis.hash, ['join'], { devices: [awa, jeanne] }))).toBe(
        'committed',
      );
      expect(await store.putRoster(commit(genesis.hash, ['late']))).toBe('raced');
      const kept = reopen ? await reopen() : store;
      expect(await kept.readRoster(space, NO_OP, 1e6)).toEqual({
        ops: [genesis.bytes, join.bytes],
        more: false,
      });
      expect(await kept.readRoster(space, genesis.hash, 1e6)).toEqual({ ops: [join.bytes], more: false });
      expect(await kept.readRoster(space, NO_OP, 60)).toEqual({ ops: [genesis.bytes], more: true });
      expect(await kept.readRoster(elsewhere, NO_OP, 60)).toEqual({ ops: [], more: false });
    });

    it('[R6] gives up a history for another, back to where they part, and only the one it has', async () => {
      const { store, reopen } = await open();
      const hashOf = (word: string) => hexOf(word, 32) as OpHash;
      await store.putRoster(commit(NO_OP, ['genesis', 'one', 'two']));
      await store.putRoster(commit(NO_OP, ['genesis', 'one', 'two'], { space: elsewhere }));
      const better = (replaced: string) =>
        store.putRoster(commit(hashOf('genesis'), ['uno', 'due'], { replaced: hashOf(replaced) }));
      expect(await better('one')).toBe('raced');
      expect(await better('other')).toBe('raced');
      const unknown = commit(hashOf('nowhere'), ['uno'], { replaced: hashOf('two') });
      expect(await store.putRoster(unknown)).toBe('raced');
      expect(await better('two')).toBe('committed');
      const kept = reopen ? await reopen() : store;
      const bytesOf = (...words: string[]) => opsNamed(...words).map(({ bytes }) => bytes);
      const whole = await kept.readRoster(space, NO_OP, 1e6);
      expect(whole.ops).toEqual(bytesOf('genesis', 'uno', 'due'));
      expect((await kept.readRoster(elsewhere, NO_OP, 1e6)).ops).toEqual(bytesOf('genesis', 'one', 'two'));
      expect(await kept.putRoster(commit(hashOf('due'), ['tre']))).toBe('committed');
    });

    it('knows the devices that are active in some space', async () => {
      const { store } = await open();
      expect(await store.knowsDevice(awa)).toBe(false);
      await store.putRoster(commit(NO_OP, ['genesis'], { devices: [awa, jeanne] }));
      await store.putRoster(commit(NO_OP, ['genesis'], { space: elsewhere, devices: [jeanne] }));
      expect([await store.knowsDevice(awa), await store.knowsDevice(jeanne)]).toEqual([true, true]);
      await store.putRoster(commit(hexOf('genesis', 32) as OpHash, ['rotate'], { devices: [jeanne] }));
      expect([await store.knowsDevice(awa), await store.knowsDevice(jeanne)]).toEqual([false, true]);
    });

    it('[R4] keeps boxes beside the chain, replaces them, and drops those of closed invitations', async () => {
      const { store } = await open();
      const at = (word: string) => ({ space, epoch, target: box(word, 0).target, ring: 'commons' as const });
      await store.putRoster(commit(NO_OP, ['genesis'], { boxes: [box('awa', 1), box('link', 2)] }));
      await store.putBoxes(space, epoch, [box('awa', 3)]);
      expect(await store.readBox(at('awa'))).toEqual(box('awa', 3).box);
      expect(await store.readBox({ ...at('awa'), ring: 'inner' })).toBeUndefined();
      const closedTargets = [box('link', 0).target];
      await store.putRoster(commit(hexOf('genesis', 32) as OpHash, ['rotate'], { closedTargets }));
      expect(await store.readBox(at('link'))).toBeUndefined();
      expect(await store.readBox(at('awa'))).toEqual(box('awa', 3).box);
    });
  });
}
