/** Breaks of the rules about devices: how many, whose, and what it takes to have one taken for a lost one. */
import type { Bytes } from '../../../../core/bytes/bytes.ts';
import type { DeviceKeys } from '../../../../core/crypto/device-keys.ts';
import type { MemberId } from '../../../../core/id/id.ts';
import { addDevice, revokeDevice, vouch } from '../../../../core/roster/devices.ts';
import { recover } from '../../../../core/roster/recovery.ts';
import { openNeighbourhood } from '../../fixture/neighbourhood.ts';
import { person } from '../../fixture/person.ts';
import { recoverySheet } from '../../fixture/recovery-keys.ts';
import { type Group, NOON } from '../../fixture/story.ts';
import type { Breaks } from './break.ts';

type DeviceRule =
  | 'unknown-device'
  | 'too-many-devices'
  | 'recovery-unknown'
  | 'not-a-newcomer'
  | 'no-claim'
  | 'own-claim'
  | 'already-confirmed'
  | 'too-new';

async function addOp(lane: Group, name: string, by: DeviceKeys): Promise<Bytes> {
  return (await addDevice(lane.roster(), lane.keys(), await person(name), by, NOON)).op;
}

async function vouchOp(lane: Group, newcomer: DeviceKeys, member: MemberId, by = newcomer): Promise<Bytes> {
  return vouch(lane.roster(), { device: newcomer.device, member }, by, NOON);
}

async function fillUp(lane: Group, by: DeviceKeys, count: number): Promise<void> {
  for (let n = 0; n < count; n++) await lane.addDevice(await person(`device ${n}`), { by });
}

export const DEVICE_BREAKS: Breaks<DeviceRule> = {
  'unknown-device': {
    'it was revoked already': async () => {
      const { lane, jeanne, jeannesTablet } = await openNeighbourhood();
      const revoked = { device: jeannesTablet.device, cuts: [] };
      const op = async () => (await revokeDevice(lane.roster(), lane.keys(), revoked, jeanne, NOON)).op;
      const before = await lane.refusalOf(await op());
      await lane.revokeDevice(jeannesTablet.device, { by: jeanne });
      return [await lane.refusalOf(await op()), before];
    },
    'somebody vouches for one that was never in': async () => {
      const { lane, henriette, salma, jeanne } = await openNeighbourhood();
      const early = await lane.refusalOf(await vouchOp(lane, salma, henriette, jeanne));
      await lane.welcome(salma);
      await lane.vouch(salma.device, henriette, { by: salma });
      return [early, await lane.refusalOf(await vouchOp(lane, salma, henriette, jeanne))];
    },
  },
  'too-many-devices': {
    'an eleventh is added': async () => {
      const { lane, bakary } = await openNeighbourhood();
      await fillUp(lane, bakary, 8);
      const tenth = await addOp(lane, 'tenth', bakary);
      const asTenth = await lane.refusalOf(tenth);
      await lane.lodge(tenth);
      return [await lane.refusalOf(await addOp(lane, 'eleventh', bakary)), asTenth];
    },
    'an eleventh comes back with a sheet': async () => {
      const { lane, bakary, salma } = await openNeighbourhood();
      const sheet = await recoverySheet('sheet', lane.roster().space);
      await lane.setRecovery(sheet, { by: bakary });
      await fillUp(lane, bakary, 8);
      const asTenth = await lane.refusalOf(await recover(lane.roster(), sheet, salma, NOON));
      await lane.addDevice(await person('tenth'), { by: bakary });
      return [await lane.refusalOf(await recover(lane.roster(), sheet, salma, NOON)), asTenth];
    },
    'a place that has ten is claimed': async () => {
      const { lane, bakary, salma } = await openNeighbourhood();
      await lane.welcome(salma);
      await fillUp(lane, bakary, 8);
      const asTenth = await lane.refusalOf(await vouchOp(lane, salma, lane.member(bakary)));
      await lane.addDevice(await person('tenth'), { by: bakary });
      return [await lane.refusalOf(await vouchOp(lane, salma, lane.member(bakary))), asTenth];
    },
    'a claimed place has ten by the time it is confirmed': async () => {
      const { lane, bakary, jeanne, salma } = await openNeighbourhood();
      await lane.welcome(salma);
      await lane.vouch(salma.device, lane.member(bakary), { by: salma });
      const before = await lane.refusalOf(await vouchOp(lane, salma, lane.member(bakary), jeanne));
      await fillUp(lane, bakary, 9);
      return [await lane.refusalOf(await vouchOp(lane, salma, lane.member(bakary), jeanne)), before];
    },
  },
  'recovery-unknown': {
    '[R10] a sheet was never registered': async () => {
      const { lane, salma } = await openNeighbourhood();
      const sheet = await recoverySheet('sheet', lane.roster().space);
      const early = await lane.refusalOf(await recover(lane.roster(), sheet, salma, NOON));
      await lane.setRecovery(sheet);
      return [early, await lane.refusalOf(await recover(lane.roster(), sheet, salma, NOON))];
    },
    '[R10] a sheet was used': async () => {
      const { lane, salma } = await openNeighbourhood();
      const sheet = await recoverySheet('sheet', lane.roster().space);
      await lane.setRecovery(sheet);
      const again = await person('again');
      const before = await lane.refusalOf(await recover(lane.roster(), sheet, again, NOON));
      await lane.recover(salma, sheet);
      return [await lane.refusalOf(await recover(lane.roster(), sheet, again, NOON)), before];
    },
    '[R10] a sheet was replaced': async () => {
      const { lane, salma } = await openNeighbourhood();
      const { space } = lane.roster();
      const [sheet, next] = [await recoverySheet('sheet', space), await recoverySheet('next', space)];
      await lane.setRecovery(sheet);
      await lane.setRecovery(next);
      return [
        await lane.refusalOf(await recover(lane.roster(), sheet, salma, NOON)),
        await lane.refusalOf(await recover(lane.roster(), next, salma, NOON)),
      ];
    },
    '[R10] whose sheet it was is gone': async () => {
      const { lane, jeanne, salma } = await openNeighbourhood();
      const sheet = await recoverySheet('sheet', lane.roster().space);
      await lane.setRecovery(sheet, { by: jeanne });
      const before = await lane.refusalOf(await recover(lane.roster(), sheet, salma, NOON));
      await lane.remove(lane.member(jeanne));
      return [await lane.refusalOf(await recover(lane.roster(), sheet, salma, NOON)), before];
    },
  },
  'not-a-newcomer': {
    'who was here first says that they are somebody who came later': async () => {
      const { lane, jeanne, bakary, salma } = await openNeighbourhood();
      await lane.revokeDevice((await person('jeanne/tablet')).device);
      await lane.welcome(salma);
      return [
        await lane.refusalOf(await vouchOp(lane, jeanne, lane.member(bakary))),
        await lane.refusalOf(await vouchOp(lane, salma, lane.member(bakary))),
      ];
    },
    'who has two devices says so': async () => {
      const { lane, henriette, salma } = await openNeighbourhood();
      await lane.welcome(salma);
      const before = await lane.refusalOf(await vouchOp(lane, salma, henriette));
      await lane.addDevice(await person('salma/tablet'), { by: salma });
      return [await lane.refusalOf(await vouchOp(lane, salma, henriette)), before];
    },
    'who has two devices by then is confirmed': async () => {
      const { lane, henriette, jeanne, salma } = await openNeighbourhood();
      await lane.welcome(salma);
      await lane.vouch(salma.device, henriette, { by: salma });
      const before = await lane.refusalOf(await vouchOp(lane, salma, henriette, jeanne));
      await lane.addDevice(await person('salma/tablet'), { by: salma });
      return [await lane.refusalOf(await vouchOp(lane, salma, henriette, jeanne)), before];
    },
  },
  'no-claim': {
    'nobody has claimed': async () => {
      const { lane, henriette, jeanne, salma } = await openNeighbourhood();
      await lane.welcome(salma);
      const early = await lane.refusalOf(await vouchOp(lane, salma, henriette, jeanne));
      await lane.vouch(salma.device, henriette, { by: salma });
      return [early, await lane.refusalOf(await vouchOp(lane, salma, henriette, jeanne))];
    },
    'another place was claimed': async () => {
      const { lane, henriette, bakary, jeanne, salma } = await openNeighbourhood();
      await lane.welcome(salma);
      await lane.vouch(salma.device, henriette, { by: salma });
      return [
        await lane.refusalOf(await vouchOp(lane, salma, lane.member(bakary), jeanne)),
        await lane.refusalOf(await vouchOp(lane, salma, henriette, jeanne)),
      ];
    },
    "the place's own device has ended it": async () => {
      const { lane, bakary, jeanne, salma } = await openNeighbourhood();
      await lane.welcome(salma);
      const place = lane.member(bakary);
      await lane.vouch(salma.device, place, { by: salma });
      const before = await lane.refusalOf(await vouchOp(lane, salma, place, jeanne));
      await lane.vouch(salma.device, place, { by: bakary });
      return [await lane.refusalOf(await vouchOp(lane, salma, place, jeanne)), before];
    },
  },
  'own-claim': {
    'a newcomer confirms themself, from another device': async () => {
      const { lane, henriette, jeanne, salma } = await openNeighbourhood();
      await lane.welcome(salma);
      await lane.vouch(salma.device, henriette, { by: salma });
      const fromAnother = await vouchOp(lane, salma, henriette, jeanne);
      const before = await lane.refusalOf(fromAnother);
      const tablet = await person('salma/tablet');
      await lane.addDevice(tablet, { by: salma });
      return [await lane.refusalOf(await vouchOp(lane, salma, henriette, tablet)), before];
    },
  },
  'already-confirmed': {
    'the same person confirms from their other device': async () => {
      const { lane, henriette, bakary, jeanne, jeannesTablet, salma } = await openNeighbourhood();
      await lane.welcome(salma);
      await lane.vouch(salma.device, henriette, { by: salma });
      await lane.vouch(salma.device, henriette, { by: jeanne });
      return [
        await lane.refusalOf(await vouchOp(lane, salma, henriette, jeannesTablet)),
        await lane.refusalOf(await vouchOp(lane, salma, henriette, bakary)),
      ];
    },
  },
  'too-new': {
    'who came in after the newcomer confirms': async () => {
      const { lane, henriette, bakary, salma } = await openNeighbourhood();
      await lane.welcome(salma);
      const paul = await person('paul');
      await lane.welcome(paul);
      await lane.vouch(salma.device, henriette, { by: salma });
      return [
        await lane.refusalOf(await vouchOp(lane, salma, henriette, paul)),
        await lane.refusalOf(await vouchOp(lane, salma, henriette, bakary)),
      ];
    },
  },
};
