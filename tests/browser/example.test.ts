/** The example in a browser profile: begun as somebody, told from real groups, invited to by nobody, and taken off again. */
import { expect, it } from 'vitest';
import { createWorkplace } from '../../client/state/create-workplace.ts';
import { exampleSeats } from '../../client/state/example.ts';
import type { Workplace } from '../../client/state/workplace.ts';
import type { SpaceId } from '../../core/id/id.ts';
import { createMemoryStorage } from '../../core/sync/storage/memory-storage.ts';
import { openProfile } from '../../core/sync/storage/profile.ts';
import { createLocalBus } from '../../core/sync/tab/tab-bus.ts';

async function workplaceAlone(): Promise<Workplace> {
  const profile = await openProfile(createMemoryStorage());
  if (!profile.ok) throw new Error(profile.error.type);
  const origin = 'http://localhost';
  const bus = createLocalBus();
  return createWorkplace({ profile: profile.value, bus, tab: 'tab', keeping: () => 'kept', origin });
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
