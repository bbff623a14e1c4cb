/** A description that cannot come: it is said in its place, and the screen around goes on. */
import { createSignal, type JSX } from 'solid-js';
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { TaskText } from '../../client/editor/task-text.tsx';
import { editorEn } from '../../client/i18n/late/editor-en.ts';
import { fr } from '../../client/i18n/fr.ts';
import { editorFr } from '../../client/i18n/late/editor-fr.ts';
import type { Notes } from '../../client/state/notes.ts';
import type { Group } from '../../client/state/workplace.ts';
import { mount } from './fixture/mount.tsx';
import { createWriter, TASK } from './fixture/sample-notes.tsx';

function show(openNotes: () => Promise<Notes | undefined>, task: () => string = () => TASK): void {
  const group = { openNotes, myRole: () => 'member', people: () => [], me: 'awa' } as unknown as Group;
  const Screen = (): JSX.Element => (
    <>
      <h1>Planter</h1>
      <TaskText group={group} project="prj_x" task={task()} label="Détails" />
    </>
  );
  mount(Screen);
}

it('says that its notes do not open, and opens them when asked again', async () => {
  const { notes } = createWriter('Awa');
  const openNotes = vi.fn<() => Promise<Notes>>(async () => notes);
  openNotes.mockRejectedValueOnce(new Error('the disk does not answer'));
  openNotes.mockRejectedValueOnce(new Error('the disk does not answer'));
  show(openNotes);
  const retry = page.getByRole('button', { name: fr.common.retry });
  await expect.element(page.getByText(editorFr.unopened)).toBeVisible();
  await expect.element(page.getByText('Détails')).toBeVisible();
  await retry.click();
  await expect.poll(() => openNotes.mock.calls.length).toBe(2);
  await expect.element(page.getByText(editorFr.unopened)).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Planter' })).toBeVisible();
  await retry.click();
  await expect.element(page.getByRole('textbox', { name: 'Détails' })).toBeVisible();
  await expect.element(page.getByText(editorFr.unopened)).not.toBeInTheDocument();
  expect(editorEn.unopened).not.toBe('');
});

it('tries again by itself for another task', async () => {
  const { notes } = createWriter('Awa');
  const openNotes = vi.fn<() => Promise<Notes>>(async () => notes);
  openNotes.mockRejectedValueOnce(new Error('the disk does not answer'));
  const [task, setTask] = createSignal(TASK);
  show(openNotes, task);
  await expect.element(page.getByText(editorFr.unopened)).toBeVisible();
  setTask('tsk_rosiers');
  await expect.element(page.getByRole('textbox', { name: 'Détails' })).toBeVisible();
});
