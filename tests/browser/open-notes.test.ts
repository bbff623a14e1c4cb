/** The notes of a group in a tab: opened when asked, named to the leader as the plan grows, closed to observers. */
import { createSignal } from 'solid-js';
import { expect, it, onTestFinished, vi } from 'vitest';
import * as Y from 'yjs';
import { createGroupNotes, type GroupNotes } from '../../client/state/open-notes.ts';
import { notesDocId } from '../../core/group/group-documents.ts';
import type { DocId } from '../../core/id/id.ts';
import { plainText, writePlainText } from '../../core/notes/plain-text.ts';
import type { Role } from '../../core/roster/role.ts';
import { currentEpoch } from '../../core/roster/roster.ts';
import type { Storage } from '../../core/sync/storage/storage.ts';
import { openSpaceBook, saveSpace } from '../../core/sync/space/space-book.ts';
import { createLocalBus, type TabBus } from '../../core/sync/tab/tab-bus.ts';
import { toBytes } from '../../core/sync/document/yjs-change.ts';
import { person } from '../core/fixture/person.ts';
import { beginGroup, type Group } from '../core/fixture/story.ts';
import { createDevice } from '../simulation/device.ts';

interface Tab {
  readonly notes: GroupNotes;
  readonly bus: TabBus;
  readonly storage: Storage;
  readonly wanted: (readonly DocId[])[];
  readonly setProjects: (projects: readonly string[]) => void;
  readonly docOf: (project: string) => Promise<DocId>;
}

async function tabOf(group: Group, name: string, projects: readonly string[]): Promise<Tab> {
  const { profile } = await createDevice(name, await person(name), 0);
  const { space } = group.roster();
  const epoch = currentEpoch(group.roster()).id;
  await saveSpace(profile, {
    space,
    relay: '',
    chain: [...group.ops],
    keys: [{ epoch, keys: group.keys() }],
  });
  const opened = await openSpaceBook(profile, space);
  if (!opened.ok) throw new Error(opened.error.type);
  const book = opened.value;
  const bus = createLocalBus();
  const wanted: (readonly DocId[])[] = [];
  onTestFinished(
    bus.listen((message) => {
      if (message.type === 'documents-wanted') wanted.push(message.docs);
    }),
  );
  const [named, setProjects] = createSignal(projects);
  const parts = { profile, bus, tab: name, keeping: () => 'kept' as const, origin: 'https://x.example' };
  const notes = createGroupNotes(parts, book, {
    projects: named,
    roster: () => book.roster,
    changed: () => undefined,
  });
  const docOf = async (project: string): Promise<DocId> => {
    const doc = await notesDocId(book, profile.keys.device, project);
    if (!doc) throw new Error('no notes');
    return doc;
  };
  return { notes, bus, storage: profile.storage, wanted, setProjects, docOf };
}

async function groupWith(role: Role): Promise<Group> {
  const group = await beginGroup(await person('awa'));
  await group.welcome(await person('jeanne'), { role });
  return group;
}

it('are one object for each project, and may be written by who may write', async () => {
  const group = await groupWith('guest');
  const { notes } = await tabOf(group, 'jeanne', ['prj_a']);
  const [first, again, other] = await Promise.all([
    notes.open('prj_a'),
    notes.open('prj_a'),
    notes.open('prj_b'),
  ]);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
  expect(first?.mayWrite()).toBe(true);
  expect(first?.fragment('tsk_a')).toBe(first?.fragment('tsk_a'));
});

it('are opened anew by the next to ask, when storage could not be read', async () => {
  const { notes, storage } = await tabOf(await groupWith('member'), 'awa', ['prj_a']);
  vi.spyOn(storage, 'list').mockRejectedValueOnce(new Error('the disk does not answer'));
  await expect(notes.open('prj_a')).rejects.toThrow('the disk does not answer');
  const opened = await notes.open('prj_a');
  expect(opened?.mayWrite()).toBe(true);
  expect(await notes.open('prj_a')).toBe(opened);
});

it('are named to the leader in the plan’s order, and again when it grows', async () => {
  const tab = await tabOf(await groupWith('member'), 'awa', ['prj_b', 'prj_a']);
  const [a, b, c] = await Promise.all(['prj_a', 'prj_b', 'prj_c'].map(tab.docOf));
  await expect.poll(() => tab.wanted.at(-1)).toEqual([b, a]);
  const before = tab.wanted.length;
  tab.setProjects(['prj_b', 'prj_a']);
  tab.setProjects(['prj_b', 'prj_a', 'prj_c']);
  await expect.poll(() => tab.wanted.at(-1)).toEqual([b, a, c]);
  expect(tab.wanted).toHaveLength(before + 1);
});

it('[R2] are closed to observers, who name none and have none in their state', async () => {
  const { notes, wanted } = await tabOf(await groupWith('observer'), 'jeanne', ['prj_a']);
  expect(await notes.open('prj_a')).toBeUndefined();
  expect(await notes.canonicalState()).toBe('{}');
  expect(wanted).toEqual([]);
});

it('are in the canonical state of two devices alike, opened there or not', async () => {
  const group = await groupWith('member');
  const mine = await tabOf(group, 'awa', ['prj_b', 'prj_a']);
  const hers = await tabOf(group, 'jeanne', ['prj_a', 'prj_b']);
  const written = await mine.notes.open('prj_a');
  const fragment = written?.fragment('tsk_a');
  if (!fragment?.doc) throw new Error('no notes');
  writePlainText(fragment, 'Appeler la mairie');
  const updates = [toBytes(Y.encodeStateAsUpdate(fragment.doc))];
  const there = await hers.notes.open('prj_a');
  const doc = await hers.docOf('prj_a');
  hers.bus.post({ type: 'updates', from: 'leader', space: group.roster().space, doc, updates });
  await expect.poll(() => there && plainText(there.fragment('tsk_a'))).toBe('Appeler la mairie');
  const state = await mine.notes.canonicalState();
  expect(state).toBe(
    '{"prj_a":{"tsk_a":[{"attributes":{},"children":[[{"insert":"Appeler la mairie","marks":{}}]],"name":"paragraph"}]}}',
  );
  expect(await hers.notes.canonicalState()).toBe(state);
});
