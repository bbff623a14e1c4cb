/** A relay restored from a backup that is older than its newest member: the others' devices bring the roster back. */
import { expect, it } from 'vitest';
import { NO_OP } from '../../core/id/id.ts';
import { opHash } from '../../core/roster/identified-operation.ts';
import { currentEpoch, type Roster } from '../../core/roster/roster.ts';
import { createMemoryLogStore } from '../../relay/log/memory-log-store.ts';
import type { LogStore } from '../../relay/log/store.ts';
import { person } from '../core/fixture/person.ts';
import { DAY } from '../core/fixture/story.ts';
import { openLaneTown, type Town } from '../core/fixture/town.ts';

/** The same relay's disk when the chain ended with `roster`. */
async function storeAsOf(roster: Roster, { store, space, group }: Town): Promise<LogStore> {
  const older = createMemoryLogStore();
  const ops = group.ops.slice(0, roster.length);
  await older.putRoster({
    space,
    prev: NO_OP,
    ops: await Promise.all(ops.map(async (bytes) => ({ hash: await opHash(bytes), bytes }))),
    epoch: currentEpoch(roster).id,
    boxes: [],
    closedTargets: [],
    devices: [...roster.devices.keys()],
  });
  return { ...older, relayId: () => store.relayId() };
}

it('[L5] a week later another member lodges the newcomer again, and the newcomer goes on writing', async () => {
  const { town, people } = await openLaneTown('awa', 'jeanne');
  const [awa, jeanne] = people;
  if (!awa || !jeanne) throw new Error('two neighbours');
  const { group, space } = town;
  const before = group.roster();
  const invitation = await group.invite();
  await group.join(await person('paul'), invitation);
  await town.lodge(group.ops.slice(before.length), invitation.boxes);
  const paul = await town.newcomer('paul');
  await town.settle(); // the others are told
  awa.stop();
  jeanne.stop();
  const later = town.time.now() + 7 * DAY * 1000;
  town.time.after(7 * DAY * 1000, () => undefined);
  await town.until('a week has passed', () => town.time.now() >= later);

  await town.restartRelay(await storeAsOf(before, town));
  await paul.start();
  await town.settle(5000);
  expect(paul.status()?.problem).toBe('not-welcome');
  await jeanne.start();
  await town.settle(20_000);
  const { ops } = await town.store.readRoster(space, NO_OP, Number.MAX_SAFE_INTEGER);
  expect(ops).toEqual(group.ops);
  expect(paul.status()?.problem).toBeUndefined();
  paul.addTask('Perceuse');
  await town.until('jeanne reads it', () => jeanne.titles().includes('Perceuse'));
});
