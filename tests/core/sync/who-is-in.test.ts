/** Who is in, between real devices and the real relay: removal, leaving, roles and guests, with edits under way. */
import { describe, expect, it } from 'vitest';
import { inviteToSpace } from '../../../core/sync/space/invite-to-space.ts';
import { openSpaceBook } from '../../../core/sync/space/space-book.ts';
import {
  changeRoleIn,
  leaveSpace,
  removeFromSpace,
  revokeDeviceIn,
} from '../../../core/sync/space/roster-acts.ts';
import { currentEpoch, type Roster } from '../../../core/roster/roster.ts';
import { NOON } from '../fixture/story.ts';
import { type Neighbour, openLaneTown, type Town } from '../fixture/town.ts';

const HOUR = 3600;

async function people(...names: string[]): Promise<{ town: Town; of: (name: string) => Neighbour }> {
  const { town, people: all } = await openLaneTown(...names);
  return {
    town,
    of: (name) => {
      const found = all.find((one) => one.name === name);
      if (!found) throw new Error(`${name} is not there`);
      return found;
    },
  };
}

/** As that device has it in its storage now. */
async function rosterOf({ device }: Neighbour, town: Town): Promise<Roster> {
  const book = await openSpaceBook(device.profile, town.space);
  if (!book.ok) throw new Error(book.error.type);
  return book.value.roster;
}

async function untilInEpoch(town: Town, length: number, ...those: Neighbour[]): Promise<void> {
  await town.until('the new epoch is everywhere', async () => {
    const rosters = await Promise.all(those.map((one) => rosterOf(one, town)));
    return rosters.every(({ epochs }) => epochs.length === length);
  });
}

describe('a removal', () => {
  it('[E7] [R3] ends what the removed device writes, keeps what it wrote, and the others go on', async () => {
    const { town, of } = await people('awa', 'jeanne', 'bakary');
    const [awa, jeanne, bakary] = [of('awa'), of('jeanne'), of('bakary')];
    bakary.addTask('before');
    await town.settle();
    await town.act(awa, (place) => removeFromSpace(place, bakary.member));
    bakary.addTask('after');
    jeanne.addTask('with the new keys');
    await town.until(
      'the others are in step',
      () => awa.titles().length === 2 && jeanne.titles().length === 2,
    );
    await town.settle(20_000);
    for (const one of [awa, jeanne]) expect(one.titles().toSorted()).toEqual(['before', 'with the new keys']);
    expect(bakary.titles()).toContain('after'); // what was typed stays where it was typed
    expect(bakary.status()?.problem).toBe('not-a-member');
    expect((await rosterOf(bakary, town)).formerMembers.get(bakary.member)?.why).toBe('removed');
  });

  it('[R5] gives the removed device none of the later keys, and the relay sends it nothing more', async () => {
    const { town, of } = await people('awa', 'jeanne', 'bakary');
    const [awa, jeanne, bakary] = [of('awa'), of('jeanne'), of('bakary')];
    await town.act(awa, (place) => removeFromSpace(place, bakary.member));
    await untilInEpoch(town, 2, awa, jeanne);
    const heard = town.received('bakary', 'entries').length;
    jeanne.addTask('not for him');
    await town.until('it arrives', () => awa.titles().includes('not for him'));
    await town.settle(20_000);
    expect(town.received('bakary', 'entries').length).toBe(heard);
    const book = await openSpaceBook(bakary.device.profile, town.space);
    if (!book.ok) expect.unreachable();
    const { id } = currentEpoch(await rosterOf(awa, town));
    expect(book.value.ring.get(id)).toBeUndefined();
  });

  it('[L8] loses nothing of a writer who was offline meanwhile', async () => {
    const { town, of } = await people('awa', 'jeanne', 'bakary');
    const [awa, jeanne, bakary] = [of('awa'), of('jeanne'), of('bakary')];
    jeanne.setApart(true);
    for (const title of ['one', 'two', 'three']) jeanne.addTask(title);
    await town.settle();
    await town.act(awa, (place) => removeFromSpace(place, bakary.member));
    await untilInEpoch(town, 2, awa);
    jeanne.addTask('four');
    jeanne.setApart(false);
    await town.until('all of it arrives', () => awa.titles().length === 4);
    expect(await jeanne.waiting()).toBe(0);
  });

  it("[E7] by somebody who has not read the last words of the other takes the relay's word for them", async () => {
    const { town, of } = await people('awa', 'jeanne', 'bakary');
    const [awa, jeanne, bakary] = [of('awa'), of('jeanne'), of('bakary')];
    awa.setApart(true); // her leader reads nothing; her act goes by a link of its own
    bakary.addTask('unread by awa');
    await town.until('it is saved', async () => (await bakary.waiting()) === 0);
    await town.act(awa, (place) => removeFromSpace(place, bakary.member));
    awa.setApart(false);
    await town.until('nothing acknowledged is undone', () =>
      [awa, jeanne].every((one) => one.titles().includes('unread by awa')),
    );
  });

  it('of a phone leaves its owner in: J10, Paul loses his', async () => {
    const { town, of } = await people('awa', 'jeanne');
    const [awa, jeanne] = [of('awa'), of('jeanne')];
    jeanne.addTask('said before');
    await town.settle();
    await town.act(awa, (place) => revokeDeviceIn(place, jeanne.device.profile.keys.device));
    jeanne.addTask('written by a finder');
    await town.settle(20_000);
    const roster = await rosterOf(awa, town);
    expect(roster.members.get(jeanne.member)).toMatchObject({ role: 'member', devices: 0 });
    expect(awa.titles()).toEqual(['said before']);
  });
});

describe('leaving', () => {
  it("[R3] is followed by fresh keys that a facilitator's device makes by itself", async () => {
    const { town, of } = await people('awa', 'jeanne', 'bakary');
    const [awa, jeanne, bakary] = [of('awa'), of('jeanne'), of('bakary')];
    await town.act(bakary, (place) => leaveSpace(place));
    await untilInEpoch(town, 2, awa, jeanne);
    expect((await rosterOf(awa, town)).isRotationDue).toBe(false);
    jeanne.addTask('after he left');
    await town.until('the others go on', () => awa.titles().includes('after he left'));
    expect(bakary.titles()).toEqual([]);
  });
});

describe('whoever opens the door after somebody left', () => {
  it('[R3] gives the group new keys first', async () => {
    const { town, of } = await people('awa', 'jeanne');
    const [awa, jeanne] = [of('awa'), of('jeanne')];
    awa.stop(); // nobody's device does it by itself
    await town.act(jeanne, (place) => leaveSpace(place));
    await awa.start();
    awa.setApart(true);
    const terms = { role: 'member', expires: NOON + HOUR, uses: 1, mode: 'open' } as const;
    await town.act(awa, ({ link, book, profile }) => inviteToSpace(link, book, profile.keys, terms));
    const roster = await rosterOf(awa, town);
    expect(roster.epochs.length).toBe(2);
    expect([...roster.invitations.values()].filter(({ open }) => open).length).toBe(1);
  });
});

describe("a guest's day", () => {
  it("passes: a facilitator's device says goodbye, and what they write then reaches nobody", async () => {
    const { town, of } = await people('awa', 'jeanne', 'bakary');
    const [awa, jeanne, bakary] = [of('awa'), of('jeanne'), of('bakary')];
    const until = NOON + HOUR;
    await town.act(awa, (place) => changeRoleIn(place, { member: bakary.member, role: 'guest', until }));
    bakary.addTask('as a guest');
    await town.until('it arrives', () => jeanne.titles().includes('as a guest'));
    await town.settle((HOUR + 60) * 1000);
    expect((await rosterOf(awa, town)).formerMembers.get(bakary.member)?.why).toBe('removed');
    bakary.addTask('too late');
    await town.settle(20_000);
    expect(jeanne.titles()).toEqual(['as a guest']);
  });
});

describe('a role', () => {
  it('[R2] lowered to observer takes the inner keys of what comes, and raised again gives all of them', async () => {
    const { town, of } = await people('awa', 'jeanne');
    const [awa, jeanne] = [of('awa'), of('jeanne')];
    const { member } = jeanne;
    const innerOf = async (): Promise<boolean[]> => {
      const book = await openSpaceBook(jeanne.device.profile, town.space);
      if (!book.ok) expect.unreachable();
      return book.value.roster.epochs.map(({ id }) => book.value.ring.get(id)?.inner !== undefined);
    };
    await town.act(awa, (place) => changeRoleIn(place, { member, role: 'observer', until: 0 }));
    await untilInEpoch(town, 2, awa, jeanne);
    await town.settle();
    expect(await innerOf()).toEqual([true, false]);
    jeanne.addTask('as an observer');
    await town.settle(20_000);
    expect(awa.titles()).toEqual([]);
    await town.act(awa, (place) => changeRoleIn(place, { member, role: 'member', until: 0 }));
    await town.until('she holds the inner key', async () => (await innerOf())[1] === true);
    jeanne.addTask('as a member');
    await town.until('she is read again', () => awa.titles().includes('as a member'));
  });
});
