/** One group in this tab: its three documents as accessors, and what people do as transactions. */
import { createSignal } from 'solid-js';
import { canonicalState } from '../../core/doc/canonical-state.ts';
import { GROUP_DOCUMENTS, type GroupDocument, groupDocId } from '../../core/group/group-documents.ts';
import type { MemberId, SpaceId } from '../../core/id/id.ts';
import { nameOf, PEOPLE_ROOTS, renameMember } from '../../core/people/names.ts';
import { PLAN_ROOTS } from '../../core/plan/plan.ts';
import { mayWrite } from '../../core/roster/role.ts';
import { knownDevice, roleOf } from '../../core/roster/roster.ts';
import { groupName, renameGroup, SETTINGS_ROOTS } from '../../core/settings/group-settings.ts';
import { isLocalOnly } from '../../core/sync/space/local-only.ts';
import { openSpaceBook, type SpaceBook } from '../../core/sync/space/space-book.ts';
import { closeReplica, openReplica, type Replica } from '../../core/sync/tab/replica.ts';
import { browserClock, browserTimers } from '../platform/browser-time.ts';
import { onWaking } from '../platform/waking.ts';
import type { MeetingGround } from './meetings.ts';
import type { WorkplaceParts } from './workplace-parts.ts';
import { followDocument } from './follow-document.ts';
import { followSync } from './follow-sync.ts';
import { inviteByLink } from './invite-by-link.ts';
import { createGroupPlan } from './group-plan.ts';
import { createGroupNotes } from './open-notes.ts';
import type { PlanView } from './plan-view.ts';
import { createPresence } from './presence.ts';
import { createWhoIsIn } from './create-who-is-in.ts';
import type { Group, Person } from './workplace.ts';

export interface OpenedGroup {
  readonly group: Group;
  /** Nothing more is stored, whatever a screen still changes; answers when what was being stored is. */
  close(): Promise<void>;
}

/** Undefined when this browser holds no such group or can no longer read it; nothing is deleted then. */
export async function openGroup(
  parts: WorkplaceParts,
  space: SpaceId,
  ground: MeetingGround,
): Promise<OpenedGroup | undefined> {
  const book = await openSpaceBook(parts.profile, space);
  if (!book.ok) return undefined;
  // also of a device that was taken out: what it has stays readable
  const me = knownDevice(book.value.roster, parts.profile.keys.device)?.member;
  if (!me) return undefined;
  const [settings, people, plan] = await Promise.all([
    replica(parts, book.value, 'settings'),
    replica(parts, book.value, 'people'),
    replica(parts, book.value, 'plan'),
  ]);
  return groupOf(parts, book.value, me, ground, { settings, people, plan });
}

async function replica(parts: WorkplaceParts, book: SpaceBook, name: GroupDocument): Promise<Replica> {
  const doc = await groupDocId(book, name);
  const storageFailed = (): void => undefined; // the storage itself reports what the screen shows
  const mayWriteHere = (): boolean => {
    const role = roleOf(book.roster, parts.profile.keys.device);
    return role !== undefined && mayWrite(role, GROUP_DOCUMENTS[name]);
  };
  return openReplica({
    ...parts,
    space: book.space,
    doc,
    timers: browserTimers,
    chance: Math.random,
    mayWrite: mayWriteHere,
    storageFailed,
  });
}

function groupOf(
  parts: WorkplaceParts,
  book: SpaceBook,
  me: MemberId,
  meetingGround: MeetingGround,
  { settings, people, plan }: Readonly<Record<GroupDocument, Replica>>,
): OpenedGroup {
  const { space } = book;
  const replicas = [settings, people, plan];
  const [roster, setRoster] = createSignal(book.roster);
  const name = followDocument(settings.ydoc, groupName);
  const peopleVersion = followDocument(people.ydoc, (ydoc) => ({
    nameOf: (id: MemberId) => nameOf(ydoc, id),
  }));
  const unreadable = (): number =>
    groupPlan.unreadable() +
    settings.unreadable() +
    people.unreadable() +
    plan.unreadable() +
    notes.unreadable();
  const sync = followSync(parts, book);
  const nowS = (): number => Math.floor(browserClock.now() / 1000);
  const groupPlan = createGroupPlan(plan.ydoc, () => ({ by: me, at: nowS() }));
  const notes = createGroupNotes(parts, book, {
    projects: () => homesOf(groupPlan.view()),
    roster,
  });

  const whoIsIn = createWhoIsIn(parts, book, {
    roster,
    me,
    nowS,
    people: people.ydoc,
    changed: () => {
      setRoster(book.roster);
      parts.bus.post({ type: 'space-changed', space });
    },
  });

  const stopWaking = onWaking(() => replicas.forEach((one) => one.catchUp()));
  const stopListening = parts.bus.listen((message) => {
    if (message.type !== 'space-changed' || message.space !== space) return;
    void book.reload().then(() => setRoster(book.roster));
  });

  const group: Group = {
    space,
    isExample: isLocalOnly(book),
    relay: book.relay,
    meetingGround,
    me,
    myDevice: parts.profile.keys.device,
    whoIsIn,
    name,
    plan: groupPlan,
    presence: createPresence(plan.awareness, me, (member) => roster().members.has(member)),
    sync: sync.state,
    myRole: () => roster().members.get(me)?.role ?? 'observer',
    people: () => {
      const names = peopleVersion();
      return [...roster().members.values()].map(({ id, role, since, until, devices, recovery }): Person => ({
        member: id,
        name: names.nameOf(id),
        role,
        sinceS: since,
        untilS: until,
        isMe: id === me,
        hasDevice: devices > 0,
        hasSheet: recovery !== undefined,
      }));
    },
    refused: () => sync.refused() + unreadable(),

    rename: (typed) => renameGroup(settings.ydoc, typed, me, nowS()),
    renameMe: (typed) => renameMember(people.ydoc, me, typed),
    invite: (terms) =>
      inviteByLink(parts, book, terms, { groupName: name(), inviterName: nameOf(people.ydoc, me) }),
    openNotes: (project) => notes.open(project),
    canonicalState: async () =>
      [
        canonicalState(settings.ydoc, SETTINGS_ROOTS),
        canonicalState(people.ydoc, PEOPLE_ROOTS),
        canonicalState(plan.ydoc, PLAN_ROOTS),
        await notes.canonicalState(),
      ].join('\n'),
  };

  return {
    group,
    close: async () => {
      stopWaking();
      stopListening();
      sync.close();
      await Promise.all([...replicas.map(closeReplica), notes.close()]);
    },
  };
}

/** Every project that holds descriptions: those of the plan, and those that a task was begun in and left. */
function homesOf({ projects, archivedProjects, loose }: PlanView): readonly string[] {
  const all = [...projects, ...archivedProjects];
  const tasks = [...all.flatMap((project) => [...project.tasks, ...project.archivedTasks]), ...loose];
  return [...new Set([...all.map(({ id }) => id), ...tasks.map(({ home }) => home)])];
}
