/** Breaks of the rules about invitations: what opens the door, and for whom. */
import { admit } from '../../../../core/roster/devices.ts';
import { invite, revokeInvitation } from '../../../../core/roster/invite.ts';
import { join } from '../../../../core/roster/join.ts';
import type { RosterRule } from '../../../../core/roster/refusal.ts';
import { recover } from '../../../../core/roster/recovery.ts';
import { changed, reproven } from '../../fixture/changed-operation.ts';
import { openNeighbourhood } from '../../fixture/neighbourhood.ts';
import { person } from '../../fixture/person.ts';
import { recoverySheet } from '../../fixture/recovery-keys.ts';
import { DAY, type Group, NOON, type OpenInvitation } from '../../fixture/story.ts';
import type { Breaks } from './break.ts';

type InvitationRule =
  | 'invite-unknown'
  | 'invite-closed'
  | 'invite-expired'
  | 'invite-used-up'
  | 'invite-useless'
  | 'rotation-due'
  | 'not-waiting'
  | 'bad-proof';

const TERMS = { role: 'member', expires: NOON + DAY, uses: 1, mode: 'open' } as const;

async function joining(lane: Group, { keys }: OpenInvitation, at = NOON): Promise<RosterRule | undefined> {
  return lane.refusalOf(await join(lane.roster(), keys, await person('salma'), at));
}

export const INVITATION_BREAKS: Breaks<InvitationRule> = {
  'invite-unknown': {
    'somebody joins with a key that opens nothing': async () => {
      const { lane, salma, jeanne } = await openNeighbourhood();
      const { keys } = await lane.invite();
      const op = await join(lane.roster(), keys, salma, NOON);
      const other = { invitePub: jeanne.devicePub };
      return [
        await lane.refusalOf(await reproven(op, other, keys.signing.privateKey, salma)),
        await lane.refusalOf(op),
      ];
    },
    'one that is not there is taken back': async () => {
      const { lane, awa, jeanne } = await openNeighbourhood();
      const { publicKey } = (await lane.invite()).keys.signing;
      return [
        await lane.refusalOf(await revokeInvitation(lane.roster(), jeanne.devicePub, awa, NOON)),
        await lane.refusalOf(await revokeInvitation(lane.roster(), publicKey, awa, NOON)),
      ];
    },
  },
  'invite-closed': {
    '[R4] the keys were changed since': async () => {
      const { lane } = await openNeighbourhood();
      const invitation = await lane.invite();
      const before = await joining(lane, invitation);
      await lane.rotate();
      return [await joining(lane, invitation), before];
    },
    'it was taken back': async () => {
      const { lane } = await openNeighbourhood();
      const [taken, other] = [await lane.invite(), await lane.invite()];
      await lane.revokeInvitation(taken);
      return [await joining(lane, taken), await joining(lane, other)];
    },
    '[R3] somebody has left since': async () => {
      const { lane, jeanne } = await openNeighbourhood();
      const invitation = await lane.invite();
      const before = await joining(lane, invitation);
      await lane.leave(jeanne);
      return [await joining(lane, invitation), before];
    },
    'it is taken back a second time': async () => {
      const { lane, awa } = await openNeighbourhood();
      const { publicKey } = (await lane.invite()).keys.signing;
      const op = async () => revokeInvitation(lane.roster(), publicKey, awa, NOON);
      const before = await op();
      const first = await lane.refusalOf(before);
      await lane.lodge(before);
      return [await lane.refusalOf(await op()), first];
    },
  },
  'invite-expired': {
    'its last second is over': async () => {
      const { lane } = await openNeighbourhood();
      const invitation = await lane.invite({ expires: NOON + DAY });
      return [await joining(lane, invitation, NOON + DAY + 1), await joining(lane, invitation, NOON + DAY)];
    },
  },
  'invite-used-up': {
    'as many as it lets in are in': async () => {
      const { lane } = await openNeighbourhood();
      const invitation = await lane.invite({ uses: 2 });
      await lane.join(await person('paul'), invitation);
      const before = await joining(lane, invitation);
      await lane.join(await person('nour'), invitation);
      return [await joining(lane, invitation), before];
    },
    'as many as it lets in are waiting': async () => {
      const { lane } = await openNeighbourhood();
      const poster = await lane.invite({ uses: 1, mode: 'approve' });
      const before = await joining(lane, poster);
      await lane.join(await person('paul'), poster);
      return [await joining(lane, poster), before];
    },
  },
  'invite-useless': {
    'nobody may use it': async () => {
      const { lane, awa } = await openNeighbourhood();
      const { op } = await invite(lane.roster(), lane.keys(), TERMS, awa, NOON);
      return [await lane.refusalOf(await changed(op, { uses: 0 }, awa)), await lane.refusalOf(op)];
    },
    'it ends before it begins': async () => {
      const { lane, awa } = await openNeighbourhood();
      const { op } = await invite(lane.roster(), lane.keys(), TERMS, awa, NOON);
      const ending = async (expires: number) => lane.refusalOf(await changed(op, { expires }, awa));
      return [await ending(NOON - 1), await ending(NOON)];
    },
  },
  'rotation-due': {
    '[R3] somebody is invited after somebody left': async () => {
      const { lane, awa, jeanne } = await openNeighbourhood();
      await lane.leave(jeanne);
      const op = async () => (await invite(lane.roster(), lane.keys(), TERMS, awa, NOON)).op;
      const early = await lane.refusalOf(await op());
      await lane.rotate();
      return [early, await lane.refusalOf(await op())];
    },
    '[R3] somebody is let in after somebody left': async () => {
      const { lane, awa, jeanne, salma } = await openNeighbourhood();
      await lane.join(salma, await lane.invite({ mode: 'approve' }));
      await lane.leave(jeanne);
      const op = async () => (await admit(lane.roster(), lane.keys(), salma.device, awa, NOON)).op;
      const early = await lane.refusalOf(await op());
      await lane.rotate();
      return [early, await lane.refusalOf(await op())];
    },
  },
  'not-waiting': {
    'who is let in is not at the door': async () => {
      const { lane, awa, salma } = await openNeighbourhood();
      await lane.join(salma, await lane.invite({ mode: 'approve' }));
      const { op } = await admit(lane.roster(), lane.keys(), salma.device, awa, NOON);
      const stranger = (await person('paul')).device;
      return [await lane.refusalOf(await changed(op, { device: stranger }, awa)), await lane.refusalOf(op)];
    },
    'who is let in was sent away': async () => {
      const { lane, awa, salma } = await openNeighbourhood();
      const poster = await lane.invite({ mode: 'approve' });
      await lane.join(salma, poster);
      const op = async () => (await admit(lane.roster(), lane.keys(), salma.device, awa, NOON)).op;
      const before = await lane.refusalOf(await op());
      await lane.revokeInvitation(poster);
      return [await lane.refusalOf(await op()), before];
    },
  },
  'bad-proof': {
    'a join was not proven by the invitation': async () => {
      const { lane, salma } = await openNeighbourhood();
      const { keys } = await lane.invite();
      const op = await join(lane.roster(), keys, salma, NOON);
      const proof = new Uint8Array(64);
      return [await lane.refusalOf(await changed(op, { proof }, salma)), await lane.refusalOf(op)];
    },
    "a join has somebody else's proof": async () => {
      const { lane, salma } = await openNeighbourhood();
      const { keys } = await lane.invite();
      const op = await join(lane.roster(), keys, salma, NOON);
      const proof = (await join(lane.roster(), keys, await person('paul'), NOON)).slice(-128, -64);
      return [await lane.refusalOf(await changed(op, { proof }, salma)), await lane.refusalOf(op)];
    },
    'a join in time was proven for another time': async () => {
      const { lane, salma } = await openNeighbourhood();
      const { keys } = await lane.invite();
      const op = await join(lane.roster(), keys, salma, NOON);
      return [await lane.refusalOf(await changed(op, { at: NOON - 1 }, salma)), await lane.refusalOf(op)];
    },
    'somebody comes back with the wrong sheet': async () => {
      const { lane, salma } = await openNeighbourhood();
      const { space } = lane.roster();
      const [sheet, other] = [await recoverySheet('sheet', space), await recoverySheet('other', space)];
      await lane.setRecovery(sheet);
      const op = await recover(lane.roster(), sheet, salma, NOON);
      const forged = await reproven(op, {}, other.signing.privateKey, salma);
      return [await lane.refusalOf(forged), await lane.refusalOf(op)];
    },
  },
};
