/** Who is in, read from the roster, and the acts on it through the relay. */
import type { Accessor } from 'solid-js';
import { hexToBytes } from '../../core/bytes/hex.ts';
import { deviceIdOf } from '../../core/crypto/device-keys.ts';
import type { DeviceId, MemberId } from '../../core/id/id.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import type { Roster } from '../../core/roster/roster.ts';
import { isLocalOnly } from '../../core/sync/space/local-only.ts';
import { withRelay } from '../../core/sync/space/open-relay.ts';
import type { ActPlace } from '../../core/sync/space/act-place.ts';
import type { ActDone } from '../../core/sync/space/roster-acts.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import { browserLink } from '../platform/browser-link.ts';
import { fetchRelayActs, type RelayActs } from './fetch-relay-acts.ts';
import { readWhoIsIn } from './read-who-is-in.ts';
import { rosterFailure } from './roster-failure.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

import type { Done, WhoIsIn } from './who-is-in.ts';
import type { RosterFailure } from './act-failure.ts';

type RosterActs = RelayActs['rosterActs'];

export function createWhoIsIn(
  parts: WorkplaceParts,
  book: SpaceBook,
  group: {
    readonly roster: Accessor<Roster>;
    readonly me: Accessor<MemberId>;
    readonly nowS: () => number;
    /** Empty for one that nobody named. */
    readonly deviceName: (device: DeviceId) => string;
    /** Leaves a name that somebody gave. */
    readonly nameDeviceOnce: (device: DeviceId, name: string) => void;
    /** The roster moved on. */
    readonly changed: () => void;
  },
): WhoIsIn {
  const { device: myDevice } = parts.profile.keys;

  const withLink = async <T>(
    act: (acts: RosterActs, place: ActPlace) => Promise<Result<T, Parameters<typeof rosterFailure>[0]>>,
  ): Promise<Result<T, RosterFailure>> => {
    if (isLocalOnly(book)) return fail({ type: 'example' });
    const acts = await fetchRelayActs();
    if (!acts) return fail({ type: 'relay-unreachable' });
    const options = browserLink(book.relay || parts.origin, parts.profile.keys);
    const done = await withRelay(options, (link) =>
      act(acts.rosterActs, { link, book, profile: parts.profile }),
    );
    group.changed();
    return done.ok ? done : fail(rosterFailure(done.error));
  };

  const act = async (work: (acts: RosterActs, place: ActPlace) => Promise<ActDone>): Done => {
    const done = await withLink(work);
    return done.ok ? ok(undefined) : done;
  };

  return {
    ...readWhoIsIn({ ...group, myDevice }),

    closeInvitation: (id) => act((acts, place) => acts.closeInvitationIn(place, hexToBytes(id))),
    letIn: (device) => act((acts, place) => acts.admitTo(place, device)),
    changeRole: (member, role, until) =>
      act((acts, place) => acts.changeRoleIn(place, { member, role, until })),
    remove: (member) => act((acts, place) => acts.removeFromSpace(place, member)),
    addPerson: () =>
      withLink(async (acts, place) => {
        const known = new Set(book.roster.members.keys());
        const done = await acts.addPersonTo(place);
        if (!done.ok) return done;
        const added = [...book.roster.members.values()].find(
          ({ id, devices }) => devices === 0 && !known.has(id),
        );
        return added ? ok(added.id) : fail({ type: 'busy' });
      }),
    addDevice: async (device, name) => {
      const added = await act((acts, place) => acts.addDeviceTo(place, device));
      if (added.ok) group.nameDeviceOnce(await deviceIdOf(device.devicePub), name);
      return added;
    },
    revokeDevice: (device) => act((acts, place) => acts.revokeDeviceIn(place, device)),
    leave: () => act((acts, place) => acts.leaveSpace(place)),
    claimPlace: (member) => act((acts, place) => acts.vouchIn(place, { device: myDevice, member })),
    answerClaim: ({ device, place: member }) => act((acts, place) => acts.vouchIn(place, { device, member })),
  };
}
