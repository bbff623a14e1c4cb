/** The example in a browser profile: begun as somebody, told from real groups, invited to by nobody, and taken off again. */
import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createWorkplace } from '../../client/state/create-workplace.ts';
import { exampleSeats } from '../../client/state/example.ts';
import type { Workplace } from '../../client/state/workplace.ts';
import type { SpaceId } from '../../core/id/id.ts';
import { createMemoryStorage } from '../../core/sync/storage/memory-storage.ts';
import { openProfile } from '../../core/sync/storage/profile.ts';
import { createLocalBus } from '../../core/sync/tab/tab-bus.ts';

async function workplaceAlone(): Promise<Workplace> {
  return (await tabs()).openTab('tab');
}

/** Of one browser profile. */
async function tabs() {
  const storage = createMemoryStorage();
  const profile = await openProfile(storage);
  if (!profile.ok) throw new Error(profile.error.type);
  const parts = { profile: profile.value, bus: createLocalBus() };
  const openTab = (tab: string) =>
    createWorkplace({ ...parts, tab, keeping: () => 'kept', origin: 'http://localhost' });
  return { storage, openTab };
}

async function opened(workplace: Workplace, seat: string): Promise<SpaceId> {
  const example = await workplace.openExample('tilleuls', seat);
  if (!example.ok) throw new Error(example.error.type);
  return example.value;
}

it('offers everybody who has a device, and what they do in the group', () => {
  const seats = exampleSeats('tilleuls');
  expect(seats).toHaveLength(10);
  expect(seats[0]).toEqual({ seat: 'mbr_awa', name: 'Awa', role: 'facilitator' });
  expect(exampleSeats('combe')).toHaveLength(6);
});

it('is a group in which one is who was chosen, and nobody can be invited', async () => {
  const workplace = await workplaceAlone();
  const group = await workplace.openGroup(await opened(workplace, 'mbr_awa'));
  if (!group) expect.unreachable();
  expect(group.isExample).toBe(true);
  expect(group.name()).toBe('Les Tilleuls');
  expect(group.myRole()).toBe('facilitator');
  expect(group.people().find(({ isMe }) => isMe)?.name).toBe('Awa');
  expect(group.refused()).toBe(0);
  expect(group.sync()).toEqual({ connection: 'example', pending: 0, sharedWith: 0, held: undefined });
  expect(await group.invite({ role: 'member', days: 7, uses: 1 })).toEqual({
    ok: false,
    error: { type: 'example' },
  });
});

it('is told from real groups, and only it can be taken off', async () => {
  const workplace = await workplaceAlone();
  const real = await workplace.createGroup('Les Ormes', 'Awa');
  if (!real.ok) expect.unreachable();
  const example = await opened(workplace, 'mbr_odile');
  expect(workplace.examples()).toEqual([{ space: example, name: 'Les Tilleuls', as: 'Odile' }]);
  expect((await workplace.openGroup(real.value))?.isExample).toBe(false);
  await expect(workplace.leaveExample(real.value)).rejects.toThrow();

  expect(await workplace.leaveExample(example)).toEqual({ ok: true, value: undefined });
  expect(workplace.examples()).toEqual([]);
  expect(workplace.groups().map(({ name }) => name)).toEqual(['Les Ormes']);
  expect(await workplace.openGroup(example)).toBeUndefined();
});

it('leaves nothing behind, whatever is written where it was shown', async () => {
  const { storage, openTab } = await tabs();
  const here = await openTab('here');
  const example = await opened(here, 'mbr_awa');
  const there = await openTab('there');
  const shown = await Promise.all([here, there].map((tab) => tab.openGroup(example)));
  const write = () => shown.forEach((group) => group?.plan.addProject('Trop tard'));
  const rows = async () => {
    const tables = ['spaces', 'documents', 'updates', 'drafts', 'outbox', 'envelopes'] as const;
    return Promise.all(tables.map((table) => storage.count(table, [example])));
  };
  write();
  const leaving = here.leaveExample(example);
  write();
  expect(await leaving).toEqual({ ok: true, value: undefined });
  await vi.waitFor(() => expect(there.examples()).toEqual([]));
  write();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await rows()).toEqual([0, 0, 0, 0, 0, 0]);
  expect(await there.openGroup(example)).toBeUndefined();
});

it('leaves nothing that waits to be sent, whatever is written in it', async () => {
  const { storage, openTab } = await tabs();
  const workplace = await openTab('tab');
  const space = await opened(workplace, 'mbr_awa');
  const group = await workplace.openGroup(space);
  const sharing = await group?.sharing.open();
  const [project] = group?.plan.view().projects ?? [];
  const notes = project && (await group?.openNotes(project.id));
  if (!group || !sharing || !notes) expect.unreachable();
  const before = await storage.count('updates', [space]);
  group.rename('Les Tilleuls du soir');
  group.renameMe('Awa D.');
  sharing.cards.add({ kind: 'equipment', title: 'Scie' });
  notes.fragment('tsk_new').insert(0, [new Y.XmlText('Poncer')]);
  await expect.poll(() => storage.count('updates', [space])).toBeGreaterThanOrEqual(before + 4);
  expect([await storage.count('drafts', []), await storage.count('outbox', [])]).toEqual([0, 0]);
  const again = await (await openTab('later')).openGroup(space);
  expect(again?.name()).toBe('Les Tilleuls du soir');
});
