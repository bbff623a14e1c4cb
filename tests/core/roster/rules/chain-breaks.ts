/** Breaks of what is asked of every operation: its place in the chain, its author, its keys. */
import type { DeviceKeys } from '../../../../core/crypto/device-keys.ts';
import type { OpHash, SpaceId } from '../../../../core/id/id.ts';
import { EMPTY_BYTES } from '../../../../core/bytes/bytes.ts';
import { beginSpace } from '../../../../core/roster/begin-space.ts';
import { addDevice, revokeDevice, vouch } from '../../../../core/roster/devices.ts';
import { foldRoster } from '../../../../core/roster/fold.ts';
import { setHome } from '../../../../core/roster/home.ts';
import { invite, revokeInvitation } from '../../../../core/roster/invite.ts';
import { join } from '../../../../core/roster/join.ts';
import { leave } from '../../../../core/roster/members.ts';
import { addPerson } from '../../../../core/roster/add-person.ts';
import { recover, setRecovery } from '../../../../core/roster/recovery.ts';
import type { RosterRule } from '../../../../core/roster/refusal.ts';
import { rotate } from '../../../../core/roster/rotate.ts';
import { changed, reproven } from '../../fixture/changed-operation.ts';
import { openNeighbourhood } from '../../fixture/neighbourhood.ts';
import { person } from '../../fixture/person.ts';
import { recoverySheet } from '../../fixture/recovery-keys.ts';
import { DAY, type Group, NOON } from '../../fixture/story.ts';
import type { Breaks } from './break.ts';

const SMALL_ORDER = new Uint8Array(32); // y = 0, and u = 0
const TERMS = { role: 'member', expires: NOON + DAY, uses: 1, mode: 'open' } as const;

type ChainRule =
  | 'malformed'
  | 'not-first'
  | 'already-begun'
  | 'wrong-space'
  | 'not-next'
  | 'unknown-author'
  | 'author-is-not-the-key'
  | 'bad-signature'
  | 'only-facilitators'
  | 'only-members'
  | 'key-in-use'
  | 'weak-key'
  | 'time-is-over';

export const CHAIN_BREAKS: Breaks<ChainRule> = {
  malformed: {
    'a byte is missing': async () => {
      const { lane } = await openNeighbourhood();
      const op = await addPerson(lane.roster(), lane.founder, NOON);
      return [await lane.refusalOf(op.slice(0, -1)), await lane.refusalOf(op)];
    },
  },
  'not-first': {
    'a chain is empty': async () => [await ofChain([]), await ofChain((await openNeighbourhood()).lane.ops)],
    'a chain begins with its second operation': async () => {
      const { lane } = await openNeighbourhood();
      return [await ofChain(lane.ops.slice(1)), await ofChain(lane.ops)];
    },
    'a genesis follows something': async () => {
      const awa = await person('awa');
      const { genesis } = await beginSpace('group', awa, NOON);
      const late = await changed(genesis, { prev: '11'.repeat(32) as OpHash }, awa);
      return [await ofChain([late]), await ofChain([genesis])];
    },
  },
  'already-begun': {
    'a second genesis comes': async () => {
      const { lane, awa } = await openNeighbourhood();
      const { genesis } = await beginSpace('group', awa, NOON);
      return [await lane.refusalOf(genesis), await ofChain([genesis])];
    },
  },
  'wrong-space': {
    'an operation is moved to another space': async () => {
      const { lane, awa } = await openNeighbourhood();
      const op = await addPerson(lane.roster(), awa, NOON);
      const moved = await changed(op, { space: '11'.repeat(16) as SpaceId }, awa);
      return [await lane.refusalOf(moved), await lane.refusalOf(op)];
    },
  },
  'not-next': {
    'an operation follows another one': async () => {
      const { lane, awa } = await openNeighbourhood();
      const op = await addPerson(lane.roster(), awa, NOON);
      const elsewhere = await changed(op, { prev: '11'.repeat(32) as OpHash }, awa);
      return [await lane.refusalOf(elsewhere), await lane.refusalOf(op)];
    },
  },
  'unknown-author': {
    'somebody was never in': async () => {
      const { lane, awa, salma } = await openNeighbourhood();
      return [
        await lane.refusalOf(await addPerson(lane.roster(), salma, NOON)),
        await lane.refusalOf(await addPerson(lane.roster(), awa, NOON)),
      ];
    },
    'somebody has left': async () => {
      const { lane, jeanne } = await openNeighbourhood();
      const before = await lane.refusalOf(await addPerson(lane.roster(), jeanne, NOON));
      await lane.leave(jeanne);
      return [await lane.refusalOf(await addPerson(lane.roster(), jeanne, NOON)), before];
    },
    'their device was revoked': async () => {
      const { lane, jeanne, jeannesTablet } = await openNeighbourhood();
      await lane.revokeDevice(jeannesTablet.device, { by: jeanne });
      return [
        await lane.refusalOf(await addPerson(lane.roster(), jeannesTablet, NOON)),
        await lane.refusalOf(await addPerson(lane.roster(), jeanne, NOON)),
      ];
    },
    'somebody is still waiting': async () => {
      const { lane, salma } = await openNeighbourhood();
      await lane.join(salma, await lane.invite({ mode: 'approve' }));
      const early = await lane.refusalOf(await addPerson(lane.roster(), salma, NOON));
      await lane.admit(salma);
      return [early, await lane.refusalOf(await addPerson(lane.roster(), salma, NOON))];
    },
  },
  'author-is-not-the-key': {
    'a genesis names another author': async () => {
      const [awa, jeanne] = [await person('awa'), await person('jeanne')];
      const { genesis } = await beginSpace('group', awa, NOON);
      const other = await changed(genesis, { author: jeanne.device }, awa);
      return [await ofChain([other]), await ofChain([genesis])];
    },
    'a join brings the key of another device': async () => {
      const { lane, salma } = await openNeighbourhood();
      const { keys } = await lane.invite();
      const op = await join(lane.roster(), keys, salma, NOON);
      const { devicePub } = await person('paul');
      const other = await reproven(op, { devicePub }, keys.signing.privateKey, salma);
      return [await lane.refusalOf(other), await lane.refusalOf(op)];
    },
    'a recover brings the key of another device': async () => {
      const { lane, salma } = await openNeighbourhood();
      const sheet = await recoverySheet('sheet', lane.roster().space);
      await lane.setRecovery(sheet);
      const op = await recover(lane.roster(), sheet, salma, NOON);
      const { devicePub } = await person('paul');
      const other = await reproven(op, { devicePub }, sheet.signing.privateKey, salma);
      return [await lane.refusalOf(other), await lane.refusalOf(op)];
    },
  },
  'bad-signature': {
    'somebody signs in the name of a facilitator': async () => {
      const { lane, awa, jeanne } = await openNeighbourhood();
      const op = await addPerson(lane.roster(), awa, NOON);
      return [await lane.refusalOf(await changed(op, {}, jeanne)), await lane.refusalOf(op)];
    },
    'a join is signed by somebody else than its key': async () => {
      const { lane, salma, jeanne } = await openNeighbourhood();
      const { keys } = await lane.invite();
      const op = await join(lane.roster(), keys, salma, NOON);
      return [await lane.refusalOf(await changed(op, {}, jeanne)), await lane.refusalOf(op)];
    },
  },
  'only-facilitators': {
    'a member invites': async () => {
      const { lane, awa, jeanne } = await openNeighbourhood();
      const op = async (by = awa) => (await invite(lane.roster(), lane.keys(), TERMS, by, NOON)).op;
      return [await lane.refusalOf(await op(jeanne)), await lane.refusalOf(await op())];
    },
    'a member takes an invitation back': async () => {
      const { lane, awa, jeanne } = await openNeighbourhood();
      const { publicKey } = (await lane.invite()).keys.signing;
      const op = async (by = awa) => revokeInvitation(lane.roster(), publicKey, by, NOON);
      return [await lane.refusalOf(await op(jeanne)), await lane.refusalOf(await op())];
    },
    'a member changes a role': async () => {
      const { lane, jeanne, odile } = await openNeighbourhood();
      const [member, before] = [lane.member(odile), lane.ops.length];
      await lane.changeRole(member, 'guest');
      const op = lane.ops.at(before) ?? EMPTY_BYTES;
      return judgedBefore(lane, before, await changed(op, { author: jeanne.device }, jeanne), op);
    },
    'a member removes somebody': async () => {
      const { lane, jeanne, bakary } = await openNeighbourhood();
      const before = lane.ops.length;
      const { op } = await lane.remove(lane.member(bakary));
      return judgedBefore(lane, before, await changed(op, { author: jeanne.device }, jeanne), op);
    },
    'a member rotates': async () => {
      const { lane, awa, jeanne } = await openNeighbourhood();
      const op = async (by = awa) => (await rotate(lane.roster(), lane.keys(), by, NOON)).op;
      return [await lane.refusalOf(await op(jeanne)), await lane.refusalOf(await op())];
    },
    'a member moves the group': async () => {
      const { lane, awa, jeanne } = await openNeighbourhood();
      const op = async (by = awa) => setHome(lane.roster(), ['https://relais.example'], by, NOON);
      return [await lane.refusalOf(await op(jeanne)), await lane.refusalOf(await op())];
    },
    "a member revokes somebody else's device": async () => {
      const { lane, awa, bakary, jeannesTablet } = await openNeighbourhood();
      const revoked = { device: jeannesTablet.device, cuts: [] };
      const op = async (by = awa) => (await revokeDevice(lane.roster(), lane.keys(), revoked, by, NOON)).op;
      return [await lane.refusalOf(await op(bakary)), await lane.refusalOf(await op())];
    },
  },
  'only-members': {
    '[R11] a guest adds somebody without a device': async () => {
      const { lane, ines, jeanne } = await openNeighbourhood();
      return [
        await lane.refusalOf(await addPerson(lane.roster(), ines, NOON)),
        await lane.refusalOf(await addPerson(lane.roster(), jeanne, NOON)),
      ];
    },
    '[R11] an observer does': async () => {
      const { lane, odile, jeanne } = await openNeighbourhood();
      return [
        await lane.refusalOf(await addPerson(lane.roster(), odile, NOON)),
        await lane.refusalOf(await addPerson(lane.roster(), jeanne, NOON)),
      ];
    },
    'a guest lets in who waits': async () => {
      const { lane, ines, jeanne, salma } = await openNeighbourhood();
      await lane.join(salma, await lane.invite({ mode: 'approve' }));
      const before = lane.ops.length;
      await lane.admit(salma, { by: jeanne });
      const op = lane.ops.at(before) ?? EMPTY_BYTES;
      return judgedBefore(lane, before, await changed(op, { author: ines.device }, ines), op);
    },
    'a guest confirms a claim': async () => {
      const { lane, ines, jeanne, henriette, salma } = await openNeighbourhood();
      await lane.welcome(salma);
      await lane.vouch(salma.device, henriette, { by: salma });
      const op = async (by = jeanne) =>
        vouch(lane.roster(), { device: salma.device, member: henriette }, by, NOON);
      return [await lane.refusalOf(await op(ines)), await lane.refusalOf(await op())];
    },
  },
  'key-in-use': {
    'a device that is in joins': async () => {
      const { lane, jeanne, salma } = await openNeighbourhood();
      const { keys } = await lane.invite();
      return [
        await lane.refusalOf(await join(lane.roster(), keys, jeanne, NOON)),
        await lane.refusalOf(await join(lane.roster(), keys, salma, NOON)),
      ];
    },
    'a device that waits comes by another door with another box key': async () => {
      const { lane, salma } = await openNeighbourhood();
      const { keys } = await lane.invite();
      await lane.join(salma, await lane.invite({ mode: 'approve' }));
      const other = { ...salma, boxPub: (await person('paul')).boxPub };
      return [
        await lane.refusalOf(await join(lane.roster(), keys, other, NOON)),
        await lane.refusalOf(await join(lane.roster(), keys, salma, NOON)),
      ];
    },
    "a newcomer brings somebody's box key": async () => {
      const { lane, jeanne, salma } = await openNeighbourhood();
      const { keys } = await lane.invite();
      const op = await join(lane.roster(), keys, salma, NOON);
      const borrowed = await reproven(op, { boxPub: jeanne.boxPub }, keys.signing.privateKey, salma);
      return [await lane.refusalOf(borrowed), await lane.refusalOf(op)];
    },
    "a newcomer brings a recovery sheet's box key": async () => {
      const { lane, salma } = await openNeighbourhood();
      const sheet = await recoverySheet('sheet', lane.roster().space);
      await lane.setRecovery(sheet);
      const { keys } = await lane.invite();
      const op = await join(lane.roster(), keys, salma, NOON);
      const borrowed = await reproven(op, { boxPub: sheet.box.publicKey }, keys.signing.privateKey, salma);
      return [await lane.refusalOf(borrowed), await lane.refusalOf(op)];
    },
    'a former device comes back before the keys were changed': async () => {
      const { lane, awa, jeanne, jeannesTablet } = await openNeighbourhood();
      const sheet = await recoverySheet('sheet', lane.roster().space);
      await lane.setRecovery(sheet, { by: awa });
      await lane.leave(jeanne);
      const op = async () => recover(lane.roster(), sheet, jeannesTablet, NOON);
      const early = await lane.refusalOf(await op());
      await lane.rotate();
      return [early, await lane.refusalOf(await op())];
    },
    'a former device comes back with another box key': async () => {
      const { lane, jeanne, jeannesTablet } = await openNeighbourhood();
      await lane.revokeDevice(jeannesTablet.device, { by: jeanne });
      await lane.rotate();
      const other = { ...jeannesTablet, boxPub: (await person('other')).boxPub };
      const op = async (added = jeannesTablet) =>
        (await addDevice(lane.roster(), lane.keys(), added, jeanne, NOON)).op;
      return [await lane.refusalOf(await op(other)), await lane.refusalOf(await op())];
    },
    "somebody adds as their own a device that was another member's": async () => {
      const { lane, awa, jeanne, jeannesTablet } = await openNeighbourhood();
      await lane.revokeDevice(jeannesTablet.device);
      const op = async (by: DeviceKeys) =>
        (await addDevice(lane.roster(), lane.keys(), jeannesTablet, by, NOON)).op;
      return [await lane.refusalOf(await op(awa)), await lane.refusalOf(await op(jeanne))];
    },
    "an invitation has another one's key": async () => {
      const { lane, awa } = await openNeighbourhood();
      const invitePub = (await lane.invite()).keys.signing.publicKey;
      const { op } = await invite(lane.roster(), lane.keys(), TERMS, awa, NOON);
      return [await lane.refusalOf(await changed(op, { invitePub }, awa)), await lane.refusalOf(op)];
    },
    'a sheet has the key of another one': async () => {
      const { lane, jeanne } = await openNeighbourhood();
      const { space } = lane.roster();
      const [sheet, other] = [await recoverySheet('sheet', space), await recoverySheet('other', space)];
      await lane.setRecovery(sheet);
      const { op } = await setRecovery(lane.roster(), lane.keys(), other, jeanne, NOON);
      const same = await changed(op, { recoveryPub: sheet.signing.publicKey }, jeanne);
      return [await lane.refusalOf(same), await lane.refusalOf(op)];
    },
    'a sheet has the box key of a device': async () => {
      const { lane, jeanne } = await openNeighbourhood();
      const sheet = await recoverySheet('sheet', lane.roster().space);
      const { op } = await setRecovery(lane.roster(), lane.keys(), sheet, jeanne, NOON);
      const same = await changed(op, { recoveryBoxPub: jeanne.boxPub }, jeanne);
      return [await lane.refusalOf(same), await lane.refusalOf(op)];
    },
  },
  'weak-key': {
    '[K6] a new device has one': async () => {
      const { lane, jeanne, salma } = await openNeighbourhood();
      const { op } = await addDevice(lane.roster(), lane.keys(), salma, jeanne, NOON);
      const weak = await changed(op, { boxPub: SMALL_ORDER }, jeanne);
      return [await lane.refusalOf(weak), await lane.refusalOf(op)];
    },
    '[K6] an invitation has one': async () => {
      const { lane, awa } = await openNeighbourhood();
      const { op } = await invite(lane.roster(), lane.keys(), TERMS, awa, NOON);
      const weak = await changed(op, { invitePub: SMALL_ORDER }, awa);
      return [await lane.refusalOf(weak), await lane.refusalOf(op)];
    },
    '[K6] a recovery sheet has one': async () => {
      const { lane, awa } = await openNeighbourhood();
      const sheet = await recoverySheet('sheet', lane.roster().space);
      const { op } = await setRecovery(lane.roster(), lane.keys(), sheet, awa, NOON);
      const weak = await changed(op, { recoveryPub: SMALL_ORDER }, awa);
      return [await lane.refusalOf(weak), await lane.refusalOf(op)];
    },
    '[K6] an epoch has one': async () => {
      const { lane, awa } = await openNeighbourhood();
      const { op } = await rotate(lane.roster(), lane.keys(), awa, NOON);
      const weak = await changed(op, { epochPub: SMALL_ORDER }, awa);
      return [await lane.refusalOf(weak), await lane.refusalOf(op)];
    },
  },
  'time-is-over': {
    'a guest acts after their last second': async () => {
      const { lane, ines } = await openNeighbourhood();
      const added = await person('ines/tablet');
      const op = async (at: number) => (await addDevice(lane.roster(), lane.keys(), added, ines, at)).op;
      return [await lane.refusalOf(await op(NOON + DAY + 1)), await lane.refusalOf(await op(NOON + DAY))];
    },
    'a guest leaves after it': async () => {
      const { lane, ines } = await openNeighbourhood();
      const op = async (at: number) => leave(lane.roster(), [], ines, at);
      return [await lane.refusalOf(await op(NOON + DAY + 1)), await lane.refusalOf(await op(NOON + DAY))];
    },
    'a guest comes back with a sheet after it': async () => {
      const { lane, ines, salma } = await openNeighbourhood();
      const sheet = await recoverySheet('sheet', lane.roster().space);
      await lane.setRecovery(sheet, { by: ines });
      const op = async (at: number) => recover(lane.roster(), sheet, salma, at);
      return [await lane.refusalOf(await op(NOON + DAY + 1)), await lane.refusalOf(await op(NOON + DAY))];
    },
    'a member for a time confirms a claim after it': async () => {
      const { lane, jeanne, henriette, salma } = await openNeighbourhood();
      await lane.changeRole(lane.member(jeanne), 'member', { until: NOON + DAY });
      await lane.welcome(salma);
      await lane.vouch(salma.device, henriette, { by: salma });
      const claim = { device: salma.device, member: henriette };
      const op = async (at: number) => vouch(lane.roster(), claim, jeanne, at);
      return [await lane.refusalOf(await op(NOON + DAY + 1)), await lane.refusalOf(await op(NOON + DAY))];
    },
    'the claimed place is that of a guest whose day has passed': async () => {
      const { lane, ines, salma } = await openNeighbourhood();
      await lane.welcome(salma);
      const claim = { device: salma.device, member: lane.member(ines) };
      const op = async (at: number) => vouch(lane.roster(), claim, salma, at);
      return [await lane.refusalOf(await op(NOON + DAY + 1)), await lane.refusalOf(await op(NOON + DAY))];
    },
  },
};

async function ofChain(ops: Group['ops']): Promise<RosterRule | undefined> {
  const folded = await foldRoster(ops);
  return folded.ok ? undefined : folded.error.rule;
}

/** Two operations judged where the chain stood after its first `length`. */
async function judgedBefore(
  lane: Group,
  length: number,
  broken: Group['ops'][number],
  mended: Group['ops'][number],
): Promise<readonly [RosterRule | undefined, RosterRule | undefined]> {
  const before = lane.ops.slice(0, length);
  return [await ofChain([...before, broken]), await ofChain([...before, mended])];
}
