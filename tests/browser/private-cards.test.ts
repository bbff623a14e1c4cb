/** Private cards in a browser profile: beside those of the group, moved to it and back, gone with it, and their space listed nowhere. */
import { describe, expect, it, vi } from 'vitest';
import { keepPhoto } from '../../client/photo/keep-photo.ts';
import { createWorkplace } from '../../client/state/create-workplace.ts';
import type { Sharing } from '../../client/state/sharing.ts';
import type { Workplace } from '../../client/state/workplace.ts';
import type { SpaceId } from '../../core/id/id.ts';
import { listSpaces } from '../../core/sync/space/space-book.ts';
import { createMemoryStorage } from '../../core/sync/storage/memory-storage.ts';
import { openProfile, type Profile } from '../../core/sync/storage/profile.ts';
import type { Storage } from '../../core/sync/storage/storage.ts';
import { createLocalBus } from '../../core/sync/tab/tab-bus.ts';
import { twoColours } from './fixture/pictures.ts';

interface Here {
  readonly profile: Profile;
  readonly openTab: (tab: string) => Promise<Workplace>;
}

async function profileHere(storage: Storage = createMemoryStorage()): Promise<Here> {
  const opened = await openProfile(storage);
  if (!opened.ok) throw new Error(opened.error.type);
  const parts = { profile: opened.value, bus: createLocalBus() };
  const openTab = (tab: string) =>
    createWorkplace({ ...parts, tab, keeping: () => 'kept', origin: 'http://localhost' });
  return { profile: opened.value, openTab };
}

async function begun(workplace: Workplace, name: string): Promise<SpaceId> {
  const group = await workplace.createGroup(name, 'Awa');
  if (!group.ok) throw new Error(group.error.type);
  return group.value;
}

async function cardsOf(
  workplace: Workplace,
  space: SpaceId,
): Promise<Sharing & { personal: NonNullable<Sharing['personal']> }> {
  const sharing = await (await workplace.openGroup(space))?.sharing.open();
  if (!sharing?.personal) throw new Error('sharing is closed');
  return { ...sharing, personal: sharing.personal };
}

const titles = (cards: Sharing['cards']): readonly string[] => cards.live().map(({ title }) => title);

function added(cards: Sharing['cards'], title: string): string {
  const made = cards.add({ kind: 'need', title });
  if (!made.ok) throw new Error(made.error.type);
  return made.value;
}

it('are of one group only, and their space is no group', async () => {
  const { profile, openTab } = await profileHere();
  const workplace = await openTab('tab');
  const [ormes, tilleuls] = [await begun(workplace, 'Les Ormes'), await begun(workplace, 'Les Tilleuls')];
  const here = await cardsOf(workplace, ormes);
  added(here.personal, 'Chambre pour dix mois');
  expect(titles(here.personal)).toEqual(['Chambre pour dix mois']);
  expect(here.personal.live()[0]?.visibility).toBe('private');
  expect(titles(here.cards)).toEqual([]);
  expect(titles((await cardsOf(workplace, tilleuls)).personal)).toEqual([]);
  expect(await listSpaces(profile)).toHaveLength(3);
  const again = await openTab('again');
  expect(new Set(again.groups().map(({ space }) => space))).toEqual(new Set([ormes, tilleuls]));
  expect(again.damagedGroups()).toEqual([]);
  expect(again.examples()).toEqual([]);
  expect(titles((await cardsOf(again, ormes)).personal)).toEqual(['Chambre pour dix mois']);
});

it('and the cards of the group are all closed again when one document of them cannot be read', async () => {
  const storage = createMemoryStorage();
  const bus = createLocalBus();
  let listening = 0;
  let readsLeft = Infinity;
  const opened = await openProfile({
    ...storage,
    list: async (table, ...rows) => {
      if (table === 'updates' && --readsLeft < 0) throw new Error('the disk is gone');
      return storage.list(table, ...rows);
    },
  });
  if (!opened.ok) throw new Error(opened.error.type);
  const workplace = await createWorkplace({
    profile: opened.value,
    bus: {
      post: (message) => bus.post(message),
      listen: (heard) => {
        listening += 1;
        const stop = bus.listen(heard);
        return () => {
          listening -= 1;
          stop();
        };
      },
    },
    tab: 'tab',
    keeping: () => 'kept',
    origin: 'http://localhost',
  });
  const group = await workplace.openGroup(await begun(workplace, 'Les Ormes'));
  if (!group) throw new Error('no group');
  const before = listening;
  readsLeft = 1;
  expect(await group.sharing.open()).toBeUndefined();
  expect(listening).toBe(before);
  readsLeft = Infinity;
  expect(await group.sharing.open()).toBeDefined();
  expect(listening).toBeGreaterThan(before);
});

it('move to the group and back under one id, in another tab too', async () => {
  const { openTab } = await profileHere();
  const workplace = await openTab('here');
  const space = await begun(workplace, 'Les Ormes');
  const there = await cardsOf(await openTab('there'), space);
  const here = await cardsOf(workplace, space);
  const id = added(here.personal, 'Chambre pour dix mois');
  expect(await here.move(id, 'group')).toEqual({ ok: true, value: undefined });
  expect([titles(here.personal), titles(here.cards)]).toEqual([[], ['Chambre pour dix mois']]);
  expect(here.cards.card(id)?.visibility).toBe('group');
  await vi.waitFor(() => expect(titles(there.cards)).toEqual(['Chambre pour dix mois']));
  expect(await there.move(id, 'public')).toEqual({ ok: true, value: undefined });
  await vi.waitFor(() => expect(here.cards.card(id)?.visibility).toBe('public'));
  expect(await there.move(id, 'private')).toEqual({ ok: true, value: undefined });
  await vi.waitFor(() =>
    expect([titles(here.personal), titles(here.cards)]).toEqual([['Chambre pour dix mois'], []]),
  );
  expect(await here.move('res_unknown', 'group')).toEqual({ ok: false, error: { type: 'no-such-card' } });
});

it('stay where they are when the device has no room, or when they are about somebody who was not asked', async () => {
  const storage = createMemoryStorage();
  let isFull = false;
  const { openTab } = await profileHere({
    ...storage,
    commit: async (changes, term) =>
      isFull ? { ok: false, error: { type: 'storage-full' } } : storage.commit(changes, term),
  });
  const workplace = await openTab('tab');
  const sharing = await cardsOf(workplace, await begun(workplace, 'Les Ormes'));
  const id = added(sharing.personal, 'Chambre pour dix mois');
  const theirs = sharing.personal.add({ kind: 'skill', title: 'Broderie', isAboutSomebodyElse: true });
  if (!theirs.ok) expect.unreachable();
  expect(await sharing.move(theirs.value, 'group')).toEqual({
    ok: false,
    error: { type: 'consent-missing' },
  });
  isFull = true;
  expect(await sharing.move(id, 'group')).toEqual({ ok: false, error: { type: 'not-stored' } });
  expect(new Set(titles(sharing.personal))).toEqual(new Set(['Chambre pour dix mois', 'Broderie']));
  expect(titles(sharing.cards)).toEqual([]);
});

describe('photos of a private card', () => {
  async function withPhoto(storage?: Storage) {
    const { profile, openTab } = await profileHere(storage);
    const workplace = await openTab('tab');
    const space = await begun(workplace, 'Les Ormes');
    const group = await workplace.openGroup(space);
    if (!group) throw new Error('no group');
    const here = await cardsOf(workplace, space);
    const id = added(here.personal, 'Chambre pour dix mois');
    const { blobs } = group;
    const keptHere = {
      ...blobs,
      keep: (pictures: Parameters<typeof blobs.keep>[0]) => blobs.keep(pictures, 'here'),
    };
    const kept = await keepPhoto(keptHere, await twoColours(80, 60));
    if (!kept.ok) throw new Error(kept.error.type);
    here.personal.addPhoto(id, kept.value);
    const due = () => profile.storage.count('blobs', [space, 'due']);
    const all = () => profile.storage.count('blobs', [space]);
    return { here, id, photo: kept.value, blobs, due, all, space, openTab };
  }

  it('wait for nothing, and go with it to the group under new names', async () => {
    const { here, id, photo, blobs, due, all } = await withPhoto();
    expect([await due(), await all()]).toEqual([0, 2]);
    expect(await here.move(id, 'group')).toEqual({ ok: true, value: undefined });
    const [shown, ...others] = here.cards.card(id)?.photos ?? [];
    if (!shown) throw new Error('the photo was left behind');
    expect(others).toEqual([]);
    expect(shown).toMatchObject({ type: photo.type, width: 80, height: 60 });
    expect([shown.hash === photo.hash, shown.thumb === photo.thumb]).toEqual([false, false]);
    expect((await blobs.read({ hash: shown.hash })).ok).toBe(true);
    // two to send, and the rows of before are gone
    expect([await due(), await all()]).toEqual([2, 4]);
    expect(JSON.stringify(here.cards.raw(id))).toContain(shown.hash);
  });

  it('that was the group’s goes no further when the card is made private before it was sent', async () => {
    const { here, id, blobs, due } = await withPhoto();
    await here.move(id, 'group');
    const [shown] = here.cards.card(id)?.photos ?? [];
    expect(await due()).toBe(2);
    expect(await here.move(id, 'private')).toEqual({ ok: true, value: undefined });
    expect(await due()).toBe(0);
    expect(here.personal.card(id)?.photos).toEqual([shown]);
    expect((await blobs.read({ hash: shown?.hash ?? '' })).ok).toBe(true);
  });

  it('stay with a card that cannot be shown, and follow one whose move was cut short', async () => {
    const storage = createMemoryStorage();
    let marking: 'refused' | 'cut short' | 'done' = 'refused';
    const { here, id, due, space, openTab } = await withPhoto({
      ...storage,
      commit: async (changes, term) => {
        if (marking === 'done' || !changes.some(({ key }) => key[1] === 'due')) {
          return storage.commit(changes, term);
        }
        if (marking === 'refused') return { ok: false, error: { type: 'storage-full' } };
        return new Promise(() => undefined); // the page goes away
      },
    });
    expect(await here.move(id, 'group')).toEqual({ ok: false, error: { type: 'not-stored' } });
    expect([titles(here.cards), here.personal.card(id)?.photos.length]).toEqual([[], 1]);
    marking = 'cut short';
    void here.move(id, 'group');
    await vi.waitFor(() => expect(titles(here.cards)).toEqual(['Chambre pour dix mois']));
    expect(await due()).toBe(0);
    marking = 'done';
    const later = await cardsOf(await openTab('later'), space);
    await vi.waitFor(() =>
      expect([titles(later.cards), titles(later.personal)]).toEqual([['Chambre pour dix mois'], []]),
    );
    expect(await due()).toBe(2);
  });

  it('leave the device with it', async () => {
    const { here, id, all } = await withPhoto();
    here.personal.erase(id);
    await expect.poll(all).toBe(0);
  });
});

it('that were on their way when everything stopped are where they were going when the group is opened again', async () => {
  const storage = createMemoryStorage();
  let commits = Infinity;
  const { openTab } = await profileHere({
    ...storage,
    commit: async (changes, term) => {
      if (commits === 0) return { ok: false, error: { type: 'storage-full' } };
      commits -= 1;
      return storage.commit(changes, term);
    },
  });
  const workplace = await openTab('tab');
  const space = await begun(workplace, 'Les Ormes');
  const before = await cardsOf(workplace, space);
  const kept = added(before.cards, 'Chambre pour dix mois');
  expect(before.cards.card(kept)?.visibility).toBe('group');
  expect(await before.move(kept, 'private')).toEqual({ ok: true, value: undefined });
  expect(await before.move(kept, 'group')).toEqual({ ok: true, value: undefined });
  commits = 1; // of the copy; that it is erased among the others' is not stored any more
  await before.move(kept, 'private');
  commits = Infinity;
  const after = await cardsOf(await openTab('again'), space);
  expect([titles(after.personal), titles(after.cards)]).toEqual([['Chambre pour dix mois'], []]);
});

it('come with the seat of an example, and go when it is taken off', async () => {
  const { profile, openTab } = await profileHere();
  const workplace = await openTab('tab');
  const example = await workplace.openExample('tilleuls', 'mbr_awa');
  if (!example.ok) expect.unreachable();
  const sharing = await cardsOf(workplace, example.value);
  expect(titles(sharing.personal)).toEqual(['Chambre d’étudiant chez une aînée, dix mois']);
  expect(sharing.cards.live()).toHaveLength(48);
  expect(sharing.cards.unreadable()).toEqual([]);
  expect((await workplace.openGroup(example.value))?.refused()).toBe(0);
  expect(await workplace.leaveExample(example.value)).toEqual({ ok: true, value: undefined });
  for (const table of ['updates', 'spaces', 'roster', 'epoch-keys'] as const)
    expect([table, await profile.storage.count(table, [])]).toEqual([table, 0]);
  expect(workplace.groups()).toEqual([]);
});
