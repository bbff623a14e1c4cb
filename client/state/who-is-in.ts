/**
 * Who is in a group and how one comes and goes, for the screens: people, their devices, open invitations, who waits at the door, who claims a
 * place. Acts need the relay; each answers with what stopped it, and nothing has changed then.
 */
import { type Accessor, createMemo } from 'solid-js';
import { bytesToHex, hexToBytes } from '../../core/bytes/hex.ts';
import type { DeviceId, MemberId } from '../../core/id/id.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import type { Role } from '../../core/roster/role.ts';
import { brokenInvitationRule } from '../../core/roster/rules/invitation-rules.ts';
import type { Roster } from '../../core/roster/roster.ts';
import { closeInvitation } from '../../core/sync/space/invite-to-space.ts';
import { isLocalOnly } from '../../core/sync/space/local-only.ts';
import { withRelay } from '../../core/sync/space/open-relay.ts';
import {
  type ActDone,
  type ActPlace,
  addPersonTo,
  admitTo,
  changeRoleIn,
  leaveSpace,
  removeFromSpace,
  revokeDeviceIn,
  vouchIn,
} from '../../core/sync/space/roster-acts.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import { browserLink } from '../platform/browser-link.ts';
import { doorCode } from './door-code.ts';
import { rosterFailure } from './roster-failure.ts';
import type { WorkplaceParts } from './workplace-parts.ts';
import type { RosterFailure } from './workplace.ts';

/** This device's own place. `device-removed`: another of mine, or somebody who facilitates, took it out; I am in with others. */
export type Standing = 'in' | 'time-is-over' | 'left' | 'removed' | 'device-removed';

export interface OpenInvitation {
  /** Its public key, hex. */
  readonly id: string;
  readonly role: Role;
  /** Seconds since 1970. */
  readonly expiresS: number;
  readonly uses: number;
  readonly used: number;
  readonly mode: 'open' | 'approve';
  readonly by: MemberId | undefined;
}

export interface WaitingDevice {
  readonly device: DeviceId;
  readonly code: string;
  readonly role: Role;
  readonly sinceS: number;
  /** Another one shows the same code: neither can be told by it. */
  readonly isAmbiguous: boolean;
}

/** Somebody who came in anew says that they are a member who was in before. */
export interface PlaceClaim {
  readonly device: DeviceId;
  readonly newcomer: MemberId;
  readonly place: MemberId;
  readonly confirmedBy: readonly MemberId[];
  readonly isMine: boolean;
  /** It is the place that I have. */
  readonly isOfMyPlace: boolean;
}

export interface MemberDevice {
  readonly device: DeviceId;
  readonly member: MemberId;
  readonly sinceS: number;
  readonly isThis: boolean;
}

export interface FormerPerson {
  readonly member: MemberId;
  readonly leftS: number;
  readonly why: 'left' | 'removed' | 'continued';
}

export type Done = Promise<Result<void, RosterFailure>>;

export interface WhoIsIn {
  readonly standing: Accessor<Standing>;
  readonly former: Accessor<readonly FormerPerson[]>;
  readonly devices: Accessor<readonly MemberDevice[]>;
  /** Those that still let somebody in, by this device's clock. */
  readonly invitations: Accessor<readonly OpenInvitation[]>;
  readonly waiting: Accessor<readonly WaitingDevice[]>;
  readonly claims: Accessor<readonly PlaceClaim[]>;

  closeInvitation(id: string): Done;
  letIn(device: DeviceId): Done;
  /** `untilS`: seconds since 1970; 0: no end. */
  changeRole(member: MemberId, role: Role, untilS: number): Done;
  remove(member: MemberId): Done;
  /** Somebody without a device; answers with who that is, for their name to be written. */
  addPerson(): Promise<Result<MemberId, RosterFailure>>;
  revokeDevice(device: DeviceId): Done;
  leave(): Done;
  /** This device is that member's, who lost theirs: two people who decide confirm it. */
  claimPlace(place: MemberId): Done;
  /** By somebody else: a confirmation. By the place's own device: no. */
  answerClaim(claim: PlaceClaim): Done;
}

export function createWhoIsIn(
  parts: WorkplaceParts,
  book: SpaceBook,
  group: {
    readonly roster: Accessor<Roster>;
    readonly me: MemberId;
    readonly nowS: () => number;
    /** The roster moved on. */
    readonly changed: () => void;
  },
): WhoIsIn {
  const { roster, me, nowS } = group;
  const { device: myDevice } = parts.profile.keys;

  const withLink = async <T>(
    act: (place: ActPlace) => Promise<Result<T, Parameters<typeof rosterFailure>[0]>>,
  ): Promise<Result<T, RosterFailure>> => {
    if (isLocalOnly(book)) return fail({ type: 'example' });
    const options = browserLink(book.relay || parts.origin, parts.profile.keys);
    const done = await withRelay(options, (link) => act({ link, book, profile: parts.profile }));
    group.changed();
    return done.ok ? done : fail(rosterFailure(done.error));
  };

  const act = async (work: (place: ActPlace) => Promise<ActDone>): Done => {
    const done = await withLink(work);
    return done.ok ? ok(undefined) : done;
  };

  const claims = createMemo((): readonly PlaceClaim[] =>
    [...roster().claims].map(([device, { member: place, confirmedBy }]) => ({
      device,
      newcomer: roster().devices.get(device)?.member ?? place,
      place,
      confirmedBy,
      isMine: device === myDevice,
      isOfMyPlace: place === me,
    })),
  );

  return {
    standing: createMemo(() => standingOf(roster(), myDevice, me, nowS())),
    former: createMemo(() =>
      [...roster().formerMembers.values()].map(({ id, leftAt, why }) => ({ member: id, leftS: leftAt, why })),
    ),
    devices: createMemo(() =>
      [...roster().devices.values()].map(({ id, member, since }) => ({
        device: id,
        member,
        sinceS: since,
        isThis: id === myDevice,
      })),
    ),
    invitations: createMemo(() => openInvitations(roster(), nowS())),
    waiting: createMemo(() => waitingDevices(roster())),
    claims,

    closeInvitation: (id) =>
      act(({ link, profile }) => closeInvitation(link, book, profile.keys, hexToBytes(id))),
    letIn: (device) => act((place) => admitTo(place, device)),
    changeRole: (member, role, until) => act((place) => changeRoleIn(place, { member, role, until })),
    remove: (member) => act((place) => removeFromSpace(place, member)),
    addPerson: () =>
      withLink(async (place) => {
        const known = new Set(book.roster.members.keys());
        const done = await addPersonTo(place);
        if (!done.ok) return done;
        const added = [...book.roster.members.values()].find(
          ({ id, devices }) => devices === 0 && !known.has(id),
        );
        return added ? ok(added.id) : fail({ type: 'busy' });
      }),
    revokeDevice: (device) => act((place) => revokeDeviceIn(place, device)),
    leave: () => act((place) => leaveSpace(place)),
    claimPlace: (member) => act((place) => vouchIn(place, { device: myDevice, member })),
    answerClaim: ({ device, place: member }) => act((place) => vouchIn(place, { device, member })),
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
  const waiting = [...roster.waiting.values()].map(({ id, role, since }) => ({
    device: id,
    code: doorCode(id),
    role,
    sinceS: since,
  }));
  return waiting.map((one) => ({
    ...one,
    isAmbiguous: waiting.some((other) => other !== one && other.code === one.code),
  }));
}
