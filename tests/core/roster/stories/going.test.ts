/** Lost phones, leaving, being removed, and coming back: where accepted work ends, and begins again. */
import { describe, expect, it } from 'vitest';
import type { DeviceId, DocId, EnvelopeHash, EpochId } from '../../../../core/id/id.ts';
import { countsFor } from '../../../../core/roster/cuts.ts';
import { currentEpoch, hasBeenOf, knownDevice, roleOf } from '../../../../core/roster/roster.ts';
import { boxKeyOf, everythingOpenedBy } from '../../fixture/key-ring.ts';
import { openNeighbourhood } from '../../fixture/neighbourhood.ts';
import { person } from '../../fixture/person.ts';
import { recoverySheet } from '../../fixture/recovery-keys.ts';
import type { Group } from '../../fixture/story.ts';

const PLAN = `01${'0'.repeat(30)}` as DocId;
const NOTES = `04${'0'.repeat(30)}` as DocId;
const HASH = '1f'.repeat(32) as EnvelopeHash;
const OTHER_HASH = '2f'.repeat(32) as EnvelopeHash;

function counts(
  lane: Group,
  device: DeviceId,
  writing: {
    readonly doc?: DocId;
    readonly epoch: EpochId;
    readonly ctr: number;
    readonly hash?: EnvelopeHash;
  },
): boolean {
  const { doc = PLAN, epoch, ctr, hash = HASH } = writing;
  return countsFor(lane.roster(), { device, doc, epoch, ctr }, hash);
}

describe('jeanne has lost a device', () => {
  it('[R3] and revokes it from the other: she stays, it is out, and who facilitates gives new keys next', async () => {
    const { lane, jeanne, jeannesTablet } = await openNeighbourhood();
    const member = lane.member(jeanne);
    await lane.revokeDevice(jeannesTablet.device, { by: jeanne });
    expect(lane.roster().isRotationDue).toBe(true);
    const { keys } = await lane.rotate();
    expect(lane.roster().members.get(member)?.devices).toBe(1);
    expect(lane.roster().devices.has(jeannesTablet.device)).toBe(false);
    expect(hasBeenOf(lane.roster(), jeannesTablet.device, member)).toBe(true);
    const last = lane.roster().epochs.length - 1;
    const hers = await everythingOpenedBy([boxKeyOf(jeanne)], lane.roster(), lane.boxes);
    const lost = await everythingOpenedBy([boxKeyOf(jeannesTablet)], lane.roster(), lane.boxes);
    expect(hers.inner.get(last)).toEqual(keys.inner);
    expect([lost.commons.has(last), lost.inner.has(last)]).toEqual([false, false]);
  });

  it('and the sheet that was set from it goes with it, when she says so herself', async () => {
    const { lane, jeanne, jeannesTablet } = await openNeighbourhood();
    const sheet = await recoverySheet('whoever holds the tablet', lane.roster().space);
    await lane.setRecovery(sheet, { by: jeannesTablet });
    await lane.revokeDevice(jeannesTablet.device, { by: jeanne });
    await lane.rotate();
    const opened = await everythingOpenedBy([sheet.box], lane.roster(), lane.boxes);
    expect(opened.commons.has(lane.roster().epochs.length - 1)).toBe(false);
    expect(lane.roster().recoveries.size).toBe(0);
  });

  it('and her sheet stays when a facilitator takes out her only phone', async () => {
    const { lane, bakary } = await openNeighbourhood();
    await lane.setRecovery(await recoverySheet('bakary', lane.roster().space), { by: bakary });
    await lane.revokeDevice(bakary.device);
    expect(lane.roster().recoveries.size).toBe(1);
  });

  it('and somebody who facilitates revokes her last one: she stays, without a phone', async () => {
    const { lane, kofi, bakary } = await openNeighbourhood();
    const member = lane.member(bakary);
    await lane.revokeDevice(bakary.device, { by: kofi });
    expect(lane.roster().members.get(member)).toMatchObject({ devices: 0, role: 'member' });
    expect(knownDevice(lane.roster(), bakary.device)?.member).toBe(member);
  });

  it('[E7] and what it wrote counts up to the cut, and no further', async () => {
    const { lane, jeanne, jeannesTablet } = await openNeighbourhood();
    const epoch = currentEpoch(lane.roster()).id;
    const { device } = jeannesTablet;
    await lane.revokeDevice(device, { by: jeanne, cuts: [{ doc: PLAN, device, ctr: 5, hash: HASH }] });
    await lane.rotate();
    expect(counts(lane, device, { epoch, ctr: 4 })).toBe(true);
    expect(counts(lane, device, { epoch, ctr: 5 })).toBe(true);
    expect(counts(lane, device, { epoch, ctr: 5, hash: OTHER_HASH })).toBe(false);
    expect(counts(lane, device, { epoch, ctr: 6 })).toBe(false);
    expect(counts(lane, device, { epoch, ctr: 1, doc: NOTES })).toBe(false);
    expect(counts(lane, device, { epoch: currentEpoch(lane.roster()).id, ctr: 1 })).toBe(false);
    expect(counts(lane, jeanne.device, { epoch, ctr: 99, doc: NOTES })).toBe(true);
  });
});

describe('bakary is removed', () => {
  it('[E7] and his work counts up to the cuts: not beyond, not another one there, not elsewhere', async () => {
    const { lane, bakary } = await openNeighbourhood();
    const epoch = currentEpoch(lane.roster()).id;
    const { device } = bakary;
    await lane.remove(lane.member(bakary), { cuts: [{ doc: PLAN, device, ctr: 2, hash: HASH }] });
    expect([1, 2, 3].map((ctr) => counts(lane, device, { epoch, ctr }))).toEqual([true, true, false]);
    expect(counts(lane, device, { epoch, ctr: 2, hash: OTHER_HASH })).toBe(false);
    expect(counts(lane, device, { epoch, ctr: 1, doc: NOTES })).toBe(false);
  });

  it('and a cut that names somebody else touches nobody', async () => {
    const { lane, bakary, jeanne } = await openNeighbourhood();
    const epoch = currentEpoch(lane.roster()).id;
    const cuts = [{ doc: PLAN, device: jeanne.device, ctr: 1, hash: HASH }];
    await lane.remove(lane.member(bakary), { cuts });
    expect(counts(lane, jeanne.device, { epoch, ctr: 9 })).toBe(true);
    expect(counts(lane, bakary.device, { epoch, ctr: 1 })).toBe(false);
  });

  it('[E7] and let in again with the same device: what he writes from then on counts, the rest does not', async () => {
    const { lane, bakary } = await openNeighbourhood();
    const first = currentEpoch(lane.roster()).id;
    const [before, { device }] = [lane.member(bakary), bakary];
    const { epoch } = await lane.remove(before, { cuts: [{ doc: PLAN, device, ctr: 2, hash: HASH }] });
    await lane.welcome(bakary);
    expect(lane.member(bakary)).not.toBe(before);
    expect(counts(lane, device, { epoch, ctr: 3 })).toBe(true);
    expect(counts(lane, device, { epoch: first, ctr: 3 })).toBe(false);
    expect(counts(lane, device, { epoch: first, ctr: 2 })).toBe(true);
    expect(hasBeenOf(lane.roster(), device, before)).toBe(true);
    expect(hasBeenOf(lane.roster(), device, lane.member(bakary))).toBe(true);
  });

  it('a second time after that: both cuts hold, each for its own time', async () => {
    const { lane, bakary } = await openNeighbourhood();
    const first = currentEpoch(lane.roster()).id;
    const { device } = bakary;
    await lane.remove(lane.member(bakary), { cuts: [{ doc: PLAN, device, ctr: 2, hash: HASH }] });
    await lane.welcome(bakary);
    const second = currentEpoch(lane.roster()).id;
    await lane.remove(lane.member(bakary), { cuts: [{ doc: PLAN, device, ctr: 9, hash: HASH }] });
    expect([2, 3].map((ctr) => counts(lane, device, { epoch: first, ctr }))).toEqual([true, false]);
    expect([9, 10].map((ctr) => counts(lane, device, { epoch: second, ctr }))).toEqual([true, false]);
    expect(lane.roster().formerStints.get(device)).toHaveLength(2);
  });

  it('with every device, the sheet and the claims', async () => {
    const { lane, henriette, bakary, salma } = await openNeighbourhood();
    const tablet = await person('bakary/tablet');
    await lane.addDevice(tablet, { by: bakary });
    await lane.setRecovery(await recoverySheet('bakary', lane.roster().space), { by: bakary });
    await lane.welcome(salma);
    await lane.vouch(salma.device, henriette, { by: salma });
    expect([lane.roster().recoveries.size, lane.roster().claims.size]).toEqual([1, 1]);
    await lane.remove(lane.member(bakary));
    await lane.remove(lane.member(salma));
    for (const { device } of [bakary, tablet, salma]) expect(roleOf(lane.roster(), device)).toBeUndefined();
    expect([lane.roster().recoveries.size, lane.roster().claims.size]).toEqual([0, 0]);
  });
});

describe('jeanne leaves', () => {
  it('[R3] and chooses no key: a rotation is due, nobody is let in before, and who facilitates makes it', async () => {
    const { lane, jeanne, kofi } = await openNeighbourhood();
    const epochs = lane.roster().epochs.length;
    await lane.leave(jeanne);
    expect(lane.roster().epochs).toHaveLength(epochs);
    expect(lane.roster().isRotationDue).toBe(true);
    await expect(lane.invite()).rejects.toThrow('rotation-due');
    await lane.rotate({ by: kofi });
    expect(lane.roster().isRotationDue).toBe(false);
    await lane.welcome(await person('salma'));
  });

  it('[R4] and every open invitation is closed with it, though not who waits', async () => {
    const { lane, jeanne, salma } = await openNeighbourhood();
    await lane.invite();
    await lane.join(salma, await lane.invite({ mode: 'approve' }));
    await lane.leave(jeanne);
    expect([...lane.roster().invitations.values()].filter(({ open }) => open)).toEqual([]);
    expect(lane.roster().waiting.has(salma.device)).toBe(true);
    await lane.rotate();
    await lane.admit(salma);
    const opened = await everythingOpenedBy([boxKeyOf(salma)], lane.roster(), lane.boxes);
    expect(opened.inner.get(lane.roster().epochs.length - 1)).toEqual(lane.keys().inner);
  });

  it('and a removal or a lower role is a rotation as well', async () => {
    const { lane, jeanne, bakary } = await openNeighbourhood();
    await lane.leave(jeanne);
    await lane.changeRole(lane.member(bakary), 'guest');
    expect(lane.roster().isRotationDue).toBe(false);
  });

  it('[E7] and her own cuts say where her work ends', async () => {
    const { lane, jeanne, jeannesTablet } = await openNeighbourhood();
    const epoch = currentEpoch(lane.roster()).id;
    await lane.leave(jeanne, { cuts: [{ doc: PLAN, device: jeannesTablet.device, ctr: 1, hash: HASH }] });
    expect([1, 2].map((ctr) => counts(lane, jeannesTablet.device, { epoch, ctr }))).toEqual([true, false]);
    expect(counts(lane, jeanne.device, { epoch, ctr: 1 })).toBe(false);
  });

  it('and comes back, with the same device, as another member', async () => {
    const { lane, jeanne } = await openNeighbourhood();
    const before = lane.member(jeanne);
    await lane.leave(jeanne);
    await lane.rotate();
    await lane.welcome(jeanne);
    expect(lane.member(jeanne)).not.toBe(before);
    expect(lane.roster().formerMembers.get(before)?.why).toBe('left');
  });
});

describe('the last facilitator', () => {
  it('[R7] neither leaves nor is lowered, not even by themself, until another is there', async () => {
    const { lane, awa, kofi, jeanne } = await openNeighbourhood();
    await lane.leave(kofi);
    await lane.rotate();
    await expect(lane.leave(awa)).rejects.toThrow('last-facilitator');
    await expect(lane.changeRole(lane.member(awa), 'guest')).rejects.toThrow('last-facilitator');
    await lane.changeRole(lane.member(jeanne), 'facilitator');
    await lane.leave(awa);
    await lane.rotate({ by: jeanne });
    expect(roleOf(lane.roster(), jeanne.device)).toBe('facilitator');
  });

  it('[R7] keeps a device, though not each of them', async () => {
    const { lane, awa, kofi } = await openNeighbourhood();
    const tablet = await person('awa/tablet');
    await lane.addDevice(tablet);
    await lane.remove(lane.member(kofi));
    await lane.revokeDevice(awa.device, { by: tablet });
    await expect(lane.revokeDevice(tablet.device, { by: tablet })).rejects.toThrow('leaver-rotates');
    expect(lane.roster().members.get(lane.member(tablet))?.devices).toBe(1);
  });

  it('[R7] of two, each may remove the other, and one remains', async () => {
    const { lane, awa, kofi } = await openNeighbourhood();
    const other = lane.fork();
    await lane.remove(lane.member(awa), { by: kofi });
    await other.remove(other.member(kofi), { by: awa });
    expect(roleOf(lane.roster(), kofi.device)).toBe('facilitator');
    expect(roleOf(other.roster(), awa.device)).toBe('facilitator');
  });
});
