/** My own contact: what is typed is kept or erased, and refused with a sentence beside it. */
import { page, userEvent } from 'vitest/browser';
import { expect, it, vi } from 'vitest';
import { MyContact } from '../../client/features/people/my-contact.tsx';
import { ok } from '../../core/result/result.ts';
import type { Role } from '../../core/roster/role.ts';
import { mount } from './fixture/mount.tsx';
import { sampleContacts } from './fixture/sample-custody.ts';
import { AWA, createSampleGroup } from './fixture/sample-group.ts';

function open(role: Role = 'member') {
  const contacts = sampleContacts(role !== 'observer');
  const renameMe = vi.fn(() => ok(undefined));
  const group = { ...createSampleGroup(role).group, contacts, renameMe };
  mount(() => <MyContact group={group} />);
  return { contacts, renameMe };
}

const field = (name: string) => page.getByLabelText(name, { exact: true });

it('is kept when the field is left, or with Enter', async () => {
  const { contacts } = open();
  await field('Téléphone').fill(' 06 12  34 56 78 ');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => contacts.of(AWA)).toEqual({ phone: '06 12 34 56 78' });
  await expect.element(field('Téléphone')).toHaveValue('06 12 34 56 78');
  await field('E-mail').fill('awa@tilleuls.example');
  await userEvent.tab();
  await field('Un mot pour vous joindre').fill('Plutôt le soir');
  await userEvent.tab();
  await expect
    .poll(() => contacts.of(AWA))
    .toEqual({ phone: '06 12 34 56 78', email: 'awa@tilleuls.example', note: 'Plutôt le soir' });
});

it('that is no number stays typed, with what is wrong', async () => {
  const { contacts } = open();
  await field('Téléphone').fill('le soir');
  await userEvent.tab();
  await expect.element(page.getByText('Numéro : chiffres et espaces.')).toBeVisible();
  await expect.element(field('Téléphone')).toHaveValue('le soir');
  await expect.element(field('Téléphone')).toHaveAttribute('aria-invalid', 'true');
  await field('Un mot pour vous joindre').fill('é'.repeat(141));
  await userEvent.tab();
  await expect.element(page.getByText("C'est trop long : 140 caractères au plus.")).toBeVisible();
  expect(contacts.of(AWA)).toEqual({});
  await field('Téléphone').fill('06 12 34 56 78');
  await userEvent.tab();
  await expect.poll(() => contacts.of(AWA)).toEqual({ phone: '06 12 34 56 78' });
});

it('that is emptied is erased', async () => {
  const { contacts } = open();
  await field('Téléphone').fill('06 12 34 56 78');
  await userEvent.tab();
  await expect.poll(() => contacts.of(AWA)).toEqual({ phone: '06 12 34 56 78' });
  await field('Téléphone').fill('');
  await userEvent.tab();
  await expect.poll(() => contacts.of(AWA)).toEqual({});
  await expect.element(field('Téléphone')).toHaveValue('');
});

it('is closed to an observer, whose name is theirs all the same', async () => {
  open('observer');
  await expect.element(page.getByText('élément réservé au groupe')).toBeVisible();
  await expect.element(field('Téléphone')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Changer votre prénom' })).toBeVisible();
});
