/**
 * Loads the example as one person, keeps it in a profile without a disk, and reads it again as their browser would: with the readers of
 * the domain. Whatever they cannot interpret is a problem.
 */
import * as Y from 'yjs';
import { generateDeviceKeys } from '../../core/crypto/device-keys.ts';
import { readBodies } from '../../core/decisions/bodies.ts';
import { isBodyOf } from '../../core/decisions/body.ts';
import { verifyEvent } from '../../core/decisions/verify-event.ts';
import type { DemoFiles } from '../../core/demo/demo-files.ts';
import { keepDemo } from '../../core/demo/keep-demo.ts';
import { type Demo, type DemoOptions, loadDemo } from '../../core/demo/load-demo.ts';
import { randomId } from '../../core/doc/random-id.ts';
import { groupDocId, NOTES_CLASS, notesDocId } from '../../core/group/group-documents.ts';
import { personalDocId } from '../../core/group/personal-document.ts';
import type { DocId, SpaceId } from '../../core/id/id.ts';
import { plainText } from '../../core/notes/plain-text.ts';
import { nameOf } from '../../core/people/names.ts';
import { type Plan, readPlan } from '../../core/plan/plan.ts';
import { mayRead, type Role } from '../../core/roster/role.ts';
import { type GroupSettings, groupName, readSettings } from '../../core/settings/group-settings.ts';
import { isLocalOnly } from '../../core/sync/space/local-only.ts';
import { openOwnSpace } from '../../core/sync/space/own-space.ts';
import { openSpaceBook, type SpaceBook } from '../../core/sync/space/space-book.ts';
import { createMemoryStorage } from '../../core/sync/storage/memory-storage.ts';
import { openProfile, type Profile } from '../../core/sync/storage/profile.ts';
import { loadDocument } from '../../core/sync/tab/stored-document.ts';
import { readRegister, writeFacts } from './walk-register.ts';
import { type SharingWalk, walkSharing } from './walk-sharing.ts';

export interface DemoWalk {
  readonly demo: Demo;
  readonly profile: Profile;
  readonly book: SpaceBook;
  readonly role: Role;
  readonly groupName: string;
  /** First names by member. */
  readonly names: ReadonlyMap<string, string>;
  readonly plan: Plan;
  readonly settings: GroupSettings;
  /** Descriptions by task. */
  readonly descriptions: ReadonlyMap<string, string>;
  /** Undefined for observers, to whom it is closed. */
  readonly sharing: SharingWalk | undefined;
  /** In words, for whoever mends the files or the loader. */
  readonly problems: readonly string[];
}

export async function walkDemo(
  files: DemoFiles,
  options: Pick<DemoOptions, 'group' | 'me' | 'nowDay' | 'at'>,
): Promise<DemoWalk> {
  const opened = await openProfile(createMemoryStorage());
  if (!opened.ok) throw new Error(opened.error.type);
  const profile = opened.value;
  const making = { keys: profile.keys, newKeys: generateDeviceKeys, newId: randomId };
  const loaded = await loadDemo(files, { ...options, ...making });
  if (!loaded.ok) throw new Error(`${options.me}: ${loaded.error.type}`);
  const demo = loaded.value;
  const own = await openOwnSpace(profile, 0);
  if (!own.ok) throw new Error(own.error.type);
  const kept = await keepDemo(profile, demo, own.value, writeFacts);
  if (!kept.ok) throw new Error(kept.error.type);
  const found = await openSpaceBook(profile, kept.value);
  if (!found.ok) throw new Error(found.error.type);
  const book = found.value;
  const problems: string[] = [];
  const must = (isSo: boolean, problem: string): void => void (isSo || problems.push(problem));

  const readIn = async (space: SpaceId, doc: DocId): Promise<Y.Doc> => {
    const ydoc = new Y.Doc();
    const { damaged } = await loadDocument(profile, { space, doc, session: 'walk' }, ydoc, 'walk');
    must(damaged === 0, `${damaged} damaged rows in ${doc}`);
    return ydoc;
  };
  const read = async (doc: DocId): Promise<Y.Doc> => {
    const ydoc = await readIn(book.space, doc);
    must(ydoc.store.clients.size > 0, `nothing in ${doc}`);
    return ydoc;
  };

  const settings = await read(await groupDocId(book, 'settings'));
  const people = await read(await groupDocId(book, 'people'));
  const planDoc = await readIn(book.space, await groupDocId(book, 'plan'));
  const plan = readPlan(planDoc);
  const card = readSettings(settings);
  const role = book.roster.members.get(demo.me)?.role ?? 'observer';
  const names = new Map([...book.roster.members.keys()].map((member) => [member, nameOf(people, member)]));

  must(isLocalOnly(book), 'the example has a relay');
  must(book.roster.devices.get(profile.keys.device)?.member === demo.me, 'the seat is not mine');
  must(
    [...names.values()].every((name) => name !== ''),
    'somebody has no name',
  );
  must(groupName(settings) !== '', 'the group has no name');
  must(card.unreadable === 0, `${card.unreadable} unreadable settings`);
  must(plan.unreadable === 0, `${plan.unreadable} unreadable entities in the plan`);
  must(plan.loose.length === 0, `${plan.loose.length} tasks of no project`);
  for (const { kind, unreadable } of demo.counts) must(unreadable === 0, `${unreadable} unreadable ${kind}`);
  for (const { phases, tasks } of plan.projects) {
    for (const task of tasks) {
      const known = task.phase === undefined || phases.some(({ id }) => id === task.phase);
      must(known, `"${task.title}" is in a phase that its project does not have`);
      must(
        task.owners.every((owner) => names.has(owner)),
        `"${task.title}" is a stranger's`,
      );
      must(task.createdBy !== '' && names.has(task.createdBy), `"${task.title}" was made by a stranger`);
    }
  }

  const descriptions = await readDescriptions(book, profile, plan, read);
  const mayReadNotes = mayRead(role, NOTES_CLASS);
  must(mayReadNotes || descriptions.size === 0, 'an observer reads descriptions');
  must(mayReadNotes === (demo.keys.inner !== undefined), 'the inner key is not where it belongs');
  const sharing = await walkSharing(book, demo, {
    read: (doc) => readIn(book.space, doc),
    personal: await readIn(own.value.space, await personalDocId(own.value, book.space)),
    must,
  });
  const register = await readRegister(book, profile);
  must(register.rejected === 0, `${register.rejected} facts are rejected`);
  must(register.missing === 0, `${register.missing} parents are missing`);
  must(
    register.facts === demo.events.length,
    `${register.facts} of ${demo.events.length} facts are in the register`,
  );
  const voices = await readIn(book.space, await groupDocId(book, 'voices'));
  must(readBodies(voices).size === demo.bodies.size, 'some words are not in their document');
  const stored = await profile.storage.list('updates', [book.space]);
  must(stored.length === demo.documents.length + 1, 'not every document was kept');
  must((await profile.storage.count('drafts', [])) === 0, 'something waits to be sent');

  const said = new Set<string>(demo.events.map(({ id }) => id));
  for (const event of demo.events) {
    const verified = await verifyEvent(JSON.parse(JSON.stringify(event)), book.roster);
    must(verified.ok, `${event.type} of ${event.subject}: ${verified.ok ? '' : verified.error.type}`);
    must(
      event.prev.every((id) => said.has(id)),
      `${event.type} of ${event.subject} names a fact that is not here`,
    );
    const body = demo.bodies.get(event.id);
    const isWhole = body ? await isBodyOf(event, body) : event.payload['bodyCommit'] === undefined;
    must(isWhole, `the words of ${event.type} of ${event.subject} are not those that were said`);
  }
  for (const [field, { authority }] of card.fields) {
    must(authority === null || said.has(authority), `nobody decided the setting ${field}`);
  }
  return {
    demo,
    profile,
    book,
    role,
    groupName: groupName(settings),
    names,
    plan,
    settings: card,
    descriptions,
    sharing,
    problems,
  };
}

async function readDescriptions(
  book: SpaceBook,
  profile: Profile,
  plan: Plan,
  read: (doc: DocId) => Promise<Y.Doc>,
): Promise<ReadonlyMap<string, string>> {
  const descriptions = new Map<string, string>();
  for (const { id, tasks } of plan.projects) {
    const doc = await notesDocId(book, profile.keys.device, id);
    if (!doc || (await profile.storage.count('updates', [book.space, doc])) === 0) continue;
    const notes = await read(doc);
    for (const task of tasks) {
      const text = plainText(notes.getXmlFragment(task.id));
      if (text !== '') descriptions.set(task.id, text);
    }
  }
  return descriptions;
}
