/** Who holds a copy, and how recent: by the signed words that devices say, between devices of core and the real relay. */
import { describe, expect, it, vi } from 'vitest';
import { forgetSpace } from '../../../core/sync/space/forget-space.ts';
import type { Copy } from '../../../core/sync/space/copies.ts';
import type { Storage } from '../../../core/sync/storage/storage.ts';
import { type Neighbour, openLaneTown, type Town } from '../fixture/town.ts';

vi.setConfig({ testTimeout: 30_000 }); // towns on a busy machine

type Three = readonly [Neighbour, Neighbour, Neighbour];

async function lane(): Promise<{ town: Town; people: Three }> {
  const { town, people } = await openLaneTown('awa', 'jeanne', 'bakary');
  const [awa, jeanne, bakary] = people;
  if (!awa || !jeanne || !bakary) throw new Error('nobody');
  return { town, people: [awa, jeanne, bakary] };
}

function copyOf(viewer: Neighbour, other: Neighbour): Copy | undefined {
  return viewer.status()?.copies[other.device.profile.keys.device];
}

const nowS = (town: Town): number => Math.floor(town.time.now() / 1000);

describe('a copy', () => {
  it('is as recent as the last word of its device, and lacks nothing that it said to hold', async () => {
    const { town, people } = await lane();
    const [awa, jeanne, bakary] = people;
    awa.addTask('A');
    await town.settle();
    jeanne.addTask('B');
    await town.settle(8000);
    for (const viewer of people) {
      for (const other of people.filter((one) => one !== viewer)) {
        const copy = copyOf(viewer, other);
        expect(copy?.lacks, `${other.name} for ${viewer.name}`).toBe(0);
        expect(nowS(town) - (copy?.heardS ?? 0)).toBeLessThan(12);
      }
      expect(copyOf(viewer, viewer)).toBeUndefined();
    }
    expect(awa.status()?.documents[town.plan]?.sharedWith).toBe(2);
    expect(bakary.titles()).toHaveLength(2);
  });

  it('falls behind while its device is away, by as many changes as were made, and catches up', async () => {
    const { town, people } = await lane();
    const [awa, jeanne, bakary] = people;
    awa.addTask('A');
    await town.settle(8000);
    const lastHeard = copyOf(awa, jeanne)?.heardS;
    jeanne.setApart(true);
    for (const title of ['B', 'C', 'D']) {
      awa.addTask(title);
      await town.settle();
    }
    await town.settle(8000);
    expect(copyOf(awa, jeanne)).toEqual({ heardS: lastHeard, lacks: 3, ahead: 0 });
    expect(copyOf(bakary, jeanne)?.lacks).toBe(3);
    expect(copyOf(awa, bakary)?.lacks).toBe(0);
    jeanne.setApart(false);
    await town.until('she has caught up', () => copyOf(awa, jeanne)?.lacks === 0);
    expect(copyOf(awa, jeanne)?.heardS).toBeGreaterThan(lastHeard ?? 0);
    await town.until('she knows the others', () => copyOf(jeanne, bakary)?.lacks === 0);
    expect(jeanne.titles()).toHaveLength(4);
  });

  it('of a device that was never heard is not there', async () => {
    const { town, people } = await openLaneTown('awa');
    await town.settle(8000);
    expect(people[0]?.status()?.copies).toEqual({});
  });

  it('of devices that wrote apart is whole again on both sides once they met', async () => {
    const { town, people } = await lane();
    const [awa, jeanne] = people;
    awa.setApart(true);
    jeanne.setApart(true);
    awa.addTask('A');
    jeanne.addTask('B');
    await town.settle();
    awa.setApart(false);
    jeanne.setApart(false);
    await town.until('all is shared', () => people.every((one) => one.titles().length === 2));
    await town.until('and said', () => copyOf(awa, jeanne)?.lacks === 0 && copyOf(jeanne, awa)?.lacks === 0);
  });
});

describe('a leader that begins again', () => {
  it('knows from storage who held what, also of devices that are away, and how far they are behind now', async () => {
    const { town, people } = await lane();
    const [awa, jeanne, bakary] = people;
    awa.addTask('A');
    await town.settle(70_000);
    const before = copyOf(awa, jeanne);
    expect(before?.lacks).toBe(0);
    jeanne.stop();
    awa.stop();
    await awa.start();
    await town.settle(100);
    expect(copyOf(awa, jeanne)).toEqual(before);
    awa.addTask('B');
    await town.settle(8000);
    expect(copyOf(awa, jeanne)).toEqual({ ...before, lacks: 1 });
    expect(copyOf(awa, bakary)?.lacks).toBe(0);
  });

  it('has stored who was heard first soon, then at most once a minute, and the last when it is closed', async () => {
    const { town, people } = await lane();
    const [awa, jeanne] = people;
    const { storage } = awa.device.profile;
    await town.until('both are stored', async () => (await storage.count('copies', [town.space])) === 2);
    const stored = async (): Promise<string> =>
      JSON.stringify((await storage.list('copies', [town.space])).map(({ value }) => value));
    await town.settle(10_000);
    const first = await stored();
    for (let i = 0; i < 4; i++) {
      jeanne.addTask(`Tâche ${i}`);
      await town.settle(8000);
    }
    expect(await stored()).toBe(first);
    awa.stop();
    await expect.poll(stored).not.toBe(first);
  });

  it('hears at once from who is there, though nothing changes', async () => {
    const { town, people } = await lane();
    const [awa, jeanne] = people;
    awa.addTask('A');
    await town.settle(120_000);
    awa.restore(await awa.copyOfStorage());
    await awa.device.profile.storage.commit(
      (await awa.device.profile.storage.list('copies', [])).map(({ key }) => ({
        type: 'delete',
        table: 'copies',
        key,
      })),
    );
    await awa.start();
    await town.settle(8000);
    expect(copyOf(awa, jeanne)?.lacks).toBe(0);
    expect(awa.status()?.documents[town.plan]?.sharedWith).toBe(2);
  });

  it('keeps one record a device, small and sealed, and writes none into a space that is gone', async () => {
    const { town, people } = await lane();
    const [awa, jeanne] = people;
    awa.addTask('A');
    await town.settle(70_000);
    const { storage } = awa.device.profile;
    const rows = await storage.list('copies', []);
    expect(rows).toHaveLength(2);
    for (const { value } of rows) {
      if (!(value instanceof Uint8Array)) throw new Error('no record');
      expect(value.length).toBeLessThan(64);
      expect(Buffer.from(value).includes(Buffer.from(town.plan, 'hex'))).toBe(false);
    }
    jeanne.addTask('B');
    await town.settle(5000);
    await forgetSpace(storage, town.space);
    awa.stop();
    await town.settle(100);
    await expectEmpty(storage);
  });
});

describe('what is sent for it', () => {
  it('is one short answer from each when somebody comes back, and no more while nothing changes', async () => {
    const { town, people } = await lane();
    const [awa, jeanne, bakary] = people;
    awa.addTask('A');
    await town.settle(120_000);
    const sent = (one: Neighbour) => town.sent(one.name, 'eph').length;
    const before = people.map(sent);
    await town.settle(120_000);
    expect(people.map(sent)).toEqual(before);
    jeanne.cut();
    await town.until('she is back', () => jeanne.status()?.documents[town.plan]?.live === true);
    await town.settle(120_000);
    expect(people.map((one, i) => sent(one) - (before[i] ?? 0))).toEqual([1, 1, 1]);
    const answer = town.sent(bakary.name, 'eph').at(-1);
    expect(answer?.sealed.length).toBeLessThan(150);
  });

  it('is asked for when a person wants to know, and answered at most twice a minute', async () => {
    const { town, people } = await lane();
    const [awa, jeanne] = people;
    awa.addTask('A');
    await town.settle(120_000);
    const before = town.sent('jeanne', 'eph').length;
    const heardBefore = copyOf(awa, jeanne)?.heardS ?? 0;
    for (let i = 0; i < 12; i++) {
      awa.life.bus.post({ type: 'copies-wanted', space: town.space });
      await town.settle(5000);
    }
    expect(copyOf(awa, jeanne)?.heardS).toBeGreaterThan(heardBefore + 60);
    expect(town.sent('jeanne', 'eph').length - before).toBeLessThanOrEqual(3);
  });
});

async function expectEmpty(storage: Storage): Promise<void> {
  expect(await storage.count('copies', [])).toBe(0);
}
