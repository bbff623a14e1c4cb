/** Guests whose day has passed, roles that go up and down, and the rings that come and go with them. */
import { describe, expect, it } from 'vitest';
import type { DocId, EnvelopeHash } from '../../../../core/id/id.ts';
import { countsFor, mightWrite } from '../../../../core/roster/cuts.ts';
import { currentEpoch, isOver, roleAt, roleOf } from '../../../../core/roster/roster.ts';
import { boxKeyOf, everythingOpenedBy } from '../../fixture/key-ring.ts';
import { openNeighbourhood } from '../../fixture/neighbourhood.ts';
import { person } from '../../fixture/person.ts';
import { recoverySheet } from '../../fixture/recovery-keys.ts';
import { DAY, NOON } from '../../fixture/story.ts';

const PLAN = `01${'0'.repeat(30)}` as DocId;
const PEOPLE = `02${'0'.repeat(30)}` as DocId;
const CONTACTS = `04${'0'.repeat(30)}` as DocId;
const SETTINGS = `06${'0'.repeat(30)}` as DocId;
const HASH = '1f'.repeat(32) as EnvelopeHash;
const OTHER_HASH = '2f'.repeat(32) as EnvelopeHash;

describe('ines is a guest until tomorrow', () => {
  it('and has her role in the last second of it, and none after', async () => {
    const { lane, ines } = await openNeighbourhood();
    expect(roleAt(lane.roster(), ines.device, NOON + DAY)).toBe('guest');
    expect(roleAt(lane.roster(), ines.device, NOON + DAY + 1)).toBeUndefined();
    expect(roleOf(lane.roster(), ines.device)).toBe('guest');
  });

  it('and may still be given more days when they are over', async () => {
    const { lane, ines } = await openNeighbourhood();
    await lane.changeRole(lane.member(ines), 'guest', { at: NOON + 2 * DAY, until: NOON + 5 * DAY });
    expect(roleAt(lane.roster(), ines.device, NOON + 3 * DAY)).toBe('guest');
  });

  it('and may become a member without end', async () => {
    const { lane, ines } = await openNeighbourhood();
    await lane.changeRole(lane.member(ines), 'member', { at: NOON + 2 * DAY });
    expect(roleAt(lane.roster(), ines.device, NOON + 999 * DAY)).toBe('member');
  });

  it('and is removed when they are over, with new keys for the others [R3]', async () => {
    const { lane, ines, jeanne } = await openNeighbourhood();
    const member = lane.member(ines);
    const { keys } = await lane.remove(member, { at: NOON + DAY + 1 });
    expect(lane.roster().members.has(member)).toBe(false);
    expect(lane.roster().formerMembers.get(member)).toMatchObject({
      role: 'guest',
      until: NOON + DAY,
      leftAt: NOON + DAY + 1,
      why: 'removed',
    });
    const last = lane.roster().epochs.length - 1;
    const [hers, jeannes] = [
      await everythingOpenedBy([boxKeyOf(ines)], lane.roster(), lane.boxes),
      await everythingOpenedBy([boxKeyOf(jeanne)], lane.roster(), lane.boxes),
    ];
    expect(hers.commons.has(last) || hers.inner.has(last)).toBe(false);
    expect([jeannes.commons.get(last), jeannes.inner.get(last)]).toEqual([keys.commons, keys.inner]);
  });

  it('and only a time that was said ends', () => {
    expect(isOver({ until: 0 }, Number.MAX_SAFE_INTEGER)).toBe(false);
  });
});

describe('odile goes up', () => {
  it('from observer to member with the boxes of the inner ring, and without new keys', async () => {
    const { lane, odile } = await openNeighbourhood();
    const epochs = lane.roster().epochs.length;
    const boxes = await lane.changeRole(lane.member(odile), 'member');
    expect(lane.roster().epochs).toHaveLength(epochs);
    expect(boxes.map(({ ring }) => ring)).toEqual(['commons', 'inner']);
    const opened = await everythingOpenedBy([boxKeyOf(odile)], lane.roster(), lane.boxes);
    expect(opened.inner.get(epochs - 1)).toEqual(lane.keys().inner);
  });

  it('with a box for each of her devices and for her recovery sheet', async () => {
    const { lane, odile } = await openNeighbourhood();
    const sheet = await recoverySheet('odile', lane.roster().space);
    const tablet = await person('odile/tablet');
    expect((await lane.addDevice(tablet, { by: odile })).map(({ ring }) => ring)).toEqual(['commons']);
    expect((await lane.setRecovery(sheet, { by: odile })).map(({ ring }) => ring)).toEqual(['commons']);
    await lane.changeRole(lane.member(odile), 'guest');
    for (const key of [boxKeyOf(odile), boxKeyOf(tablet), sheet.box]) {
      const opened = await everythingOpenedBy([key], lane.roster(), lane.boxes);
      expect([...opened.inner.values()]).toEqual([lane.keys().inner]);
    }
  });

  it('[E7] and writes from the epoch of her new role on what it may write', async () => {
    const { lane, odile } = await openNeighbourhood();
    const first = currentEpoch(lane.roster()).id;
    await lane.rotate();
    const second = currentEpoch(lane.roster()).id;
    await lane.changeRole(lane.member(odile), 'member');
    const might = (doc: DocId, epoch: typeof first): boolean =>
      mightWrite(lane.roster(), { device: odile.device, doc, epoch });
    expect([might(PEOPLE, first), might(PLAN, first)]).toEqual([true, false]);
    expect([might(PEOPLE, second), might(PLAN, second)]).toEqual([true, true]);
  });
});

describe('kofi goes down', () => {
  it('[E7] from facilitator to member: settings no more, the plan as before', async () => {
    const { lane, kofi } = await openNeighbourhood();
    const first = currentEpoch(lane.roster()).id;
    const cuts = [{ doc: SETTINGS, device: kofi.device, ctr: 3, hash: HASH }];
    await lane.changeRole(lane.member(kofi), 'member', { cuts });
    const second = currentEpoch(lane.roster()).id;
    const counts = (doc: DocId, epoch: typeof first, ctr: number, hash = HASH): boolean =>
      countsFor(lane.roster(), { device: kofi.device, doc, epoch, ctr }, hash);
    expect([counts(SETTINGS, first, 2), counts(SETTINGS, first, 3), counts(SETTINGS, first, 4)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(counts(SETTINGS, first, 3, OTHER_HASH)).toBe(false);
    expect(counts(SETTINGS, second, 4)).toBe(false);
    expect([counts(PLAN, first, 99), counts(PLAN, second, 99)]).toEqual([true, true]);
  });

  it('to observer: the inner ring is closed to him from then on, and his old work in it is kept', async () => {
    const { lane, kofi } = await openNeighbourhood();
    const first = currentEpoch(lane.roster()).id;
    const cuts = [{ doc: CONTACTS, device: kofi.device, ctr: 1, hash: HASH }];
    const boxes = await lane.changeRole(lane.member(kofi), 'observer', { cuts });
    const opened = await everythingOpenedBy([boxKeyOf(kofi)], lane.roster(), boxes.map(inEpochOf(lane)));
    const last = lane.roster().epochs.length - 1;
    expect([opened.commons.has(last), opened.inner.has(last)]).toEqual([true, false]);
    const counts = (ctr: number): boolean =>
      countsFor(lane.roster(), { device: kofi.device, doc: CONTACTS, epoch: first, ctr }, HASH);
    expect([counts(1), counts(2)]).toEqual([true, false]);
  });

  it('and up again: the cut speaks of the time before, and of nothing after', async () => {
    const { lane, kofi } = await openNeighbourhood();
    const first = currentEpoch(lane.roster()).id;
    await lane.changeRole(lane.member(kofi), 'member');
    await lane.changeRole(lane.member(kofi), 'facilitator');
    const second = currentEpoch(lane.roster()).id;
    const counts = (epoch: typeof first): boolean =>
      countsFor(lane.roster(), { device: kofi.device, doc: SETTINGS, epoch, ctr: 7 }, HASH);
    expect([counts(first), counts(second)]).toEqual([false, true]);
    expect(
      lane
        .roster()
        .members.get(lane.member(kofi))
        ?.roles.map(({ role }) => role),
    ).toEqual(['facilitator', 'member', 'facilitator']);
  });

  it('by his own hand, but not out of the inner ring', async () => {
    const { lane, kofi } = await openNeighbourhood();
    const member = lane.member(kofi);
    await expect(lane.changeRole(member, 'observer', { by: kofi })).rejects.toThrow('leaver-rotates');
    await lane.changeRole(member, 'guest', { by: kofi });
    expect(roleOf(lane.roster(), kofi.device)).toBe('guest');
  });
});

describe('henriette, who has no phone', () => {
  it('goes up and down as anybody does, and no box is made for her', async () => {
    const { lane, henriette } = await openNeighbourhood();
    expect(await lane.changeRole(henriette, 'facilitator')).toEqual([]);
    const count = lane.boxes.length;
    await lane.changeRole(henriette, 'observer');
    expect(lane.roster().members.get(henriette)?.role).toBe('observer');
    expect(lane.boxes.length - count).toBe((await lane.rotate()).boxes.length);
  });
});

function inEpochOf(
  lane: Awaited<ReturnType<typeof openNeighbourhood>>['lane'],
): <Box>(box: Box) => Box & { readonly epoch: ReturnType<typeof currentEpoch>['id'] } {
  const { id: epoch } = currentEpoch(lane.roster());
  return (box) => ({ ...box, epoch });
}
