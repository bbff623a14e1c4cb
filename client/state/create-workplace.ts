/** The groups of this browser profile: begun here, entered by invitation, opened as living objects. */
import { createSignal } from 'solid-js';
import { textField } from '../../core/doc/text-field.ts';
import { withoutPersonal } from '../../core/group/personal-document.ts';
import type { SpaceId } from '../../core/id/id.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import { decodeInvitationLink, type LinkFailure } from '../../core/roster/invitation-link.ts';
import { beginGroup } from '../../core/sync/space/begin-group.ts';
import { withRelay } from '../../core/sync/space/open-relay.ts';
import { forgetSpace } from '../../core/sync/space/forget-space.ts';
import { listSharedSpaces } from '../../core/sync/space/own-space.ts';
import { browserLink } from '../platform/browser-link.ts';
import { browserClock } from '../platform/browser-time.ts';
import { actStopped } from './act-stopped.ts';
import { createDoors } from './doors.ts';
import { enterFailure } from './enter-failure.ts';
import { fetchRelayActs } from './fetch-relay-acts.ts';
import type { EntryFailure } from './entry-failure.ts';
import { createMeetings } from './create-meetings.ts';
import type { Meetings } from './meetings.ts';
import { openGroup, type OpenedGroup } from './open-group.ts';
import type { WorkplaceParts } from './workplace-parts.ts';
import type { ActStopped, EnterFailure, RecoverFailure } from './act-failure.ts';
import type {
  Entered,
  ExampleFailure,
  ExampleSummary,
  Group,
  GroupSummary,
  InvitationPreview,
  RecoveryKit,
  Workplace,
} from './workplace.ts';

export async function createWorkplace(parts: WorkplaceParts): Promise<Workplace> {
  const { profile, bus } = parts;
  const opened = new Map<SpaceId, Promise<OpenedGroup | undefined>>();
  const [groups, setGroups] = createSignal<readonly Group[]>([]);
  const [damagedGroups, setDamagedGroups] = createSignal<readonly SpaceId[]>([]);

  const open = async (space: SpaceId): Promise<Group | undefined> => {
    const known = opened.get(space) ?? openOrDamaged(parts, space, meetings);
    opened.set(space, known);
    // damaged: entering again, in this tab or another, may bring it back
    void known.then((found) => found ?? (opened.get(space) === known && opened.delete(space)));
    return (await known)?.group;
  };

  /** Whatever screen still shows it, nothing of it is stored from then on. */
  const letGo = async (space: SpaceId): Promise<void> => {
    const known = opened.get(space);
    opened.delete(space);
    await (await known)?.close();
  };

  /** With the private cards that were written beside it. */
  const forget = async (space: SpaceId): ReturnType<typeof forgetSpace> => {
    const { changes, emptied } = await withoutPersonal(profile, space);
    const gone = await forgetSpace(profile.storage, space, changes);
    if (emptied !== undefined) bus.post({ type: 'space-changed', space: emptied });
    return gone;
  };

  /** Another tab took it off this device: what this one stored before it heard of that goes too. */
  const dropGone = async (space: SpaceId): Promise<void> => {
    const known = await opened.get(space);
    await letGo(space);
    // should it fail, rows stay that nothing names any more
    if (known && (known.group.isExample || known.group.whoIsIn.standing() !== 'in')) await forget(space);
  };

  /** `changed`: begun, entered or taken off this device, by whichever tab. */
  const listGroups = async (changed?: SpaceId): Promise<void> => {
    const spaces = await listSharedSpaces(profile);
    if (changed !== undefined && !spaces.includes(changed)) await dropGone(changed);
    const found = await Promise.all(spaces.map(open));
    setGroups(found.filter((group) => group !== undefined));
    setDamagedGroups(spaces.filter((_, i) => found[i] === undefined));
  };

  /** Names the group and its first person, then lets the leader and the other tabs know. */
  const settleIn = async (space: SpaceId, firstName: string, groupName?: string): Promise<void> => {
    opened.delete(space); // entered again: the roster has moved
    const group = await open(space);
    if (groupName !== undefined) group?.rename(groupName);
    group?.renameMe(firstName);
    bus.post({ type: 'space-changed', space });
    await listGroups();
  };

  const meetings = createMeetings({
    parts,
    groups,
    entered: async (space) => {
      opened.delete(space);
      await announce(space);
    },
  });

  const openExample = async (
    ...[group, seat]: Parameters<Workplace['openExample']>
  ): Promise<Result<SpaceId, ExampleFailure>> => {
    const example = await import('./example.ts').catch(() => undefined);
    if (!example) return fail({ type: 'relay-unreachable' });
    const made = await example.makeExample(profile, group, seat);
    if (made.ok) await announce(made.value);
    return made;
  };

  const leaveExample = async (space: SpaceId): Promise<Result<void, ActStopped>> => {
    const group = await open(space);
    if (!group?.isExample) throw new Error('only an example can be taken off this device');
    return takeOff(space);
  };

  const forgetGroup = async (space: SpaceId): Promise<Result<void, ActStopped>> => {
    const group = await open(space);
    if (!group || group.whoIsIn.standing() === 'in')
      throw new Error('a group is left before it is forgotten');
    return takeOff(space);
  };

  const takeOff = async (space: SpaceId): Promise<Result<void, ActStopped>> => {
    await letGo(space);
    const gone = await forget(space);
    if (!gone.ok) {
      await listGroups(); // it is still here, and opens again
      return fail(actStopped(gone.error));
    }
    await announce(space);
    return ok(undefined);
  };

  const announce = (space: SpaceId): Promise<void> => {
    bus.post({ type: 'space-changed', space });
    return listGroups(space);
  };

  const enter = async (
    invitation: InvitationPreview,
    firstName: string,
  ): Promise<Result<Entered, EnterFailure>> => {
    const name = textField(firstName);
    if (!name.ok) return name;
    const address = invitation.relay || parts.origin;
    const options = browserLink(address, profile.keys);
    const acts = await fetchRelayActs();
    if (!acts) return fail({ type: 'relay-unreachable' });
    const entered = await withRelay(options, (link) => acts.enterSpace(link, profile, invitation));
    if (!entered.ok) return fail(enterFailure(entered.error));
    const { space, standing } = entered.value;
    const { relay, groupName } = invitation;
    if (standing === 'in') {
      await settleIn(space, name.value);
      await doors.leave(space); // should it have waited there before
    } else await doors.wait({ space, relay, groupName, firstName: name.value });
    return entered;
  };

  const recover = async (kit: RecoveryKit): Promise<Result<SpaceId, RecoverFailure>> => {
    const acts = await fetchRelayActs();
    if (!acts) return fail({ type: 'relay-unreachable' });
    const recovered = await acts.recoverWithSheet(parts, kit);
    if (!recovered.ok) return recovered;
    opened.delete(recovered.value); // a device that could not read it any more may be in it again
    await announce(recovered.value);
    return recovered;
  };

  const doors = await createDoors(parts, ({ space, firstName }) => settleIn(space, firstName));

  bus.listen((message) => {
    if (message.type === 'space-changed') void listGroups(message.space);
  });
  await listGroups();

  return {
    groups: () => groups().map((group): GroupSummary => ({ space: group.space, name: group.name() })),
    damagedGroups,
    keeping: parts.keeping,
    createGroup: async (typedName, typedFirstName): Promise<Result<SpaceId, EntryFailure>> => {
      const name = textField(typedName);
      const firstName = textField(typedFirstName);
      if (!name.ok) return name;
      if (!firstName.ok) return firstName;
      const begun = await beginGroup(profile, '', Math.floor(browserClock.now() / 1000));
      if (!begun.ok) throw new Error(`the group could not be stored: ${begun.error.type}`);
      await settleIn(begun.value, firstName.value, name.value);
      return begun;
    },
    readInvitation: async (text): Promise<Result<InvitationPreview, LinkFailure>> => {
      const link = await decodeInvitationLink(text);
      if (!link.ok) return link;
      const alreadyIn = groups().some(({ space }) => space === link.value.space);
      return ok({ ...link.value, alreadyIn });
    },
    enter,
    doors: doors.doors,
    leaveDoor: (space) => doors.leave(space),
    recover,
    examples: () =>
      groups()
        .filter(({ isExample }) => isExample)
        .map((group): ExampleSummary => {
          const as = group.people().find(({ isMe }) => isMe)?.name ?? '';
          return { space: group.space, name: group.name(), as };
        }),
    openExample,
    leaveExample,
    forgetGroup,
    openGroup: open,
    meetings,
  };
}

/** A group that cannot be opened is listed as damaged, whatever stopped it: the others open all the same. */
function openOrDamaged(
  parts: WorkplaceParts,
  space: SpaceId,
  meetings: Meetings,
): Promise<OpenedGroup | undefined> {
  return openGroup(parts, space, meetings).catch(() => undefined);
}
