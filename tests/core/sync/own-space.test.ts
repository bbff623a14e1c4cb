/** A person's own space: one a profile, among no groups, spoken of to nobody, and as old as the keys that may take its place. */
import { expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { personalDocId, withoutPersonal } from '../../../core/group/personal-document.ts';
import type { SpaceId } from '../../../core/id/id.ts';
import { addCard } from '../../../core/inventory/new-card.ts';
import { cardsOf } from '../../../core/inventory/card.ts';
import { startLeader } from '../../../core/sync/leader.ts';
import { beginGroup } from '../../../core/sync/space/begin-group.ts';
import { dutyActs } from '../../../core/sync/space/duty-acts.ts';
import { forgetSpace } from '../../../core/sync/space/forget-space.ts';
import { makeNextDevice, takeNextDevice } from '../../../core/sync/space/next-device.ts';
import {
  findOwnSpace,
  keepOwnSpace,
  listSharedSpaces,
  openOwnSpace,
} from '../../../core/sync/space/own-space.ts';
import type { SpaceBook } from '../../../core/sync/space/space-book.ts';
import { createMemoryStorage } from '../../../core/sync/storage/memory-storage.ts';
import { openProfile, type Profile } from '../../../core/sync/storage/profile.ts';
import { put, TABLES } from '../../../core/sync/storage/storage.ts';
import { openReplica, type Replica } from '../../../core/sync/tab/replica.ts';
import { compactDocument, loadDocument } from '../../../core/sync/tab/stored-document.ts';
import { createLocalBus, type TabBus } from '../../../core/sync/tab/tab-bus.ts';
import { createVirtualTime } from '../../simulation/virtual-time.ts';
import { NOON } from '../fixture/story.ts';

const ACT = { by: 'mbr_awa' as never, at: NOON };

async function profileHere(): Promise<Profile> {
  const opened = await openProfile(createMemoryStorage());
  if (!opened.ok) throw new Error(opened.error.type);
  return opened.value;
}

async function ownOf(profile: Profile): Promise<SpaceBook> {
  const own = await openOwnSpace(profile, NOON);
  if (!own.ok) throw new Error(own.error.type);
  return own.value;
}

async function groupIn(profile: Profile, relay = ''): Promise<SpaceId> {
  const begun = await beginGroup(profile, relay, NOON);
  if (!begun.ok) throw new Error(begun.error.type);
  return begun.value;
}

async function personal(profile: Profile, group: SpaceId, bus: TabBus = createLocalBus()): Promise<Replica> {
  const own = await ownOf(profile);
  const replica = await openReplica({
    space: own.space,
    doc: await personalDocId(own, group),
    profile,
    bus,
    timers: createVirtualTime(NOON * 1000),
    chance: () => 0.5,
    tab: 'tab',
    mayWrite: () => true,
    staysHere: true,
    storageFailed: () => undefined,
  });
  onTestFinished(() => replica.close());
  return replica;
}

it('is begun once, found again by its kind, and is among no groups', async () => {
  const profile = await profileHere();
  const group = await groupIn(profile);
  expect(await findOwnSpace(profile)).toBeUndefined();
  const own = await ownOf(profile);
  expect(own.roster.kind).toBe('own');
  expect((await ownOf(profile)).space).toBe(own.space);
  expect(await listSharedSpaces(profile)).toEqual([group]);
});

it('goes to no relay: nothing is dialled, nothing waits to be sent', async () => {
  const profile = await profileHere();
  const group = await groupIn(profile, 'none');
  const bus = createLocalBus();
  const replica = await personal(profile, group, bus);
  const dialled: string[] = [];
  const time = createVirtualTime(NOON * 1000);
  const leader = await startLeader({
    dutyActs: async () => dutyActs,
    profile,
    bus,
    transport: (url) => {
      dialled.push(url);
      return { send: () => undefined, close: () => undefined };
    },
    homeRelay: 'http://relay.test',
    documentsOf: async () => [],
    clock: time,
    timers: time,
    chance: () => 0.5,
    storageFailed: () => undefined,
    deposed: () => undefined,
  });
  if (!leader.ok) expect.unreachable();
  onTestFinished(() => leader.value.close());
  addCard(replica.ydoc, { kind: 'need', title: 'Une chambre', visibility: 'private' }, ACT);
  await replica.stored();
  await leader.value.settled();
  expect(dialled).toEqual([]);
  const own = await ownOf(profile);
  for (const table of ['drafts', 'outbox', 'envelopes', 'documents', 'copies'] as const)
    expect([table, await profile.storage.count(table, [own.space])]).toEqual([table, 0]);
  expect(await profile.storage.count('updates', [own.space])).toBe(1);
});

it('goes on under the next key of its device', async () => {
  const profile = await profileHere();
  const group = await groupIn(profile, 'none');
  const replica = await personal(profile, group);
  addCard(replica.ydoc, { kind: 'need', title: 'Une chambre', visibility: 'private' }, ACT);
  await replica.stored();
  await makeNextDevice(profile);
  const next = await takeNextDevice(profile);
  expect(next.keys.device).not.toBe(profile.keys.device);
  const later = await personal(next, group);
  expect(cardsOf(later.ydoc).size).toBe(1);
});

it('keeps the private cards of each group apart, and loses those of one that is taken off', async () => {
  const profile = await profileHere();
  const [ormes, tilleuls] = [await groupIn(profile), await groupIn(profile)];
  for (const [group, title] of [
    [ormes, 'Chez les Ormes'],
    [tilleuls, 'Chez les Tilleuls'],
  ] as const) {
    const replica = await personal(profile, group);
    addCard(replica.ydoc, { kind: 'need', title, visibility: 'private' }, ACT);
    await replica.stored();
    replica.close();
  }
  const forgotten = await forgetSpace(
    profile.storage,
    ormes,
    (await withoutPersonal(profile, ormes)).changes,
  );
  expect(forgotten.ok).toBe(true);
  expect(await findOwnSpace(profile)).toBeDefined();
  expect(cardsOf((await personal(profile, ormes)).ydoc).size).toBe(0);
  expect(cardsOf((await personal(profile, tilleuls)).ydoc).size).toBe(1);
});

it('goes with the last group that had cards in it, and is put back by who has it open', async () => {
  const profile = await profileHere();
  const group = await groupIn(profile);
  const replica = await personal(profile, group);
  addCard(replica.ydoc, { kind: 'need', title: 'Une chambre', visibility: 'private' }, ACT);
  await replica.stored();
  const own = await ownOf(profile);
  const { changes, emptied } = await withoutPersonal(profile, group);
  expect(emptied).toBe(own.space);
  await forgetSpace(profile.storage, group, changes);
  for (const table of TABLES)
    if (table !== 'keys') expect([table, await profile.storage.count(table, [])]).toEqual([table, 0]);
  await keepOwnSpace(profile, own);
  expect((await findOwnSpace(profile))?.space).toBe(own.space);
});

it.each(['roster', 'spaces'] as const)('is told from a group even when all %s are lost', async (table) => {
  const profile = await profileHere();
  const group = await groupIn(profile);
  await ownOf(profile);
  for (const { key } of await profile.storage.list(table, []))
    await profile.storage.commit([put(table, key, new Uint8Array(3))]);
  expect(await listSharedSpaces(profile)).toEqual([group]);
});

it('holds erased words in no record once its rows were made one', async () => {
  const profile = await profileHere();
  const group = await groupIn(profile, 'none');
  const replica = await personal(profile, group);
  const secret = 'chez madame Lefort, troisième gauche';
  const added = addCard(
    replica.ydoc,
    { kind: 'skill', title: 'Couture', description: secret, visibility: 'private' },
    ACT,
  );
  if (!added.ok) expect.unreachable();
  await replica.stored();
  const own = await ownOf(profile);
  const place = { space: own.space, doc: await personalDocId(own, group), session: 'compact' };
  expect(await recordsWith(profile, secret)).not.toEqual([]);
  cardsOf(replica.ydoc).delete(added.value);
  replica.ydoc.getText(`description/${added.value}`).delete(0, secret.length);
  await replica.stored();
  await compactDocument(profile, place);
  expect(await recordsWith(profile, secret)).toEqual([]);
  const again = new Y.Doc();
  expect(await loadDocument(profile, place, again, 'test')).toEqual({ damaged: 0 });
  expect(cardsOf(again).size).toBe(0);
});

/** Tables in which an opened record holds these words. */
async function recordsWith({ storage, records }: Profile, words: string): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const table of TABLES) {
    if (table === 'keys' || table === 'term') continue;
    for (const { key, value } of await storage.list(table, [])) {
      const plain = await records.open(table, key, value);
      if (!plain) throw new Error(`a record of ${table} does not open`);
      if (Buffer.from(plain).includes(words)) found.add(table);
    }
  }
  return [...found];
}
