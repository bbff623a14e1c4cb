/** Dates and amounts in a field: said back while typing, saved by Enter or leaving, kept when refused. */
import { createSignal } from 'solid-js';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addDays } from '../../client/i18n/calendar-day.ts';
import { sayFullDay } from '../../client/i18n/spoken-day.ts';
import { today } from '../../client/i18n/today.ts';
import { DateField } from '../../client/ui/date-field.tsx';
import { MoneyField } from '../../client/ui/money-field.tsx';
import { mount } from './fixture/mount.tsx';

const say = (day: string): string => sayFullDay('fr', day, today());

function mountDate(initial?: string) {
  const save = vi.fn();
  const [day, setDay] = createSignal(initial);
  mount(() => (
    <DateField
      label="Échéance"
      value={day()}
      save={(next) => {
        save(next);
        setDay(next);
      }}
    />
  ));
  return { save, setDay };
}

const date = () => page.getByRole('textbox', { name: 'Échéance' });

it('says back what it understands, and saves with Enter', async () => {
  const { save } = mountDate();
  const tomorrow = addDays(today(), 1);
  await date().click();
  await userEvent.keyboard('demain');
  await expect.element(page.getByText(say(tomorrow))).toBeVisible();
  await expect.element(date()).toHaveAccessibleDescription(say(tomorrow));
  expect(save).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  await expect.element(date()).toHaveValue(say(tomorrow));
  expect(save).toHaveBeenCalledWith(tomorrow);
  await userEvent.keyboard('{Tab}');
  expect(save).toHaveBeenCalledOnce();
});

it('saves when it is left', async () => {
  const { save } = mountDate();
  await date().click();
  await userEvent.keyboard('12/3/2027{Tab}');
  await vi.waitFor(() => expect(save).toHaveBeenCalledWith('2027-03-12'));
});

it('keeps a date that it does not understand, with what is wrong', async () => {
  const { save } = mountDate('2027-03-12');
  await date().fill('32 mars');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert')).toHaveTextContent('Date pas comprise.');
  await expect.element(date()).toHaveValue('32 mars');
  await expect.element(date()).toHaveAttribute('aria-invalid', 'true');
  await userEvent.keyboard('{Escape}');
  await expect.element(date()).toHaveValue(say('2027-03-12'));
  expect(save).not.toHaveBeenCalled();
});

it('keeps what is typed when another date arrives', async () => {
  const { setDay } = mountDate('2027-03-12');
  await date().fill('mar');
  setDay('2027-04-01');
  await expect.element(date()).toHaveValue('mar');
  await userEvent.keyboard('{Escape}');
  await expect.element(date()).toHaveValue(say('2027-04-01'));
});

it('has no date any more with its button, or emptied', async () => {
  const { save } = mountDate('2027-03-12');
  await page.getByRole('button', { name: 'Sans date' }).click();
  expect(save).toHaveBeenLastCalledWith(undefined);
  await expect.element(date()).toHaveFocus();
  await userEvent.keyboard('12/3/2027{Enter}');
  await expect.element(page.getByRole('button', { name: 'Sans date' })).toBeVisible();
  await date().fill('');
  await userEvent.keyboard('{Tab}');
  await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(3));
  expect(save).toHaveBeenLastCalledWith(undefined);
});

it('takes the day that the calendar gives', async () => {
  const { save } = mountDate();
  const calendar = document.querySelector<HTMLInputElement>('input[type=date]');
  if (!calendar) throw new Error('no calendar');
  const opened = vi.spyOn(calendar, 'showPicker').mockReturnValue();
  await page.getByRole('button', { name: 'Choisir dans le calendrier' }).click();
  expect(opened).toHaveBeenCalledOnce();
  calendar.value = '2027-07-14';
  calendar.dispatchEvent(new Event('change', { bubbles: true }));
  expect(save).toHaveBeenCalledWith('2027-07-14');
});

function mountMoney(initial?: number) {
  const save = vi.fn();
  const [cents, setCents] = createSignal(initial);
  mount(() => (
    <MoneyField
      label="Dépense"
      amountCents={cents()}
      save={(next) => {
        save(next);
        setCents(next);
      }}
    />
  ));
  return save;
}

const amount = () => page.getByRole('textbox', { name: 'Dépense' });

it('writes an amount out, plain while one types, and saves whole cents', async () => {
  const save = mountMoney(125_050);
  await expect.element(amount()).toHaveValue('1\u202F250,50\u00A0€');
  await userEvent.keyboard('{Tab}');
  await expect.element(amount()).toHaveValue('1250,50');
  await userEvent.keyboard('12,5{Enter}'); // what stood there was selected
  expect(save).toHaveBeenCalledWith(1250);
  await userEvent.keyboard('{Tab}');
  await expect.element(amount()).toHaveValue('12,50\u00A0€');
});

it('keeps an amount that is none, with what is wrong', async () => {
  const save = mountMoney();
  await amount().fill('12,5O');
  await userEvent.keyboard('{Tab}');
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Montant : chiffres, virgule, deux décimales.');
  await expect.element(amount()).toHaveValue('12,5O');
  expect(save).not.toHaveBeenCalled();
  await amount().click();
  await userEvent.keyboard('{Escape}');
  await expect.element(amount()).toHaveValue('');
});
