/** Who is in, as screens see it, read from a roster: everything but the acts. */
import { type Accessor, createMemo } from 'solid-js';
import { bytesToHex } from '../../core/bytes/hex.ts';
import type { DeviceId, MemberId } from '../../core/id/id.ts';
import { brokenInvitationRule } from '../../core/roster/rules/invitation-rules.ts';
import type { Roster } from '../../core/roster/roster.ts';
import { doorCode } from './door-code.ts';
import type { OpenInvitation, PlaceClaim, Standing, WaitingDevice, WhoIsIn } from './who-is-in.ts';

export type WhoIsInRead = Pick<
  WhoIsIn,
  'standing' | 'former' | 'devices' | 'invitations' | 'waiting' | 'claims' | 'isClosed'
>;

export interface WhoIsInSources {
  readonly roster: Accessor<Roster>;
  readonly me: Accessor<MemberId>;
  readonly myDevice: DeviceId;
  /** Empty for one that nobody named. */
  readonly deviceName: (device: DeviceId) => string;
  /** Seconds since 1970; follows the time. */
  readonly nowS: () => number;
}

export function readWhoIsIn({ roster, me, myDevice, deviceName, nowS }: WhoIsInSources): WhoIsInRead {
  const standing = createMemo(() => standingOf(roster(), myDevice, me(), nowS()));
  const former = createMemo(() =>
    [...roster().formerMembers.values()].map(({ id, leftAt, why }) => ({ member: id, leftS: leftAt, why })),
  );
  const devices = createMemo(() =>
    [...roster().devices.values()].map(({ id, member, since }) => ({
      device: id,
      member,
      name: deviceName(id),
      sinceS: since,
      isThis: id === myDevice,
    })),
  );
  const invitations = createMemo(() => openInvitations(roster(), nowS()));
  const waiting = createMemo(() => waitingDevices(roster()));
  const claims = createMemo((): readonly PlaceClaim[] =>
    [...roster().claims].map(([device, { member: place, confirmedBy }]) => ({
      device,
      newcomer: roster().devices.get(device)?.member ?? place,
      place,
      confirmedBy,
      isMine: device === myDevice,
      isOfMyPlace: place === me(),
    })),
  );

  return {
    standing,
    former,
    devices,
    invitations,
    waiting,
    claims,
    isClosed: (id) => roster().invitations.get(id)?.open === false,
  };
}

function standingOf(roster: Roster, device: DeviceId, me: MemberId, nowS: number): Standing {
  const member = roster.members.get(me);
  const why = roster.formerMembers.get(me)?.why;
  if (!member) return why === 'left' ? 'left' : 'removed';
  if (!roster.devices.has(device)) return 'device-removed';
  return member.until !== 0 && nowS > member.until ? 'time-is-over' : 'in';
}

function openInvitations(roster: Roster, nowS: number): readonly OpenInvitation[] {
  const waitedWith = new Set([...roster.waiting.values()].map(({ invitation }) => invitation));
  return [...roster.invitations.values()]
    .filter((one) => waitedWith.has(bytesToHex(one.invitePub)) || !brokenInvitationRule(one, nowS))
    .map(({ invitePub, role, expires, uses, used, mode, author }) => ({
      id: bytesToHex(invitePub),
      role,
      expiresS: expires,
      uses,
      used,
      mode,
      by: roster.devices.get(author)?.member,
    }));
}

function waitingDevices(roster: Roster): readonly WaitingDevice[] {
  const waiting = [...roster.waiting.values()].map(({ id, role, invitation, since }) => ({
    device: id,
    code: doorCode(id),
    role,
    invitation,
    sinceS: since,
  }));
  return waiting.map((one) => ({
    ...one,
    isAmbiguous: waiting.some((other) => other !== one && other.code === one.code),
  }));
}
