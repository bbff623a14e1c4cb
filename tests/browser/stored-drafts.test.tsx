/** What was typed and not taken outlives the page: sealed on the device, back in its field, never sent by itself, and gone once it is sent. */
import { createSignal } from 'solid-js';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openStoredDrafts, type StoredDrafts } from '../../client/state/stored-drafts.ts';
import { createDraft } from '../../client/ui/draft.ts';
import { DraftInput } from '../../client/ui/draft-input.tsx';
import { Field } from '../../client/ui/field.tsx';
import { hasUnstoredDrafts, keepDraft, keptDraft, storeDraftsIn } from '../../client/ui/kept-drafts.ts';
import { forgetSpace } from '../../core/sync/space/forget-space.ts';
import type { SpaceId } from '../../core/id/id.ts';
import { createMemoryStorage } from '../../core/sync/storage/memory-storage.ts';
import { openProfile, type Profile } from '../../core/sync/storage/profile.ts';
import type { Storage } from '../../core/sync/storage/storage.ts';
import { mount } from './fixture/mount.tsx';

const ORMES = '0'.repeat(32) as SpaceId;
const NOON = 1_790_000_000_000;

async function profileHere(storage: Storage = createMemoryStorage()): Promise<Profile> {
  const opened = await openProfile(storage);
  if (!opened.ok) throw new Error(opened.error.type);
  return opened.value;
}

let clock = NOON;
function tab(profile: Profile, name: string, openTabs: readonly string[] = []): Promise<StoredDrafts> {
  const nowMs = (): number => clock++;
  return openStoredDrafts({
    profile,
    tab: name,
    openTabs,
    space: () => ORMES,
    nowMs,
    isStored: () => true,
  });
}
const settled = (drafts: StoredDrafts) => expect.poll(() => drafts.isBehind()).toBe(false);
const rows = (profile: Profile): Promise<number> => profile.storage.count('typed', []);

it('is there again in the next page, the last that was typed, and sealed', async () => {
  const profile = await profileHere();
  const first = await tab(profile, 'one');
  for (const text of ['S', 'Sc', 'Scie sauteuse de Jeanne']) first.changed('new-card/title', text);
  first.changed('step/tsk_1', 'Poncer');
  expect(first.isBehind()).toBe(true);
  await settled(first);
  expect(await rows(profile)).toBe(2);
  for (const { key, value } of await profile.storage.list('typed', [])) {
    const words = value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : '';
    expect(`${JSON.stringify(key)} ${words}`).not.toMatch(/Scie|Jeanne|Poncer|title|step/);
  }
  const second = await tab(profile, 'two');
  expect([...second.restored]).toEqual([
    ['step/tsk_1', 'Poncer'],
    ['new-card/title', 'Scie sauteuse de Jeanne'],
  ]);
  second.changed('step/tsk_1', undefined);
  await settled(second);
  expect([...(await tab(profile, 'three')).restored.keys()]).toEqual(['new-card/title']);
});

it('stays with a tab that is open, and of two that are gone none is lost', async () => {
  const profile = await profileHere();
  const [one, two] = [await tab(profile, 'one'), await tab(profile, 'two')];
  one.changed('title', 'Scie');
  await settled(one);
  two.changed('title', 'Perceuse');
  await settled(two);
  expect([...(await tab(profile, 'three', ['one', 'two'])).restored]).toEqual([]);
  const three = await tab(profile, 'three');
  expect([...three.restored]).toEqual([['title', 'Perceuse']]);
  three.changed('title', undefined);
  await settled(three);
  expect([...(await tab(profile, 'four', ['three'])).restored]).toEqual([['title', 'Scie']]);
});

it('goes with its group, and a row that is damaged costs no other', async () => {
  const profile = await profileHere();
  const first = await tab(profile, 'one');
  first.changed('a', 'Scie');
  first.changed('b', 'Perceuse');
  await settled(first);
  const [row] = await profile.storage.list('typed', [], 1);
  if (!row) throw new Error('no row');
  await profile.storage.commit([
    { type: 'put', table: 'typed', key: row.key, value: Uint8Array.of(1, 2, 3) },
  ]);
  expect((await tab(profile, 'two')).restored.size).toBe(1);
  await forgetSpace(profile.storage, ORMES);
  expect(await rows(profile)).toBe(0);
});

it('is said to be only on the page while the device refuses it, and is stored with the next letter', async () => {
  const storage = createMemoryStorage();
  let isFull = true;
  const profile = await profileHere(storage);
  const refusing: Profile = {
    ...profile,
    storage: {
      ...storage,
      commit: async (...batch) =>
        isFull ? { ok: false, error: { type: 'storage-full' } } : storage.commit(...batch),
    },
  };
  const drafts = await tab(refusing, 'one');
  drafts.changed('title', 'Scie');
  await vi.waitFor(() => expect(drafts.isBehind()).toBe(true));
  isFull = false;
  drafts.changed('title', 'Scies');
  await settled(drafts);
  expect([...(await tab(profile, 'two')).restored]).toEqual([['title', 'Scies']]);
});

it('stands in its field again, is not sent by itself, and leaves the device once it is', async () => {
  const profile = await profileHere();
  const before = await tab(profile, 'one');
  before.changed('due/tsk_7', 'vendredi');
  await settled(before);
  const drafts = await tab(profile, 'two');
  storeDraftsIn(drafts, drafts.restored);
  const [saved, setSaved] = createSignal('');
  mount(() => {
    const draft = createDraft<string>({
      written: saved,
      read: (text) => text,
      save: (value) => void setSaved(value ?? ''),
      refused: () => 'Non',
      keep: 'due/tsk_7',
    });
    return (
      <Field label="Jour" problem={draft.problem()}>
        {(control) => <DraftInput control={control} draft={draft} />}
      </Field>
    );
  });
  await expect.element(page.getByLabelText('Jour')).toHaveValue('vendredi');
  expect(saved()).toBe('');
  expect(hasUnstoredDrafts()).toBe(false);
  await page.getByLabelText('Jour').click();
  await userEvent.keyboard('{Enter}');
  await expect.poll(saved).toBe('vendredi');
  await settled(drafts);
  expect([keptDraft('due/tsk_7'), await rows(profile)]).toEqual([undefined, 0]);
  keepDraft('due/tsk_7', undefined);
});
