/** Who is in, read from the roster, and the acts on it through the relay. */
import { type Accessor, createMemo } from 'solid-js';
import type * as Y from 'yjs';
import { bytesToHex, hexToBytes } from '../../core/bytes/hex.ts';
import type { DeviceId, MemberId } from '../../core/id/id.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import { brokenInvitationRule } from '../../core/roster/rules/invitation-rules.ts';
import type { Roster } from '../../core/roster/roster.ts';
import { closeInvitation } from '../../core/sync/space/invite-to-space.ts';
import { deviceName, nameDeviceOnce, renameDevice } from '../../core/people/device-names.ts';
import { isLocalOnly } from '../../core/sync/space/local-only.ts';
import { withRelay } from '../../core/sync/space/open-relay.ts';
import {
  type ActDone,
  type ActPlace,
  addDeviceTo,
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
import { followDocument } from './follow-document.ts';
import { rosterFailure } from './roster-failure.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

import type { Done, OpenInvitation, PlaceClaim, Standing, WaitingDevice, WhoIsIn } from './who-is-in.ts';
import type { RosterFailure } from './act-failure.ts';

export function createWhoIsIn(
  parts: WorkplaceParts,
  book: SpaceBook,
  group: {
    readonly roster: Accessor<Roster>;
    readonly me: MemberId;
    readonly nowS: () => number;
    /** The `people` document, and its changes. */
    readonly people: Y.Doc;
    /** The roster moved on. */
    readonly changed: () => void;
  },
): WhoIsIn {
  const { roster, me, nowS, people } = group;
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

  const standing = createMemo(() => standingOf(roster(), myDevice, me, nowS()));
  const former = createMemo(() =>
    [...roster().formerMembers.values()].map(({ id, leftAt, why }) => ({ member: id, leftS: leftAt, why })),
  );
  const nameOf = followDocument(people, (ydoc) => (id: DeviceId) => deviceName(ydoc, id));
  const devices = createMemo(() =>
    [...roster().devices.values()].map(({ id, member, since }) => ({
      device: id,
      member,
      name: nameOf()(id),
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
      isOfMyPlace: place === me,
    })),
  );

  return {
    standing,
    former,
    devices,
    invitations,
    waiting,
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
    addDevice: (device) => act((place) => addDeviceTo(place, device)),
    revokeDevice: (device) => act((place) => revokeDeviceIn(place, device)),
    renameDevice: (device, name) => renameDevice(people, device, name),
    nameDeviceOnce: (device, name) => nameDeviceOnce(people, device, name),
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
