/** Notes of a project and contacts [K4, R2]: one name for all who may read them, none for others. */
import { describe, expect, it } from 'vitest';
import { innerDocId, groupDocIds, notesDocId } from '../../../core/group/group-documents.ts';
import { docClass, docRing } from '../../../core/crypto/ring.ts';
import type { EpochKeys } from '../../../core/roster/epoch-keys.ts';
import type { Role } from '../../../core/roster/role.ts';
import { currentEpoch } from '../../../core/roster/roster.ts';
import { openSpaceBook, saveSpace, type SpaceBook } from '../../../core/sync/space/space-book.ts';
import { createDevice } from '../../simulation/device.ts';
import { person } from '../fixture/person.ts';
import { beginGroup, type Group } from '../fixture/story.ts';

const PROJECT = 'prj_halle';

async function bookOf(group: Group, name: string, keys: EpochKeys = group.keys()): Promise<SpaceBook> {
  const { profile } = await createDevice(name, await person(name), 0);
  const { space } = group.roster();
  const epoch = currentEpoch(group.roster()).id;
  await saveSpace(profile, { space, relay: '', chain: [...group.ops], keys: [{ epoch, keys }] });
  const book = await openSpaceBook(profile, space);
  if (!book.ok) throw new Error(book.error.type);
  return book.value;
}

async function groupWith(role: Role): Promise<{ group: Group; device: Parameters<typeof notesDocId>[1] }> {
  const group = await beginGroup(await person('awa'));
  const jeanne = await person('jeanne');
  await group.welcome(jeanne, { role });
  return { group, device: jeanne.device };
}

it.each(['member', 'guest', 'facilitator'] as const)(
  '[K4] [R2] have one name for all, for a %s too',
  async (role) => {
    const { group, device } = await groupWith(role);
    const awa = await person('awa');
    const hers = await notesDocId(await bookOf(group, 'jeanne'), device, PROJECT);
    expect(hers).toBe(await notesDocId(await bookOf(group, 'awa'), awa.device, PROJECT));
    expect(hers && [docClass(hers), docRing(hers)]).toEqual(['inner', 'inner']);
    expect(await notesDocId(await bookOf(group, 'jeanne'), device, 'prj_other')).not.toBe(hers);
  },
);

it('[R2] have none for an observer, even one who still holds the key', async () => {
  const { group, device } = await groupWith('observer');
  expect(await notesDocId(await bookOf(group, 'jeanne'), device, PROJECT)).toBeUndefined();
});

it('have none before the inner key has come', async () => {
  const { group, device } = await groupWith('member');
  const { commons } = group.keys();
  expect(await notesDocId(await bookOf(group, 'jeanne', { commons }), device, PROJECT)).toBeUndefined();
});

it('keep their name through a rotation', async () => {
  const { group, device } = await groupWith('member');
  const before = await bookOf(group, 'jeanne');
  const doc = await notesDocId(before, device, PROJECT);
  await group.rotate();
  await before.extend(group.ops);
  expect(await notesDocId(before, device, PROJECT)).toBe(doc);
});

describe('contacts, inventory and messages', () => {
  it('[K4] [R2] are among the documents of who may read them, under the same name for all', async () => {
    const { group, device } = await groupWith('guest');
    const awa = await person('awa');
    const hers = await innerDocId(await bookOf(group, 'jeanne'), device, 'contacts');
    expect(hers).toBe(await innerDocId(await bookOf(group, 'awa'), awa.device, 'contacts'));
    expect(hers && docClass(hers)).toBe('inner');
    const documents = await groupDocIds(await bookOf(group, 'jeanne'), device);
    expect(documents).toHaveLength(8);
    expect(documents).toContain(hers);
  });

  it('[R2] are not asked for by an observer, nor before the inner key has come', async () => {
    const observed = await groupWith('observer');
    const seen = await groupDocIds(await bookOf(observed.group, 'jeanne'), observed.device);
    expect(seen.map(docClass)).toEqual(['admin', 'voice', 'work', 'record', 'voice']);
    const { group, device } = await groupWith('member');
    const { commons } = group.keys();
    const keyless = await groupDocIds(await bookOf(group, 'jeanne', { commons }), device);
    expect(keyless.map(docClass)).toEqual(['admin', 'voice', 'work', 'record', 'voice']);
  });
});
