/** The shared controls, as a hand and a keyboard use them. */
import { createSignal } from 'solid-js';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AddForm } from '../../client/ui/add-form.tsx';
import { EditableText } from '../../client/ui/editable-text.tsx';
import { Keyed } from '../../client/ui/keyed.tsx';
import { TOAST_MS, useToasts } from '../../client/ui/toasts.tsx';
import { fail, ok } from '../../core/result/result.ts';
import { mount } from './fixture/mount.tsx';

afterEach(() => vi.useRealTimers());

it('adds with Enter, empties the field and keeps the focus for the next', async () => {
  const added: string[] = [];
  mount(() => (
    <AddForm
      label="Nouvelle tâche"
      action="Ajouter"
      emptySentence="Écrivez ce qu'il y a à faire."
      add={(text) => (text === '' ? fail({ type: 'empty' }) : ok(added.push(text)))}
    />
  ));
  const field = page.getByLabelText('Nouvelle tâche');
  await field.click();
  await userEvent.keyboard('Planter{Enter}Arroser{Enter}');
  expect(added).toEqual(['Planter', 'Arroser']);
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toHaveAccessibleDescription("Écrivez ce qu'il y a à faire.");
});

it('keeps a refused text, and gives up with Escape', async () => {
  const [title, setTitle] = createSignal('Les Tilleuls');
  mount(() => (
    <EditableText
      value={title()}
      fieldLabel="Nom du groupe"
      editLabel="Renommer le groupe"
      emptySentence="Donnez un nom au groupe."
      mayEdit
      save={(text) => (text.length > 5 ? fail({ type: 'too-long', limit: 5 }) : ok(void setTitle(text)))}
    >
      <p>{title()}</p>
    </EditableText>
  ));
  await page.getByRole('button', { name: 'Renommer le groupe' }).click();
  const field = page.getByLabelText('Nom du groupe');
  await field.fill('Les Ormes du quai');
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toHaveValue('Les Ormes du quai');
  await expect.element(page.getByRole('alert')).toHaveTextContent('5 caractères au plus');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('Les Tilleuls')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Renommer le groupe' })).toHaveFocus();
});

it('keeps a row, and what is typed in it, when new objects arrive', async () => {
  const [rows, setRows] = createSignal([{ id: 'a' }, { id: 'b' }]);
  mount(() => (
    <Keyed each={rows()} by={(row) => row.id}>
      {(row) => <input aria-label={row.item.id} />}
    </Keyed>
  ));
  const input = page.getByLabelText('b');
  await input.fill('à moitié écrit');
  setRows([{ id: 'c' }, { id: 'b' }, { id: 'a' }]);
  await expect.element(input).toHaveValue('à moitié écrit');
  expect(document.querySelectorAll('input')).toHaveLength(3);
});

it('offers to undo for ten seconds, longer while it is looked at', async () => {
  vi.useFakeTimers();
  const undo = vi.fn();
  mount(() => {
    useToasts().show('Archivée.', undo);
    return null;
  });
  const toast = (): HTMLElement | null => document.querySelector('.toast');
  vi.advanceTimersByTime(TOAST_MS - 1);
  toast()?.dispatchEvent(new PointerEvent('pointerenter'));
  vi.advanceTimersByTime(TOAST_MS);
  expect(toast()).not.toBeNull();
  toast()?.querySelector('button')?.click();
  expect(undo).toHaveBeenCalledOnce();
  expect(toast()).toBeNull();
});
