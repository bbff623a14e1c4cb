/** Two histories of one space, and chains longer than a frame: what devices and relay make of them together. */
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startAutomerge } from '../../../core/event-log/automerge.ts';
import { openSpaceBook } from '../../../core/sync/space/space-book.ts';
import {
  addPersonTo,
  changeRoleIn,
  closeInvitationIn,
  removeFromSpace,
  rotateIn,
} from '../../../core/sync/space/roster-acts.ts';
import { inviteToSpace } from '../../../core/sync/space/invite-to-space.ts';
import type { Roster } from '../../../core/roster/roster.ts';
import { createMemoryLogStore } from '../../../relay/log/memory-log-store.ts';
import { NO_OP } from '../../../core/id/id.ts';
import { openSimRecord } from '../../simulation/record.ts';
import { automergeWasm } from '../fixture/automerge-wasm.ts';
import { rolledBack } from '../fixture/rolled-back.ts';
import { DAY, NOON } from '../fixture/story.ts';
import { type Neighbour, openLaneTown, type Town } from '../fixture/town.ts';

vi.setConfig({ testTimeout: 30_000 });

beforeAll(() => startAutomerge(automergeWasm()));

async function rosterOf({ device }: Neighbour, town: Town): Promise<Roster> {
  const book = await openSpaceBook(device.profile, town.space);
  if (!book.ok) throw new Error(book.error.type);
  return book.value.roster;
}

describe('a relay that shows two histories', () => {
  it('[R6] is settled the same way by everybody, people are told, and nothing that was written is lost', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne', 'bakary');
    const [awa, jeanne, bakary] = people;
    if (!awa || !jeanne || !bakary) throw new Error('nobody');
    await town.act(awa, (place) =>
      changeRoleIn(place, { member: jeanne.member, role: 'facilitator', until: 0 }),
    );
    await town.settle();

    // the relay's second face: the same space up to here, in another store
    const first = town.store;
    const second = createMemoryLogStore();
    const roster = await rosterOf(awa, town);
    const { ops } = await first.readRoster(town.space, NO_OP, Number.MAX_SAFE_INTEGER);
    jeanne.setApart(true);
    await town.act(awa, (place) => rotateIn(place));
    awa.addTask('in the first history');
    await town.until('it is saved', async () => (await awa.waiting()) === 0);
    await town.until('bakary has it', () => bakary.titles().includes('in the first history'));

    awa.setApart(true);
    bakary.setApart(true);
    await town.restartRelay(second);
    jeanne.setApart(false);
    expect(ops.length).toBe(roster.length);
    await town.until('jeanne has lodged what she has', async () => {
      const there = await second.readRoster(town.space, NO_OP, Number.MAX_SAFE_INTEGER);
      return there.ops.length === ops.length;
    });
    await town.act(jeanne, (place) => rotateIn(place));
    jeanne.addTask('in the second history');
    const hers = await openSimRecord(jeanne.life, town.time);
    onTestFinished(() => hers.close());
    const entered = await hers.add('a fact in the second history');
    await town.until('it is saved', async () => (await jeanne.waiting()) === 0);

    awa.setApart(false);
    bakary.setApart(false);
    await town.until('all hold one history and everything', async () => {
      if (!people.every((one) => one.titles().length === 2)) return false;
      const waiting = await Promise.all(people.map((one) => one.waiting()));
      return waiting.every((count) => count === 0);
    });
    const his = await openSimRecord(bakary.life, town.time);
    onTestFinished(() => his.close());
    await town.until('bakary has the fact', () => his.keys().includes(entered));
    const heads = await Promise.all(people.map(async (one) => (await rosterOf(one, town)).head));
    expect(new Set(heads).size).toBe(1);
    // awa was in first, so hers stands; jeanne's device lists what was put aside
    expect(await jeanne.device.profile.storage.count('refused', [town.space, 'roster'])).toBe(1);
    expect(await awa.device.profile.storage.count('refused', [town.space, 'roster'])).toBe(0);
  });
});

describe('a chain longer than a frame', () => {
  it('[R9] is lodged in pages at a relay that lost everything', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa, jeanne] = people;
    if (!awa || !jeanne) throw new Error('nobody');
    for (let n = 0; n < 6; n++) await town.act(awa, (place) => addPersonTo(place));
    const { length } = await rosterOf(awa, town);
    await town.until('she has all of it', async () => (await rosterOf(jeanne, town)).length === length);
    const lost = createMemoryLogStore();
    await town.restartRelay(lost, { frameBytes: 1800 });
    await town.until('all of it is there again', async () => {
      const there = await lost.readRoster(town.space, NO_OP, Number.MAX_SAFE_INTEGER);
      return there.ops.length === length;
    });
    awa.addTask('and on it goes');
    await town.until('the other reads it', () => jeanne.titles().includes('and on it goes'));
    expect(town.sent('jeanne', 'roster-put').length + town.sent('awa', 'roster-put').length).toBeGreaterThan(
      2,
    );
  });

  it('[R9] that lacks one old operation of a lone facilitator gets it again', async () => {
    const { town, people } = await openLaneTown('awa');
    const [awa] = people;
    if (!awa) throw new Error('nobody');
    await town.act(awa, (place) => rotateIn(place));
    await town.until('she keeps it', async () => (await rosterOf(awa, town)).length === 2);
    await town.settle(20 * 60_000); // what she did is no news any more
    const older = await rolledBack(town, 0, 1);
    await town.restartRelay(older);
    await town.until('the relay has both', async () => {
      const there = await older.readRoster(town.space, NO_OP, Number.MAX_SAFE_INTEGER);
      return there.ops.length === 2;
    });
  });
});

describe('an invitation', () => {
  it('[R4] is closed by whoever facilitates, and by a removal', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa, jeanne] = people;
    if (!awa || !jeanne) throw new Error('nobody');
    const terms = { role: 'member', expires: NOON + DAY, uses: 3, mode: 'open' } as const;
    const keysOf = awa.device.profile.keys;
    await town.act(awa, ({ link, book }) => inviteToSpace(link, book, keysOf, terms));
    await town.act(awa, ({ link, book }) => inviteToSpace(link, book, keysOf, terms));
    const open = async (): Promise<number> =>
      [...(await rosterOf(awa, town)).invitations.values()].filter((one) => one.open).length;
    const before = await open();
    const [first] = [...(await rosterOf(awa, town)).invitations.values()].filter((one) => one.open);
    if (!first) throw new Error('none is open');
    await town.act(awa, (place) => closeInvitationIn(place, first.invitePub));
    expect(await open()).toBe(before - 1);
    await town.act(awa, (place) => removeFromSpace(place, jeanne.member));
    expect(await open()).toBe(0);
  });
});
