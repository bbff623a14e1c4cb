/** One group in this tab: its three documents as accessors, and what people do as transactions. */
import { createEffect, createRoot, createSignal, on, untrack } from 'solid-js';
import type { Act } from '../../core/doc/act.ts';
import { groupDocId, innerDocId } from '../../core/group/group-documents.ts';
import type { DeviceId, MemberId, SpaceId } from '../../core/id/id.ts';
import { nameOf, renameMember } from '../../core/people/names.ts';
import { fail } from '../../core/result/result.ts';
import type { Role } from '../../core/roster/role.ts';
import { knownDevice, roleOf } from '../../core/roster/roster.ts';
import { bookingPriority, groupName, renameGroup } from '../../core/settings/group-settings.ts';
import { isLocalOnly } from '../../core/sync/space/local-only.ts';
import { openSpaceBook, type SpaceBook } from '../../core/sync/space/space-book.ts';
import { deviceName, nameDeviceOnce, renameDevice } from '../../core/people/device-names.ts';
import { closeReplica } from '../../core/sync/tab/replica.ts';
import { browserClock, browserTimers } from '../platform/browser-time.ts';
import { onWaking } from '../platform/waking.ts';
import type { Meetings } from './meetings.ts';
import type { WorkplaceParts } from './workplace-parts.ts';
import { createGroupBlobs } from './group-blobs.ts';
import { createGroupDecisions } from './group-decisions.ts';
import { createGroupDeciding } from './group-deciding.ts';
import { createGroupContacts } from './group-contacts.ts';
import type { CustodySource } from './custody.ts';
import { followDocument } from './follow-document.ts';
import { fetchRelayActs } from './fetch-relay-acts.ts';
import { followSync } from './follow-sync.ts';
import { createGroupPlan } from './group-plan.ts';
import { createGroupSharing } from './group-sharing.ts';
import { createGroupStates } from './group-states.ts';
import { type FirstDocuments, openFirstDocuments } from './open-first-documents.ts';
import { createGroupNotes } from './open-notes.ts';
import type { PlanView } from './plan-view.ts';
import { createPresence } from './presence.ts';
import { createLateExchange } from './late-exchange.ts';
import { createLateMapGround } from './late-map-ground.ts';
import { awaitSent } from './await-sent.ts';
import { createPeopleActs } from './create-people-acts.ts';
import { createMinute } from './minute.ts';
import { createWhoIsIn } from './create-who-is-in.ts';
import type { Group, Person, SyncState } from './workplace.ts';

const BLOBS_OF_A_PHOTO = 2;

export interface OpenedGroup {
  readonly group: Group;
  /** Nothing more is stored, whatever a screen still changes; answers when what was being stored is. */
  close(): Promise<void>;
}

/** Undefined when this browser holds no such group or can no longer read it; nothing is deleted then. */
export async function openGroup(
  parts: WorkplaceParts,
  space: SpaceId,
  meetings: Meetings,
): Promise<OpenedGroup | undefined> {
  const book = await openSpaceBook(parts.profile, space);
  if (!book.ok) return undefined;
  // also of a device that was taken out: what it has stays readable
  if (!knownDevice(book.value.roster, parts.profile.keys.device)) return undefined;
  return groupOf(parts, book.value, meetings, await openFirstDocuments(parts, book.value));
}

function groupOf(
  parts: WorkplaceParts,
  book: SpaceBook,
  meetings: Meetings,
  { settings, people, plan }: FirstDocuments,
): OpenedGroup {
  const { space } = book;
  const replicas = [settings, people, plan];
  const [roster, setRoster] = createSignal(book.roster);
  /** Another member's from the moment in which two people confirmed that I am them. */
  const me = (): MemberId => {
    const mine = knownDevice(roster(), parts.profile.keys.device);
    if (!mine) throw new Error('a roster forgets no device');
    return mine.member;
  };
  const name = followDocument(settings.ydoc, groupName);
  const peopleVersion = followDocument(people.ydoc, (ydoc) => ({
    nameOf: (id: MemberId) => nameOf(ydoc, id),
    deviceName: (id: DeviceId) => deviceName(ydoc, id),
  }));
  const unreadable = (): number =>
    groupPlan.unreadable() +
    settings.unreadable() +
    people.unreadable() +
    plan.unreadable() +
    notes.unreadable() +
    contacts.unreadable() +
    sharing.unreadable() +
    decisions.unreadable();
  const sync = followSync(parts, book);
  const nowS = (): number => Math.floor(browserClock.now() / 1000);
  const minute = createMinute();
  const act = (): Act => ({ by: untrack(me), at: nowS() });
  const groupPlan = createGroupPlan(plan.ydoc, act);
  const notes = createGroupNotes(parts, book, {
    projects: () => homesOf(groupPlan.view()),
    roster,
    changed: () => exchange.changed(),
  });
  const contacts = createGroupContacts(parts, book, { me, roster, nowS, changed: () => exchange.changed() });
  const blobs = createGroupBlobs(parts, book);
  const sharing = createGroupSharing(parts, book, {
    roster,
    act,
    blobs: blobs.blobs,
    agreedNowMs: (doc) => sync.agreedNowMs(doc),
    priority: followDocument(settings.ydoc, bookingPriority),
    changed: () => exchange.changed(),
  });
  const decisions = createGroupDecisions(parts, book, { roster, changed: () => exchange.changed() });
  const states = createGroupStates(
    { settings: settings.ydoc, people: people.ydoc, plan: plan.ydoc },
    { notes, contacts, sharing, decisions },
  );
  const isWaiting = (): boolean => sync.state().pending > 0;
  /** Photos wait beside the changes that name them; each is two blobs, with its small one. */
  const syncState = (): SyncState => {
    const state = sync.state();
    return { ...state, pending: state.pending + Math.ceil(blobs.blobs.pending() / BLOBS_OF_A_PHOTO) };
  };
  const exchange = createLateExchange({
    awareness: plan.awareness,
    book,
    keys: parts.profile.keys,
    roster,
    timers: browserTimers,
    isWaiting: () => untrack(isWaiting),
    state: () => states.marked(),
  });
  for (const { ydoc } of replicas) ydoc.on('update', () => exchange.changed());
  const stopFollowing = createRoot((dispose) => {
    createEffect(on(isWaiting, () => exchange.changed(), { defer: true }));
    return dispose;
  });
  const custodySource: CustodySource = {
    space,
    device: parts.profile.keys.device,
    relay: book.relay || parts.origin,
    isExample: isLocalOnly(book),
    roster,
    bus: parts.bus,
    exchange,
    isWaiting,
    deviceName: (device) => peopleVersion().deviceName(device),
    renameDevice: (device, typed) => renameDevice(people.ydoc, device, typed),
  };

  const changed = (): void => {
    setRoster(book.roster);
    parts.bus.post({ type: 'space-changed', space });
  };
  const whoIsIn = createWhoIsIn(parts, book, {
    roster,
    me,
    nowS: () => {
      minute.passed(); // a stay ends and an invitation closes while one looks
      return nowS();
    },
    deviceName: (device) => peopleVersion().deviceName(device),
    nameDeviceOnce: (device, typed) => nameDeviceOnce(people.ydoc, device, typed),
    changed,
  });

  const myRole = (): Role =>
    (whoIsIn.standing() === 'in' ? roster().members.get(me())?.role : undefined) ?? 'observer';
  const settingsHere = followDocument(settings.ydoc, (ydoc) => ({ ydoc, act }));
  const deciding = createGroupDeciding(parts, book, {
    decisions: decisions.decisions,
    roster,
    me,
    role: myRole,
    settings: settingsHere,
  });

  const stopWaking = onWaking(() => replicas.forEach((one) => one.catchUp()));
  const stopListening = parts.bus.listen((message) => {
    if (message.type !== 'space-changed' || message.space !== space) return;
    void book.reload().then(() => setRoster(book.roster));
  });

  const group: Group = {
    space,
    relay: book.relay,
    isExample: isLocalOnly(book),
    meetings,
    get me() {
      return me();
    },
    myDevice: parts.profile.keys.device,
    whoIsIn,
    peopleActs: createPeopleActs({
      people: people.ydoc,
      me: () => untrack(me),
      whoIsIn,
      contacts,
      hasDevice: (member) => (book.roster.members.get(member)?.devices ?? 0) > 0,
      isSent: async () => {
        await people.stored();
        const written = [
          await groupDocId(book, 'people'),
          await innerDocId(book, parts.profile.keys.device, 'contacts'),
        ];
        return awaitSent(
          parts,
          space,
          written.filter((doc) => doc !== undefined),
        );
      },
    }),
    nameOf: (member) => peopleVersion().nameOf(member),
    name,
    plan: groupPlan,
    presence: createPresence(plan.awareness, me, (member) => roster().members.has(member)),
    sync: syncState,
    contacts: contacts.contacts,
    sharing: sharing.sharing,
    decisions: decisions.decisions,
    deciding: deciding.deciding,
    settings: settingsHere,
    blobs: blobs.blobs,
    mapGround: createLateMapGround({ settings: settings.ydoc, blobs: blobs.blobs, act }),
    custodySource,
    myRole,
    people: () => {
      const names = peopleVersion();
      return [...roster().members.values()].map(({ id, role, since, until, devices, recovery }): Person => ({
        member: id,
        name: names.nameOf(id),
        role,
        sinceS: since,
        untilS: until,
        isMe: id === me(),
        hasDevice: devices > 0,
        hasSheet: recovery !== undefined,
      }));
    },
    refused: () => sync.refused() + unreadable(),

    rename: (typed) => renameGroup(settings.ydoc, typed, untrack(me), nowS()),
    introduceDevice: (typed) => {
      const { device } = parts.profile.keys;
      // one that was taken out would keep it for ever as a change that waits
      if (roleOf(book.roster, device) !== undefined) nameDeviceOnce(people.ydoc, device, typed);
    },
    renameMe: (typed) => renameMember(people.ydoc, untrack(me), typed),
    invite: async (terms) => {
      const acts = await fetchRelayActs();
      if (!acts) return fail({ type: 'relay-unreachable' });
      const names = { groupName: name(), inviterName: nameOf(people.ydoc, untrack(me)) };
      const invited = await acts.inviteByLink(parts, book, terms, names);
      changed();
      return invited;
    },
    recovery: () => (roster().members.get(me())?.recovery ? 'set' : 'none'),
    setRecovery: async (secret) => {
      const acts = await fetchRelayActs();
      if (!acts) return fail({ type: 'relay-unreachable' });
      const set = await acts.setRecoverySheet(parts, book, secret);
      changed();
      return set;
    },
    openNotes: (project) => notes.open(project),
    canonicalState: () => states.whole(),
  };

  return {
    group,
    close: async () => {
      stopWaking();
      stopListening();
      minute.close();
      stopFollowing();
      exchange.close();
      sync.close();
      await deciding.close();
      await Promise.all([
        ...replicas.map(closeReplica),
        notes.close(),
        contacts.close(),
        sharing.close(),
        decisions.close(),
        blobs.close(),
      ]);
    },
  };
}

/** Every project that holds descriptions: those of the plan, and those that a task was begun in and left. */
function homesOf({ projects, archivedProjects, loose }: PlanView): readonly string[] {
  const all = [...projects, ...archivedProjects];
  const tasks = [...all.flatMap((project) => [...project.tasks, ...project.archivedTasks]), ...loose];
  return [...new Set([...all.map(({ id }) => id), ...tasks.map(({ home }) => home)])];
}
