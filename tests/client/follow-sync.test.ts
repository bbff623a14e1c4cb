/** What the sync line is told: a description counts as much as the plan. */
import { expect, it } from 'vitest';
import { followSync } from '../../client/state/follow-sync.ts';
import type { WorkplaceParts } from '../../client/state/workplace-parts.ts';
import { groupDocId, notesDocId } from '../../core/group/group-documents.ts';
import type { DocId } from '../../core/id/id.ts';
import { currentEpoch } from '../../core/roster/roster.ts';
import { openSpaceBook, saveSpace } from '../../core/sync/space/space-book.ts';
import { put } from '../../core/sync/storage/storage.ts';
import { createLocalBus } from '../../core/sync/tab/tab-bus.ts';
import { person } from '../core/fixture/person.ts';
import { beginGroup } from '../core/fixture/story.ts';
import { createDevice } from '../simulation/device.ts';

async function followed() {
  const keys = await person('awa');
  const group = await beginGroup(keys);
  const { space } = group.roster();
  const { profile } = await createDevice('awa', keys, 0);
  const epoch = currentEpoch(group.roster()).id;
  await saveSpace(profile, {
    space,
    relay: '',
    chain: [...group.ops],
    keys: [{ epoch, keys: group.keys() }],
  });
  const book = await openSpaceBook(profile, space);
  if (!book.ok) throw new Error(book.error.type);
  const bus = createLocalBus();
  const parts: WorkplaceParts = {
    profile,
    bus,
    tab: 'tab',
    keeping: () => 'kept',
    origin: 'https://x.example',
  };
  const { state } = followSync(parts, book.value);
  const plan = await groupDocId(book.value, 'plan');
  const notes = await notesDocId(book.value, keys.device, 'prj_halle');
  if (!notes) throw new Error('no notes');
  const say = (sharedWith: Readonly<Record<DocId, number>>): void => {
    const documents = Object.fromEntries(
      Object.entries(sharedWith).map(([doc, count]) => [
        doc,
        { live: true, held: undefined, sharedWith: count },
      ]),
    );
    const status = {
      link: 'ready',
      alive: true,
      documents,
      copies: {},
      nowS: 0,
      refused: 0,
      problem: undefined,
    } as const;
    bus.post({ type: 'space-status', space, status });
  };
  return { state, plan, notes, say, profile, bus, space };
}

it('a description that waits is pending, though the plan is shared', async () => {
  const { state, plan, notes, say, profile, bus, space } = await followed();
  say({ [plan]: 2, [notes]: 0 });
  await expect.poll(() => state().sharedWith).toBe(2);
  await profile.storage.commit([put('drafts', [space, notes, 'x', 0], Uint8Array.of(1))]);
  bus.post({ type: 'drafts-stored', space, doc: notes });
  await expect.poll(() => state().pending).toBe(1);
  expect(state().sharedWith).toBe(0);
});

it('a description that the relay has and nobody else is not shared; with its readers it is', async () => {
  const { state, plan, notes, say, bus, space } = await followed();
  bus.post({ type: 'drafts-stored', space, doc: notes });
  say({ [plan]: 3, [notes]: 0 });
  expect(state()).toMatchObject({ pending: 0, sharedWith: 0 });
  say({ [plan]: 3, [notes]: 1 });
  expect(state().sharedWith).toBe(1);
  bus.post({ type: 'drafts-stored', space, doc: plan });
  say({ [plan]: 0, [notes]: 1 });
  expect(state().sharedWith).toBe(0);
});
