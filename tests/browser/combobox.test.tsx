/** Choosing among many with a few letters, by hand and by keyboard. */
import { createSignal } from 'solid-js';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Combobox, ComboboxMany } from '../../client/ui/combobox.tsx';
import { mount } from './fixture/mount.tsx';

const PEOPLE = [
  { value: 'awa', label: 'Awa' },
  { value: 'elio', label: 'Élio', detail: 'membre' },
  { value: 'jeanne', label: 'Jeanne' },
];

function mountOne(initial?: string) {
  const choose = vi.fn();
  const [value, setValue] = createSignal(initial);
  const [people, setPeople] = createSignal(PEOPLE);
  mount(() => (
    <Combobox
      label="Gardée par"
      hint="Quelques lettres suffisent."
      options={people()}
      value={value()}
      emptySentence="Personne de ce nom."
      choose={(chosen) => {
        choose(chosen);
        setValue(chosen);
      }}
    />
  ));
  return { choose, setPeople };
}

const field = () => page.getByRole('combobox', { name: 'Gardée par' });
const option = (name: string) => page.getByRole('option', { name });

it('finds without accents, chooses with the keyboard and shows what was chosen', async () => {
  const { choose } = mountOne();
  await userEvent.keyboard('{Tab}');
  await expect.element(field()).toHaveFocus();
  await expect.element(field()).toHaveAccessibleDescription('Quelques lettres suffisent.');
  await userEvent.keyboard('ELI');
  await expect.element(option('Élio')).toBeVisible();
  await expect.element(option('Awa')).not.toBeInTheDocument();
  await expect.element(page.getByRole('status').filter({ hasText: '1 choix' })).toBeInTheDocument();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(choose).toHaveBeenCalledWith('elio');
  await expect.element(field()).toHaveValue('Élio');
  await expect.element(field()).toHaveFocus();
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
});

it('shows every choice when the field is pressed, whatever stands in it', async () => {
  mountOne('jeanne');
  await field().click();
  await expect.poll(() => page.getByRole('option').elements().length).toBe(3);
  await expect.element(option('Jeanne')).toHaveAttribute('aria-selected', 'true');
  await option('Awa').click();
  await expect.element(field()).toHaveValue('Awa');
});

it('keeps what matches nothing, and says to choose from the list', async () => {
  const { choose } = mountOne();
  await field().click();
  await userEvent.keyboard('Zorro');
  await expect.element(page.getByText('Personne de ce nom.')).toBeVisible();
  await userEvent.keyboard('{Tab}');
  await expect.element(field()).toHaveValue('Zorro');
  await expect.element(page.getByRole('alert')).toHaveTextContent('Choisissez dans la liste.');
  await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
  expect(choose).not.toHaveBeenCalled();
});

it('keeps its choice when Escape gives up', async () => {
  const { choose } = mountOne('jeanne');
  await field().click();
  await userEvent.keyboard('x{Escape}');
  await expect.element(field()).toHaveValue('Jeanne');
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveValue('Jeanne');
  expect(choose).not.toHaveBeenCalled();
});

it('has no choice any more when it is emptied, or with its button', async () => {
  const { choose } = mountOne('jeanne');
  await field().fill('');
  await userEvent.keyboard('{Tab}');
  expect(choose).toHaveBeenLastCalledWith(undefined);
  await field().click();
  await option('Awa').click();
  await page.getByRole('button', { name: 'Effacer : Gardée par' }).click();
  expect(choose).toHaveBeenLastCalledWith(undefined);
  await expect.element(field()).toHaveValue('');
  await expect.element(field()).toHaveFocus();
});

it('does not disturb what is being typed when the options arrive again', async () => {
  const { setPeople } = mountOne('jeanne');
  await field().click();
  await field().fill('él');
  setPeople(PEOPLE.map((person) => ({ ...person })));
  await expect.element(field()).toHaveValue('él');
  await expect.element(option('Élio')).toBeVisible();
});

it('keeps several as chips, adds with Enter, takes away with a button and with Backspace', async () => {
  const choose = vi.fn();
  const [values, setValues] = createSignal<readonly string[]>(['awa']);
  mount(() => (
    <ComboboxMany
      label="Qui s'en occupe"
      options={PEOPLE}
      values={values()}
      choose={(chosen) => {
        choose(chosen);
        setValues(chosen);
      }}
    />
  ));
  const input = page.getByRole('combobox', { name: "Qui s'en occupe" });
  await input.click();
  await userEvent.keyboard('eli{ArrowDown}{Enter}');
  expect(choose).toHaveBeenLastCalledWith(['awa', 'elio']);
  await expect.element(input).toHaveValue('');
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Retirer Awa' }).click();
  expect(choose).toHaveBeenLastCalledWith(['elio']);
  await expect.element(input).toHaveFocus();
  await userEvent.keyboard('{Backspace}');
  expect(choose).toHaveBeenLastCalledWith([]);
});
