/**
 * What keys can be had by whoever was removed, left, was lowered or never held the inner ring: told the whole chain, every box and
 * every rotation, and keeping all that they ever held. Also with the relay's help.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import { extendRoster } from '../../../core/roster/fold.ts';
import { roleOf } from '../../../core/roster/roster.ts';
import { type BoxKey, boxKeyOf, everythingOpenedBy, type KeyRing } from '../fixture/key-ring.ts';
import { openNeighbourhood } from '../fixture/neighbourhood.ts';
import { person } from '../fixture/person.ts';
import { recoverySheet } from '../fixture/recovery-keys.ts';
import type { Group } from '../fixture/story.ts';
import { fulfil, openCast, wish } from '../fixture/wishes.ts';

async function openedBy(lane: Group, keys: readonly BoxKey[], held: readonly Bytes[] = []): Promise<KeyRing> {
  return everythingOpenedBy(keys, lane.roster(), lane.boxes, held);
}

function all({ commons, inner }: KeyRing): Bytes[] {
  return [...commons.values(), ...inner.values()];
}

/** Life goes on: rotations, people who come and go, sheets, roles. */
async function goOn({
  lane,
  kofi,
  awa,
}: {
  lane: Group;
  kofi: Parameters<Group['member']>[0];
  awa: typeof kofi;
}): Promise<void> {
  await lane.rotate({ by: kofi });
  await lane.welcome(await person('nour'));
  await lane.setRecovery(await recoverySheet('awa', lane.roster().space), { by: awa });
  await lane.changeRole(lane.member(await person('nour')), 'observer', { by: kofi });
  await lane.remove(lane.member(await person('nour')));
  await lane.rotate();
}

describe('[R5] bakary is removed', () => {
  it('and opens no later key, with all his devices, his link, his sheet and all he ever held', async () => {
    const { lane, awa, kofi, salma } = await openNeighbourhood();
    const invitation = await lane.invite();
    const [bakary, tablet] = [salma, await person('salma/tablet')];
    const sheet = await recoverySheet('salma', lane.roster().space);
    await lane.join(bakary, invitation);
    await lane.addDevice(tablet, { by: bakary });
    await lane.setRecovery(sheet, { by: bakary });
    await lane.rotate();
    const mine = [boxKeyOf(bakary), boxKeyOf(tablet), sheet.box, invitation.keys.box];
    const before = await openedBy(lane, mine);
    const epochs = lane.roster().epochs.length;
    expect([...before.commons.keys()].toSorted((a, b) => a - b)).toEqual([...lane.roster().epochs.keys()]);
    expect([...before.inner.keys()].toSorted((a, b) => a - b)).toEqual([...lane.roster().epochs.keys()]);
    await lane.remove(lane.member(bakary));
    await goOn({ lane, awa, kofi });
    const after = await openedBy(lane, mine, all(before));
    for (const ring of [after.commons, after.inner])
      expect([...ring.keys()].every((epoch) => epoch < epochs)).toBe(true);
    expect(after.commons.size).toBe(epochs);
  });

  it('and one revoked device, whose owner stays, opens none either', async () => {
    const { lane, awa, kofi, jeanne, jeannesTablet } = await openNeighbourhood();
    await lane.rotate();
    const before = await openedBy(lane, [boxKeyOf(jeannesTablet)]);
    const epochs = lane.roster().epochs.length;
    await lane.revokeDevice(jeannesTablet.device, { by: jeanne });
    await goOn({ lane, awa, kofi });
    const after = await openedBy(lane, [boxKeyOf(jeannesTablet)], all(before));
    expect(Math.max(...after.commons.keys(), ...after.inner.keys())).toBe(epochs - 1);
    expect(Math.max(...(await openedBy(lane, [boxKeyOf(jeanne)])).inner.keys())).toBeGreaterThan(epochs);
  });

  it('and whoever left opens none after the rotation that was due', async () => {
    const { lane, awa, kofi, jeanne, jeannesTablet } = await openNeighbourhood();
    await lane.rotate();
    const mine = [boxKeyOf(jeanne), boxKeyOf(jeannesTablet)];
    const before = await openedBy(lane, mine);
    const epochs = lane.roster().epochs.length;
    await lane.leave(jeanne);
    await goOn({ lane, awa, kofi });
    const after = await openedBy(lane, mine, all(before));
    expect(Math.max(...after.commons.keys(), ...after.inner.keys())).toBe(epochs - 1);
  });
});

describe('an observer', () => {
  it('opens every commons key and no inner key of any epoch', async () => {
    const { lane, awa, kofi, odile } = await openNeighbourhood();
    const sheet = await recoverySheet('odile', lane.roster().space);
    const tablet = await person('odile/tablet');
    await lane.addDevice(tablet, { by: odile });
    await lane.setRecovery(sheet, { by: odile });
    await goOn({ lane, awa, kofi });
    const opened = await openedBy(lane, [boxKeyOf(odile), boxKeyOf(tablet), sheet.box]);
    expect(opened.commons.size).toBe(lane.roster().epochs.length);
    expect(opened.inner.size).toBe(0);
  });

  it('who was a member before opens no inner key of a later epoch, by device or sheet', async () => {
    const { lane, awa, kofi, jeanne, jeannesTablet } = await openNeighbourhood();
    const sheet = await recoverySheet('jeanne', lane.roster().space);
    await lane.setRecovery(sheet, { by: jeanne });
    await lane.rotate();
    const mine = [boxKeyOf(jeanne), boxKeyOf(jeannesTablet), sheet.box];
    const before = await openedBy(lane, mine);
    const epochs = lane.roster().epochs.length;
    await lane.changeRole(lane.member(jeanne), 'observer');
    await goOn({ lane, awa, kofi });
    const after = await openedBy(lane, mine, all(before));
    expect(after.commons.size).toBe(lane.roster().epochs.length);
    expect([...after.inner.keys()].toSorted((a, b) => a - b)).toEqual([
      ...Array.from({ length: epochs }).keys(),
    ]);
  });
});

describe('after any acts of anybody', () => {
  it('[R5] the current keys are opened by who was in when they came, by nobody who is out, and the inner one by no observer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 12, maxLength: 25, size: 'max' }), async (wishes) => {
        const { lane, cast } = await openCast();
        let roster = lane.roster();
        const boxes = [...lane.boxes];
        for (const wanted of wishes) {
          const made = await fulfil(wanted, roster, cast);
          const next = made && (await extendRoster(roster, [made.op]));
          if (!made || !next?.ok) continue;
          roster = next.value;
          boxes.push(...made.boxes);
        }
        const last = roster.epochs.length - 1;
        fc.pre(last > 0 && !roster.isRotationDue);
        for (const device of cast.devices) {
          const role = roleOf(roster, device.device);
          const opened = await everythingOpenedBy([boxKeyOf(device)], roster, boxes);
          if (role === undefined) expect(opened.commons.has(last)).toBe(false);
          if (role === undefined || role === 'observer') expect(opened.inner.has(last)).toBe(false);
        }
        // whoever was in when the epoch began opens it
        for (const { id, boxPub, fromEpoch } of roster.devices.values()) {
          const device = cast.devices.find((one) => one.device === id);
          if (!device || fromEpoch === last) continue;
          expect(device.boxPub).toEqual(boxPub);
          const opened = await everythingOpenedBy([boxKeyOf(device)], roster, boxes);
          expect(opened.commons.has(last)).toBe(true);
          expect(opened.inner.has(last)).toBe(roleOf(roster, id) !== 'observer');
        }
      }),
      { numRuns: 4, endOnFailure: true },
    );
  }, 30_000);
});
