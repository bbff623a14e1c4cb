/** The editor cannot be fetched: its place says so, and the screen around goes on. */
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { TaskText } from '../../client/editor/task-text.tsx';
import { fr } from '../../client/i18n/fr.ts';
import type { Notes } from '../../client/state/notes.ts';
import type { Group } from '../../client/state/workplace.ts';
import { mount } from './fixture/mount.tsx';

vi.mock('../../client/editor/text-editor.tsx', () => ({
  // read as the module is imported: the import fails
  get TextEditor() {
    throw new TypeError('Failed to fetch dynamically imported module');
  },
}));

it('says that the editor is not on this device yet', async () => {
  const notes = { mayWrite: () => true } as unknown as Notes;
  const group = {
    openNotes: async () => notes,
    myRole: () => 'member',
    people: () => [],
    me: 'awa',
  } as unknown as Group;
  mount(() => (
    <>
      <h1>Planter</h1>
      <TaskText group={group} project="prj_x" task="tsk_tilleuls" label="Détails" />
    </>
  ));
  await expect.element(page.getByText(fr.common.partMissing)).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Planter' })).toBeVisible();
});
