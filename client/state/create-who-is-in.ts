/** Who is in, read from the roster, and the acts on it through the relay. */
import type { Accessor } from 'solid-js';
import { hexToBytes } from '../../core/bytes/hex.ts';
import type { MemberId } from '../../core/id/id.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
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
import { readWhoIsIn } from './read-who-is-in.ts';
import { rosterFailure } from './roster-failure.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

import type { Done, WhoIsIn } from './who-is-in.ts';
import type { RosterFailure } from './act-failure.ts';

export function createWhoIsIn(
  parts: WorkplaceParts,
  book: SpaceBook,
  group: {
    readonly roster: Accessor<Roster>;
    readonly me: Accessor<MemberId>;
    readonly nowS: () => number;
    /** The roster moved on. */
    readonly changed: () => void;
  },
): WhoIsIn {
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

  return {
    ...readWhoIsIn({ ...group, myDevice }),

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
