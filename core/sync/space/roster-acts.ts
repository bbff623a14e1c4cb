/** What people do to who is in: each makes one operation of the roster, on its head of that moment. */
import type { Bytes } from '../../bytes/bytes.ts';
import type { DeviceId, MemberId } from '../../id/id.ts';
import type { Result } from '../../result/result.ts';
import { addPerson } from '../../roster/add-person.ts';
import { addDevice, admit, revokeDevice, vouch } from '../../roster/devices.ts';
import { setHome } from '../../roster/home.ts';
import { revokeInvitation } from '../../roster/invite.ts';
import { changeRole, leave, removeMember } from '../../roster/members.ts';
import type { NewDevice } from '../../roster/operation.ts';
import { type RecoveryKeys, setRecovery } from '../../roster/recovery.ts';
import { classesLost, type Role } from '../../roster/role.ts';
import type { Roster } from '../../roster/roster.ts';
import { rotate } from '../../roster/rotate.ts';
import { actOnRoster, type MadeOperation, type Moment, type RosterActFailure } from './act-on-roster.ts';
import type { ActPlace } from './act-place.ts';
import { knownCuts } from './known-cuts.ts';

export type ActDone = Result<Bytes, RosterActFailure>;

export function removeFromSpace(place: ActPlace, member: MemberId): Promise<ActDone> {
  return act(place, async (moment) => {
    const cuts = await cutsOf(place, moment, devicesOf(moment.roster, member));
    return removeMember(moment.roster, moment.keys, { member, cuts }, moment.author, moment.at);
  });
}

export function revokeDeviceIn(place: ActPlace, device: DeviceId): Promise<ActDone> {
  return act(place, async (moment) => {
    const cuts = await cutsOf(place, moment, [device]);
    return revokeDevice(moment.roster, moment.keys, { device, cuts }, moment.author, moment.at);
  });
}

/** `until`: seconds since 1970, the last second in which they are in; 0: no end. */
export function changeRoleIn(
  place: ActPlace,
  change: { readonly member: MemberId; readonly role: Role; readonly until: number },
): Promise<ActDone> {
  return act(place, async (moment) => {
    const former = moment.roster.members.get(change.member)?.role ?? change.role;
    const lost = classesLost(former, change.role);
    const cuts = await cutsOf(place, moment, devicesOf(moment.roster, change.member), lost);
    return changeRole(moment.roster, moment.keys, { ...change, cuts }, moment.author, moment.at);
  });
}

export function leaveSpace(place: ActPlace): Promise<ActDone> {
  return act(place, async (moment) => {
    const me = moment.roster.devices.get(moment.author.device)?.member;
    const cuts = await cutsOf(place, moment, me ? devicesOf(moment.roster, me) : []);
    return { op: await leave(moment.roster, cuts, moment.author, moment.at) };
  });
}

export function rotateIn(place: ActPlace): Promise<ActDone> {
  return act(place, ({ roster, keys, author, at }) => rotate(roster, keys, author, at));
}

/** `invitePub`: the invitation's public key. Who waits with it is sent away. */
export function closeInvitationIn(place: ActPlace, invitePub: Bytes): Promise<ActDone> {
  return act(place, async ({ roster, author, at }) => ({
    op: await revokeInvitation(roster, invitePub, author, at),
  }));
}

export function admitTo(place: ActPlace, device: DeviceId): Promise<ActDone> {
  return act(place, ({ roster, keys, author, at }) => admit(roster, keys, device, author, at));
}

export function addDeviceTo(place: ActPlace, added: NewDevice): Promise<ActDone> {
  return act(place, ({ roster, keys, author, at }) => addDevice(roster, keys, added, author, at));
}

export function vouchIn(
  place: ActPlace,
  claim: { readonly device: DeviceId; readonly member: MemberId },
): Promise<ActDone> {
  return act(place, async ({ roster, author, at }) => ({ op: await vouch(roster, claim, author, at) }));
}

export function setRecoveryIn(place: ActPlace, recovery: RecoveryKeys): Promise<ActDone> {
  return act(place, ({ roster, keys, author, at }) => setRecovery(roster, keys, recovery, author, at));
}

export function addPersonTo(place: ActPlace): Promise<ActDone> {
  return act(place, async ({ roster, author, at }) => ({ op: await addPerson(roster, author, at) }));
}

export function setHomeOf(place: ActPlace, relays: readonly string[]): Promise<ActDone> {
  return act(place, async ({ roster, author, at }) => ({ op: await setHome(roster, relays, author, at) }));
}

function act(
  { link, book, profile }: ActPlace,
  make: (moment: Moment) => Promise<MadeOperation>,
): Promise<ActDone> {
  return actOnRoster(link, book, profile.keys, make);
}

function cutsOf(
  { profile, book }: ActPlace,
  { heads }: Moment,
  devices: readonly DeviceId[],
  classes?: ReturnType<typeof classesLost>,
): ReturnType<typeof knownCuts> {
  return knownCuts(profile, book.space, devices, heads, classes);
}

function devicesOf(roster: Roster, member: MemberId): DeviceId[] {
  return [...roster.devices.values()].filter((device) => device.member === member).map(({ id }) => id);
}
