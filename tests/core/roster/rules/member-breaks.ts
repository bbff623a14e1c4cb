/** Breaks of the rules about members, the keys of an epoch, and the relays of the group. */
import type { Bytes } from '../../../../core/bytes/bytes.ts';
import type { DeviceKeys } from '../../../../core/crypto/device-keys.ts';
import type { DocId, EnvelopeHash, MemberId } from '../../../../core/id/id.ts';
import { revokeDevice, vouch } from '../../../../core/roster/devices.ts';
import { setHome } from '../../../../core/roster/home.ts';
import { changeRole, leave, type NewRole, removeMember } from '../../../../core/roster/members.ts';
import type { RosterRule } from '../../../../core/roster/refusal.ts';
import { decodeOperation } from '../../../../core/roster/operation-codec.ts';
import type { Rotation } from '../../../../core/roster/operation.ts';
import { rotate } from '../../../../core/roster/rotate.ts';
import { changed } from '../../fixture/changed-operation.ts';
import { type Neighbourhood, openNeighbourhood } from '../../fixture/neighbourhood.ts';
import { person } from '../../fixture/person.ts';
import { beginGroup, DAY, type Group, NOON } from '../../fixture/story.ts';
import type { Break, Breaks } from './break.ts';

type MemberRule =
  | 'same-keys'
  | 'wrong-rings'
  | 'wrong-rotation'
  | 'until-is-past'
  | 'facilitators-stay'
  | 'last-facilitator'
  | 'leaver-rotates'
  | 'nothing-changes'
  | 'unknown-member'
  | 'not-a-relay';

const SETTINGS = `06${'0'.repeat(30)}` as DocId;

async function roleOp(lane: Group, change: Partial<NewRole>, by = lane.founder): Promise<Bytes> {
  const all = { member: lane.member(by), role: 'member', until: 0, cuts: [], ...change } as const;
  return (await changeRole(lane.roster(), lane.keys(), all, by, NOON)).op;
}

async function removalOp(lane: Group, member: MemberId, by: DeviceKeys): Promise<Bytes> {
  return (await removeMember(lane.roster(), lane.keys(), { member, cuts: [] }, by, NOON)).op;
}

/** A rotation with one field changed, against the same without. */
function rotationWith(change: (lane: Group) => Promise<Partial<Rotation>>): Break {
  return async () => {
    const { lane, awa } = await openNeighbourhood();
    const different = await change(lane);
    const { op } = await rotate(lane.roster(), lane.keys(), awa, NOON);
    return [await lane.refusalOf(await changed(op, different, awa)), await lane.refusalOf(op)];
  };
}

async function afterRotation(lane: Group): Promise<Group> {
  await lane.rotate();
  return lane;
}

/** One rotation's marks, of the epoch that the group began with. */
function firstMarks(lane: Group): Pick<Rotation, 'epochPub' | 'innerCheck'> {
  const [first] = lane.roster().epochs;
  if (!first) throw new Error('a roster begins with an epoch');
  return first;
}

async function alone(neighbourhood: Neighbourhood): Promise<Neighbourhood> {
  const { lane, kofi } = neighbourhood;
  await lane.changeRole(lane.member(kofi), 'member');
  return neighbourhood;
}

/** What the fold says of the founder's doing while nobody else facilitates, and while somebody does. */
function asTheLast(op: (scene: Neighbourhood) => Promise<Bytes>): Break {
  return async () => {
    const scene = await openNeighbourhood();
    const withAnother: RosterRule | undefined = await scene.lane.refusalOf(await op(scene));
    await alone(scene);
    return [await scene.lane.refusalOf(await op(scene)), withAnother];
  };
}

export const MEMBER_BREAKS: Breaks<MemberRule> = {
  'same-keys': {
    '[R3] the commons key stays': rotationWith(async (lane) => ({ epochPub: firstMarks(lane).epochPub })),
    '[R3] the inner key stays': rotationWith(async (lane) => ({ innerCheck: firstMarks(lane).innerCheck })),
    '[R3] the commons key of an earlier epoch comes back': rotationWith(async (lane) => ({
      epochPub: firstMarks(await afterRotation(lane)).epochPub,
    })),
    '[R3] the inner key of an earlier epoch comes back': rotationWith(async (lane) => ({
      innerCheck: firstMarks(await afterRotation(lane)).innerCheck,
    })),
    '[R3] a removal changes nothing': async () => {
      const { lane, awa, jeanne } = await openNeighbourhood();
      const op = await removalOp(lane, lane.member(jeanne), awa);
      const { epochPub } = firstMarks(lane);
      return [await lane.refusalOf(await changed(op, { epochPub }, awa)), await lane.refusalOf(op)];
    },
    '[R3] a revocation changes nothing': async () => {
      const { lane, awa, jeannesTablet } = await openNeighbourhood();
      const revoked = { device: jeannesTablet.device, cuts: [] };
      const { op } = await revokeDevice(lane.roster(), lane.keys(), revoked, awa, NOON);
      const read = decodeOperation(op);
      if (read?.type !== 'device-revoke' || !read.rotation) throw new Error('nothing was rotated');
      const rotation = { ...read.rotation, innerCheck: firstMarks(lane).innerCheck };
      return [await lane.refusalOf(await changed(op, { rotation }, awa)), await lane.refusalOf(op)];
    },
  },
  'wrong-rings': {
    'a group loses its inner ring': rotationWith(async () => ({ innerCheck: new Uint8Array(32) })),
    'a lowered role takes the inner ring with it': async () => {
      const { lane, awa, jeanne } = await openNeighbourhood();
      const op = await roleOp(lane, { member: lane.member(jeanne), role: 'observer' });
      const read = decodeOperation(op);
      if (read?.type !== 'role' || !read.rotation) throw new Error('it was not lowered');
      const rotation = { ...read.rotation, innerCheck: new Uint8Array(32) };
      return [await lane.refusalOf(await changed(op, { rotation }, awa)), await lane.refusalOf(op)];
    },
    'a space without inner ring seals a former inner key': async () => {
      const awa = await person('awa');
      const papers = await beginGroup(awa, 'own');
      const { op } = await rotate(papers.roster(), papers.keys(), awa, NOON);
      const prevInner = new Uint8Array(48).fill(1);
      return [await papers.refusalOf(await changed(op, { prevInner }, awa)), await papers.refusalOf(op)];
    },
    'an observer says that they are somebody with inner keys': async () => {
      const { lane, henriette, salma } = await openNeighbourhood();
      const paul = await person('paul');
      await lane.welcome(salma);
      await lane.welcome(paul, { role: 'observer' });
      return [
        await lane.refusalOf(await claimOp(lane, paul, henriette)),
        await lane.refusalOf(await claimOp(lane, salma, henriette)),
      ];
    },
    '[R3] a member, who holds inner keys, says that they are an observer': async () => {
      const { lane, odile, salma } = await openNeighbourhood();
      const paul = await person('paul');
      await lane.welcome(salma);
      await lane.welcome(paul, { role: 'observer' });
      return [
        await lane.refusalOf(await claimOp(lane, salma, lane.member(odile))),
        await lane.refusalOf(await claimOp(lane, paul, lane.member(odile))),
      ];
    },
  },
  'wrong-rotation': {
    'a member gives the group new keys with the revocation of their own phone': async () => {
      const { lane, awa, jeanne, jeannesTablet } = await openNeighbourhood();
      const revoked = { device: jeannesTablet.device, cuts: [] };
      const { op } = await revokeDevice(lane.roster(), lane.keys(), revoked, awa, NOON);
      const own = await revokeDevice(lane.roster(), lane.keys(), revoked, jeanne, NOON);
      return [
        await lane.refusalOf(await changed(op, { author: jeanne.device }, jeanne)),
        await lane.refusalOf(own.op),
      ];
    },
    '[R3] a lower role comes without new keys': async () => {
      const { lane, awa, jeanne } = await openNeighbourhood();
      const op = await roleOp(lane, { member: lane.member(jeanne), role: 'guest' });
      const bare = await changed(op, { rotation: undefined }, awa);
      return [await lane.refusalOf(bare), await lane.refusalOf(op)];
    },
    'a higher role comes with new keys': async () => {
      const { lane, awa, jeanne } = await openNeighbourhood();
      const op = await roleOp(lane, { member: lane.member(jeanne), role: 'facilitator' });
      const { rotation } = decodedRole(await roleOp(lane, { member: lane.member(jeanne), role: 'guest' }));
      return [await lane.refusalOf(await changed(op, { rotation }, awa)), await lane.refusalOf(op)];
    },
    'a higher role cuts something off': async () => {
      const { lane, awa, jeanne } = await openNeighbourhood();
      const op = await roleOp(lane, { member: lane.member(jeanne), role: 'facilitator' });
      const hash = '1f'.repeat(32) as EnvelopeHash;
      const cuts = [{ doc: SETTINGS, device: jeanne.device, ctr: 1, hash }];
      return [await lane.refusalOf(await changed(op, { cuts }, awa)), await lane.refusalOf(op)];
    },
  },
  'until-is-past': {
    'a day is given that is over': async () => {
      const { lane, jeanne } = await openNeighbourhood();
      const until = async (at: number) =>
        lane.refusalOf(await roleOp(lane, { member: lane.member(jeanne), until: at }));
      return [await until(NOON - 1), await until(NOON)];
    },
  },
  'facilitators-stay': {
    'who facilitates gets an end': async () => {
      const { lane, jeanne } = await openNeighbourhood();
      const raised = { member: lane.member(jeanne), role: 'facilitator' } as const;
      return [
        await lane.refusalOf(await roleOp(lane, { ...raised, until: NOON + DAY })),
        await lane.refusalOf(await roleOp(lane, raised)),
      ];
    },
  },
  'last-facilitator': {
    '[R7] they leave': asTheLast(async ({ lane, awa }) => leave(lane.roster(), [], awa, NOON)),
    '[R7] they become a member': asTheLast(async ({ lane, awa }) => roleOp(lane, { role: 'member' }, awa)),
    '[R7] they become a guest': asTheLast(async ({ lane, awa }) => roleOp(lane, { role: 'guest' }, awa)),
    '[R7] the only other one has no device left': async () => {
      const { lane, awa, kofi, henriette } = await openNeighbourhood();
      await lane.changeRole(henriette, 'facilitator');
      const op = async () => leave(lane.roster(), [], awa, NOON);
      const withKofi = await lane.refusalOf(await op());
      await lane.leave(kofi);
      return [await lane.refusalOf(await op()), withKofi];
    },
    '[R7] their last device is revoked by another of theirs that went already': async () => {
      // the other device revokes, and is itself the only one left: it may, and then not be revoked in turn
      const { lane, awa, kofi } = await openNeighbourhood();
      const tablet = await person('awa/tablet');
      await lane.addDevice(tablet);
      await lane.leave(kofi);
      await lane.rotate();
      await lane.revokeDevice(awa.device, { by: tablet });
      const op = async () => leave(lane.roster(), [], tablet, NOON);
      const asLast = await lane.refusalOf(await op());
      await lane.welcome(await person('paul'), { role: 'facilitator' }, { by: tablet });
      return [asLast, await lane.refusalOf(await op())];
    },
    '[R7] they say that they are a member who was lost': async () => {
      const { lane, awa, kofi, henriette } = await openNeighbourhood();
      const claim = async () => lane.refusalOf(await claimOp(lane, kofi, lane.member(awa)));
      await lane.changeRole(lane.member(awa), 'member', { by: kofi });
      const asLast = await claim();
      await lane.changeRole(henriette, 'facilitator', { by: kofi });
      const withSomebodyWithoutDevice = await claim();
      if (withSomebodyWithoutDevice !== asLast)
        throw new Error('somebody without a device cannot facilitate');
      await lane.welcome(await person('paul'), { role: 'facilitator' }, { by: kofi });
      return [asLast, await claim()];
    },
  },
  'leaver-rotates': {
    '[R3] somebody removes themself': async () => {
      const { lane, awa, kofi } = await openNeighbourhood();
      return [
        await lane.refusalOf(await removalOp(lane, lane.member(awa), awa)),
        await lane.refusalOf(await removalOp(lane, lane.member(awa), kofi)),
      ];
    },
    '[R3] a device revokes itself': async () => {
      const { lane, jeanne, jeannesTablet } = await openNeighbourhood();
      const revoked = { device: jeannesTablet.device, cuts: [] };
      const op = async (by: DeviceKeys) =>
        (await revokeDevice(lane.roster(), lane.keys(), revoked, by, NOON)).op;
      return [await lane.refusalOf(await op(jeannesTablet)), await lane.refusalOf(await op(jeanne))];
    },
    '[R3] somebody makes an observer of themself': async () => {
      const { lane, awa, kofi } = await openNeighbourhood();
      const lowered = { member: lane.member(awa), role: 'observer' } as const;
      return [
        await lane.refusalOf(await roleOp(lane, lowered, awa)),
        await lane.refusalOf(await roleOp(lane, lowered, kofi)),
      ];
    },
  },
  'nothing-changes': {
    'a role is given that they have': async () => {
      const { lane, ines } = await openNeighbourhood();
      const same = { member: lane.member(ines), role: 'guest', until: NOON + DAY } as const;
      return [
        await lane.refusalOf(await roleOp(lane, same)),
        await lane.refusalOf(await roleOp(lane, { ...same, until: 0 })),
      ];
    },
  },
  'unknown-member': {
    'somebody who left is removed': async () => {
      const { lane, awa, jeanne } = await openNeighbourhood();
      const member = lane.member(jeanne);
      const before = await lane.refusalOf(await removalOp(lane, member, awa));
      await lane.leave(jeanne);
      return [await lane.refusalOf(await removalOp(lane, member, awa)), before];
    },
    'somebody who left gets a role': async () => {
      const { lane, jeanne } = await openNeighbourhood();
      const raised = { member: lane.member(jeanne), role: 'facilitator' } as const;
      const before = await lane.refusalOf(await roleOp(lane, raised));
      await lane.leave(jeanne);
      return [await lane.refusalOf(await roleOp(lane, raised)), before];
    },
    'somebody says that they are who they are': async () => {
      const { lane, salma, henriette } = await openNeighbourhood();
      await lane.welcome(salma);
      return [
        await lane.refusalOf(await claimOp(lane, salma, lane.member(salma))),
        await lane.refusalOf(await claimOp(lane, salma, henriette)),
      ];
    },
    'a claimed place is gone when it is confirmed': async () => {
      const { lane, jeanne, henriette, salma } = await openNeighbourhood();
      await lane.welcome(salma);
      await lane.vouch(salma.device, henriette, { by: salma });
      const claim = { device: salma.device, member: henriette };
      const op = async () => vouch(lane.roster(), claim, jeanne, NOON);
      const before = await lane.refusalOf(await op());
      await lane.remove(henriette);
      return [await lane.refusalOf(await op()), before];
    },
  },
  'not-a-relay': {
    'a path follows': relays(['https://relais.example/a']),
    'another protocol is meant': relays(['wss://relais.example']),
    'somebody is named': relays(['https://awa@relais.example']),
    'it is longer than an address': relays([`https://${'a'.repeat(200)}.example`]),
    'one is named twice': relays(['https://relais.example', 'https://relais.example']),
    'there are nine': relays(Array.from({ length: 9 }, (_, n) => `https://r${n}.example`)),
  },
};

function decodedRole(op: Bytes): { readonly rotation: Rotation | undefined } {
  const read = decodeOperation(op);
  if (read?.type !== 'role') throw new Error('no role');
  return read;
}

async function claimOp(lane: Group, by: DeviceKeys, member: MemberId): Promise<Bytes> {
  return vouch(lane.roster(), { device: by.device, member }, by, NOON);
}

function relays(wrong: readonly string[]): Break {
  return async () => {
    const { lane, awa } = await openNeighbourhood();
    const right = Array.from({ length: 8 }, (_, n) => `https://r${n}.example:8443`);
    return [
      await lane.refusalOf(await setHome(lane.roster(), wrong, awa, NOON)),
      await lane.refusalOf(await setHome(lane.roster(), right, awa, NOON)),
    ];
  };
}
