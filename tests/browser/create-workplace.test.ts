/** The groups of a profile: one that cannot be opened stops no other. */
import { expect, it } from 'vitest';
import { createWorkplace } from '../../client/state/create-workplace.ts';
import type { WorkplaceParts } from '../../client/state/workplace-parts.ts';
import type { SpaceId } from '../../core/id/id.ts';
import { createMemoryStorage } from '../../core/sync/storage/memory-storage.ts';
import { openProfile } from '../../core/sync/storage/profile.ts';
import type { Storage, Table } from '../../core/sync/storage/storage.ts';
import { createLocalBus } from '../../core/sync/tab/tab-bus.ts';

/** Rows that the browser no longer reads: whoever asks for one is answered by an exception. */
function withLostRows(storage: Storage, lost: ReadonlySet<string>): Storage {
  const refuseLost = (table: Table, key: readonly (string | number)[]): void => {
    if (lost.has(`${table}/${key[0]}`)) throw new DOMException('', 'NotReadableError');
  };
  return {
    ...storage,
    get: async (table, key) => {
      refuseLost(table, key);
      return storage.get(table, key);
    },
    list: async (table, prefix, limit) => {
      refuseLost(table, prefix);
      return storage.list(table, prefix, limit);
    },
  };
}

async function partsOn(storage: Storage): Promise<WorkplaceParts> {
  const profile = await openProfile(storage);
  if (!profile.ok) throw new Error(profile.error.type);
  const origin = 'http://localhost';
  return { profile: profile.value, bus: createLocalBus(), tab: 'tab', keeping: () => 'kept', origin };
}

for (const table of ['spaces', 'roster', 'updates'] as const) {
  it(`opens the other groups when the browser cannot read the ${table} of one, and that one later`, async () => {
    const storage = createMemoryStorage();
    const before = await createWorkplace(await partsOn(storage));
    const spaces: SpaceId[] = [];
    for (const name of ['Les Tilleuls', 'Les Ormes']) {
      const created = await before.createGroup(name, 'Awa');
      if (created.ok) spaces.push(created.value);
    }
    const [lostSpace = '', kept] = spaces;
    const lost = new Set([`${table}/${lostSpace}`]);
    const workplace = await createWorkplace(await partsOn(withLostRows(storage, lost)));
    expect(workplace.groups().map(({ space }) => space)).toEqual([kept]);
    expect(workplace.damagedGroups()).toEqual([lostSpace]);

    lost.clear();
    expect((await workplace.openGroup(lostSpace as SpaceId))?.space).toBe(lostSpace);
  });
}
