/** A document's ways in and out [E5-E9, L3, L5, L8], between devices of core and the real relay. */
import { describe, expect, it, vi } from 'vitest';
import { addTask } from '../../../core/plan/change-task.ts';
import { readPlan } from '../../../core/plan/plan.ts';
import { decodeEnvelope, envelopeHash } from '../../../core/crypto/envelope.ts';
import { createMemoryLogStore } from '../../../relay/log/memory-log-store.ts';
import { fullDisk } from '../../contracts/full-disk.ts';
import { noise } from '../fixture/noise.ts';
import { person } from '../fixture/person.ts';
import { rolledBack } from '../fixture/rolled-back.ts';
import { type Neighbour, openLaneTown, type Town } from '../fixture/town.ts';

vi.setConfig({ testTimeout: 30_000 }); // long changes are long to seal on a busy machine

/** Every device shows the same plan, and nothing waits. */
async function expectAgreement(
  town: Town,
  people: readonly Neighbour[],
  titles: readonly string[],
): Promise<void> {
  await town.until('everything is saved', async () => {
    for (const one of people) if ((await one.waiting()) > 0) return false;
    return new Set(people.map((one) => one.state())).size === 1;
  });
  for (const one of people) expect(one.titles().toSorted()).toEqual(titles.toSorted());
}

describe('a change', () => {
  it('[E9] [L1] goes from one device to the others, and is saved', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne', 'bakary');
    const [awa, jeanne] = people;
    awa?.addTask('Poncer le banc');
    await town.settle();
    jeanne?.addTask('Vernir le banc');
    await expectAgreement(town, people, ['Poncer le banc', 'Vernir le banc']);
    await town.settle(8000);
    expect(awa?.status()?.documents[town.plan]).toMatchObject({ live: true, held: undefined, sharedWith: 2 });
  });

  it('[E5] typing of a moment is one envelope, not one for each letter', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa] = people;
    awa?.addTask('A');
    await town.settle();
    const before = (await town.store.readEntries({ space: town.space, doc: town.plan }, 0, 1e9)).length;
    for (const letter of 'bcdefghijk') {
      awa?.addTask(letter);
      await town.settle(10);
    }
    await town.settle();
    const envelopes =
      (await town.store.readEntries({ space: town.space, doc: town.plan }, 0, 1e9)).length - before;
    expect(envelopes).toBeGreaterThan(0);
    expect(envelopes).toBeLessThan(6);
  });

  it('[E6] counters of a device begin at one and each names the envelope before', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    for (const title of ['A', 'B', 'C']) {
      people[0]?.addTask(title);
      await town.settle();
    }
    let prev = '0'.repeat(64);
    const entries = await town.store.readEntries({ space: town.space, doc: town.plan }, 0, 1e9);
    for (const [i, { envelope }] of entries.entries()) {
      expect(decodeEnvelope(envelope)).toMatchObject({ ctr: i + 1, prev });
      prev = await envelopeHash(envelope);
    }
    expect(entries.length).toBeGreaterThan(2);
  });

  it('made offline leaves when the relay is back, once', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa, jeanne] = people;
    awa?.addTask('A');
    await town.settle();
    awa?.setApart(true);
    awa?.addTask('B');
    await town.settle(60_000);
    expect(jeanne?.titles()).toEqual(['A']);
    expect(await awa?.waiting()).toBeGreaterThan(0);
    awa?.setApart(false);
    await expectAgreement(town, people, ['A', 'B']);
  });

  it('[E5] longer than one envelope goes in parts, also to a device that stops in the middle', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa, jeanne] = people;
    awa?.addTask('A');
    await town.settle();
    jeanne?.setApart(true);
    const text = noise(900_000); // four parts
    awa?.life.replica.ydoc.getMap('tasks').set('big', text);
    await awa?.life.replica.stored();
    await town.until('the parts are saved', async () => (await awa?.waiting()) === 0);
    const key = { space: town.space, doc: town.plan };
    const head = await town.store.readHead(key);
    expect(head?.seq).toBeGreaterThanOrEqual(3);

    // she reads the log part by part, and dies after one of them
    if (!awa || !jeanne) throw new Error('nobody');
    let hasDied = false;
    const die = (): void => {
      hasDied = true;
      jeanne.stop();
    };
    jeanne.device.crash = { batches: 2, when: 'after', die };
    jeanne.setApart(false);
    await town.until('she dies', () => hasDied);
    const held = await jeanne.device.profile.storage.count('envelopes', [town.space, town.plan]);
    expect(held).toBeGreaterThan(1);
    expect(held).toBeLessThan(head?.seq ?? 0);
    await jeanne.start();
    await town.until(
      'the change is whole',
      () => jeanne?.life.replica.ydoc.getMap('tasks').get('big') === text,
    );
    expect(jeanne?.state()).toBe(awa?.state());
  });
});

describe('a device that dies', () => {
  for (const when of ['before', 'after'] as const) {
    for (const batches of [1, 2, 3]) {
      it(`[E9] ${when} its batch ${batches} loses nothing that it stored, and sends nothing twice`, async () => {
        const { town, people } = await openLaneTown('awa', 'jeanne');
        const [awa, jeanne] = people;
        if (!awa || !jeanne) throw new Error('nobody');
        awa.addTask('A');
        await town.settle();
        awa.device.crash = { batches, when, die: () => awa.stop() };
        awa.addTask('B');
        awa.addTask('C');
        await town.settle(5000);
        awa.stop();
        const life = await awa.start();
        await life.replica.stored();
        const kept = awa.titles();
        if (when === 'after' || batches > 1) expect(kept).toContain('B');
        await expectAgreement(town, people, kept);
        const entries = await town.store.readEntries({ space: town.space, doc: town.plan }, 0, 1e9);
        const counters = entries.map(({ envelope }) => decodeEnvelope(envelope)?.ctr);
        expect(counters).toEqual(counters.map((_, i) => i + 1));
      });
    }
  }
});

describe('a device whose storage fails for a while', () => {
  it('[E9] sends nothing that it could not store, hears nothing it could not keep, and catches up', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa, jeanne] = people;
    if (!awa || !jeanne) throw new Error('nobody');
    awa.addTask('A');
    await town.settle();
    const disk = fullDisk(await jeanne.copyOfStorage());
    jeanne.restore(disk);
    await jeanne.start();
    jeanne.addTask('B');
    await jeanne.life.replica.stored();
    disk.isFull = true; // the draft is stored, and then nothing more
    awa.addTask('C');
    const before = town.sent('jeanne', 'append').length;
    await town.settle(20_000);
    expect(town.sent('jeanne', 'append').length).toBe(before);
    expect(jeanne.titles()).not.toContain('C');
    disk.isFull = false;
    await expectAgreement(town, people, ['A', 'B', 'C']);
    jeanne.stop();
    await jeanne.start();
    expect(jeanne.titles().toSorted()).toEqual(['A', 'B', 'C']);
    const entries = await town.store.readEntries({ space: town.space, doc: town.plan }, 0, 1e9);
    const hers = entries.filter(
      ({ envelope }) => decodeEnvelope(envelope)?.device === jeanne.device.profile.keys.device,
    );
    expect(hers).toHaveLength(1);
  });

  it('[E9] that fails when the relay has confirmed: the envelope is not sealed again, and ends as saved', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa, jeanne] = people;
    if (!awa || !jeanne) throw new Error('nobody');
    const disk = fullDisk(await jeanne.copyOfStorage());
    jeanne.restore(disk);
    await jeanne.start();
    await town.settle();
    jeanne.holdFrames();
    jeanne.addTask('B');
    await town.until('it is under way', () => town.sent('jeanne', 'append').length > 0);
    disk.isFull = true;
    jeanne.releaseFrames();
    await town.settle(15_000);
    expect(awa.titles()).toEqual(['B']);
    disk.isFull = false;
    await expectAgreement(town, people, ['B']);
    expect((await town.store.readHead({ space: town.space, doc: town.plan }))?.seq).toBe(1);
  });
});

describe('a rotation', () => {
  it('[L8] overtakes an offline writer with unsent and sealed edits: none is lost, all read everything', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne', 'bakary');
    const [awa, jeanne] = people;
    if (!awa || !jeanne) throw new Error('nobody');
    awa.addTask('before');
    await town.settle();
    // sealed, stored, and on the wire when it breaks
    jeanne.addTask('sealed');
    await town.until('it is sealed', async () => {
      return (await jeanne.device.profile.storage.count('outbox', [town.space])) > 0;
    });
    jeanne.setApart(true);
    jeanne.addTask('unsent');
    await town.settle();
    expect(await jeanne.waiting()).toBeGreaterThan(1);
    await town.rotate();
    awa.addTask('after');
    await town.settle();
    jeanne.setApart(false);
    await expectAgreement(town, people, ['before', 'sealed', 'unsent', 'after']);
    expect(jeanne.status()?.documents[town.plan]?.held).toBeUndefined();
  });

  it('[L8] overtakes a writer who restarts in between', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa, jeanne] = people;
    if (!awa || !jeanne) throw new Error('nobody');
    jeanne.addTask('sealed');
    await town.until('it is sealed', async () => {
      return (await jeanne.device.profile.storage.count('outbox', [town.space])) > 0;
    });
    jeanne.stop();
    await town.rotate();
    await jeanne.start();
    jeanne.addTask('since');
    await expectAgreement(town, people, ['sealed', 'since']);
  });

  it('[L8] overtakes a long change in several requests: it is sealed again once, and arrives whole', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa, jeanne] = people;
    if (!awa || !jeanne) throw new Error('nobody');
    jeanne.addTask('A');
    await town.settle();
    jeanne.setApart(true);
    const text = noise(700_000);
    jeanne.life.replica.ydoc.getMap('tasks').set('big', text);
    jeanne.addTask('B');
    await town.settle();
    await town.rotate();
    // sealed under the old epoch, because it had not heard of the new one when it came back
    jeanne.setApart(false);
    await town.until('it arrives', () => awa.life.replica.ydoc.getMap('tasks').get('big') === text);
    await expectAgreement(town, people, ['A', 'B']);
    expect(jeanne.status()?.documents[town.plan]?.held).toBeUndefined();
  });

  for (const [parts, arrived] of [
    [5, 0],
    [5, 2],
    [2, 1],
  ] as const) {
    it(`[L8] overtakes ${parts} requests under way of which ${arrived} arrive in time: sealed again once, nothing lost`, async () => {
      const { town, people } = await openLaneTown('awa', 'jeanne');
      const [awa, jeanne] = people;
      if (!awa || !jeanne) throw new Error('nobody');
      jeanne.addTask('A');
      await town.settle();
      const before = town.sent('jeanne', 'append').length;
      jeanne.holdFrames();
      const text = noise(parts * 260_000); // deflates to two thirds
      jeanne.life.replica.ydoc.getMap('tasks').set('big', text);
      jeanne.addTask('B');
      await town.until(
        'all parts are under way',
        () => town.sent('jeanne', 'append').length >= before + parts,
      );
      jeanne.releaseFrames(arrived);
      await town.settle(100);
      await town.rotate();
      jeanne.releaseFrames();
      await town.until('it arrives', () => awa.life.replica.ydoc.getMap('tasks').get('big') === text);
      await expectAgreement(town, people, ['A', 'B']);
      expect(jeanne.status()?.documents[town.plan]?.held).toBeUndefined();
      const [first] = await Promise.all(people.map((one) => one.device.profile.storage.count('refused', [])));
      expect(first).toBe(0);
      const conflicts = town.received('jeanne', 'nack').filter(({ reason }) => reason === 'conflict');
      expect(conflicts).toEqual([]);
    });
  }

  it('[E7] is heard of while its words arrive, and the key has not: they wait for it and are not refused', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa, jeanne] = people;
    if (!awa || !jeanne) throw new Error('nobody');
    jeanne.holdFrames();
    await town.rotate();
    awa.addTask('under the new key');
    await town.settle(1000);
    expect(awa.titles()).toEqual(['under the new key']);
    expect(jeanne.titles()).toEqual([]);
    jeanne.releaseFrames();
    await expectAgreement(town, people, ['under the new key']);
    expect(jeanne.status()?.refused).toBe(0);
  });

  it('[R5] is followed at once by words under the new key: nobody refuses them', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne', 'bakary');
    for (let round = 0; round < 3; round++) {
      await town.rotate();
      for (const one of people) one.addTask(`${one.name} ${round}`);
    }
    const titles = [0, 1, 2].flatMap((round) => people.map(({ name }) => `${name} ${round}`));
    await expectAgreement(town, people, titles);
    for (const one of people) expect(one.status()?.refused).toBe(0);
  });
});

describe('a restored profile', () => {
  it('[L3] heals when nothing was sealed in conflict', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa] = people;
    if (!awa) throw new Error('nobody');
    awa.addTask('A');
    await town.settle();
    const backup = await awa.copyOfStorage();
    awa.addTask('B');
    await town.settle();
    awa.restore(backup);
    await awa.start();
    expect(awa.titles()).toEqual(['A']);
    awa.addTask('C');
    await expectAgreement(town, people, ['A', 'B', 'C']);
    expect(awa.status()?.documents[town.plan]?.held).toBeUndefined();
  });

  it('[L3] that sealed under counters it had used loses nothing, and takes a fresh key added by the old one', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa, jeanne] = people;
    if (!awa || !jeanne) throw new Error('nobody');
    awa.addTask('A');
    await town.settle();
    awa.addTask('sealed in the copy');
    await town.until('it is sealed', async () => {
      return (await awa.device.profile.storage.count('outbox', [town.space])) > 0;
    });
    const backup = await awa.copyOfStorage();
    // in the first life that envelope never left: its row was lost, and others took its counter
    for (const row of await awa.device.profile.storage.list('outbox', [])) {
      await awa.device.profile.storage.commit([{ type: 'delete', table: 'outbox', key: row.key }]);
    }
    const record = await awa.device.profile.storage.list('documents', []);
    awa.stop();
    await awa.device.profile.storage.commit(
      record.map(({ key }) => ({ type: 'delete', table: 'documents', key })),
    );
    await town.settle(10);
    await awa.start();
    awa.addTask('B');
    awa.addTask('C');
    await town.until('the others know', () => jeanne.titles().includes('C'));

    awa.restore(backup);
    await awa.start();
    awa.addTask('D');
    const titles = ['A', 'B', 'C', 'D', 'sealed in the copy'];
    await expectAgreement(town, [awa, jeanne], titles);

    const { device: oldKey } = awa.device.profile.keys;
    await town.until('the group knows the fresh key', async () => {
      await awa.life.book.reload();
      return awa.life.book.roster.members.get(awa.member)?.devices === 2;
    });
    const newKey = await awa.reopen();
    expect(newKey).not.toBe(oldKey);
    expect(awa.life.book.roster.devices.get(newKey)?.member).toBe(awa.member);
    awa.addTask('E');
    jeanne.addTask('F');
    await expectAgreement(town, [awa, jeanne], [...titles, 'E', 'F']);
    expect(await awa.reopen()).toBe(newKey);
  });
});

describe('a relay', () => {
  it('[L5] that lost its disk gets roster and envelopes again from its members', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne', 'bakary');
    for (const one of people) {
      one.addTask(`from ${one.name}`);
      await town.settle();
    }
    await town.rotate();
    people[1]?.addTask('under the new key');
    await town.settle();
    await town.restartRelay(createMemoryLogStore());
    people[2]?.addTask('since');
    const titles = ['from awa', 'from jeanne', 'from bakary', 'under the new key', 'since'];
    await expectAgreement(town, people, titles);

    // somebody who enters later reads all of it from the new log
    const invitation = await town.group.invite();
    await town.group.join(await person('leila'), invitation);
    await town.lodge(town.group.ops.slice(-2), invitation.boxes);
    const leila = await town.newcomer('leila');
    await leila.start();
    await expectAgreement(town, [...people, leila], titles);
  });

  it('[L5] that lost its disk gives the key boxes again to a device that was away', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne', 'bakary');
    const [awa, jeanne, bakary] = people;
    awa?.addTask('A');
    await town.settle();
    bakary?.stop();
    await town.rotate();
    jeanne?.addTask('under the new key');
    await town.settle();
    await town.restartRelay(createMemoryLogStore());
    await town.settle(40_000);
    await bakary?.start();
    await expectAgreement(town, people, ['A', 'under the new key']);
  });

  for (const kept of [0, 1, 3]) {
    it(`[L5] rolled back to the first ${kept} entries of its log is healed, and goes on`, async () => {
      const { town, people } = await openLaneTown('awa', 'jeanne');
      const [awa, jeanne] = people;
      for (const title of ['A', 'B', 'C', 'D', 'E']) {
        awa?.addTask(title);
        await town.settle();
      }
      jeanne?.addTask('F');
      await town.settle();
      await town.restartRelay(await rolledBack(town, kept));
      awa?.addTask('G');
      await town.settle(5000);
      jeanne?.addTask('H');
      await expectAgreement(town, people, ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
      expect(awa?.status()?.documents[town.plan]).toMatchObject({ live: true, held: undefined });
    });
  }

  it('[L5] rolled back, then filled by one member beyond where another stood, is read from its start', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa, jeanne] = people;
    for (const title of ['A', 'B', 'C']) {
      awa?.addTask(title);
      await town.settle();
    }
    jeanne?.setApart(true);
    const store = await rolledBack(town, 1);
    await town.restartRelay(store);
    for (const title of ['D', 'E', 'F', 'G']) {
      awa?.addTask(title);
      await town.settle(3000);
    }
    jeanne?.setApart(false);
    await expectAgreement(town, people, ['A', 'B', 'C', 'D', 'E', 'F', 'G']);
  });

  it('[L5] whose roster is behind is brought up to date', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa] = people;
    awa?.addTask('A');
    await town.settle();
    const before = await rolledBack(town, 99);
    await town.rotate();
    await town.settle();
    await town.restartRelay(before);
    awa?.addTask('B');
    await expectAgreement(town, people, ['A', 'B']);
  });

  it('restarts, and everybody goes on', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    people[0]?.addTask('A');
    await town.settle();
    await town.restartRelay();
    people[1]?.addTask('B');
    await expectAgreement(town, people, ['A', 'B']);
  });
});

describe('a task in a project that two devices begin at once', () => {
  it('is on both', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa, jeanne] = people;
    if (!awa || !jeanne) throw new Error('nobody');
    awa.addTask('A');
    jeanne.addTask('B');
    await expectAgreement(town, people, ['A', 'B']);
    const [project] = readPlan(awa.life.replica.ydoc).projects;
    if (!project) throw new Error('no project');
    addTask(jeanne.life.replica.ydoc, { project: project.id, title: 'C' }, { by: jeanne.member, at: 1 });
    await expectAgreement(town, people, ['A', 'B', 'C']);
  });
});
