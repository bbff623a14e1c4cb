/** "Qui garde nos données ?" as people read it. */
import { createSignal, Show } from 'solid-js';
import { page } from 'vitest/browser';
import { expect, it, vi } from 'vitest';
import { CustodySheets } from '../../client/features/custody/custody-page.tsx';
import { documentName } from '../../client/features/custody/copy-words.ts';
import { fr } from '../../client/i18n/fr.ts';
import type { Custody, CustodyDevice } from '../../client/state/custody.ts';
import type { Role } from '../../core/roster/role.ts';
import { HERE, sampleCustody } from './fixture/sample-custody.ts';
import { mount } from './fixture/mount.tsx';
import { createSampleGroup } from './fixture/sample-group.ts';

const MINUTE_MS = 60_000;

function open(hers: Partial<CustodyDevice> = {}, given: Partial<Custody> = {}, role: Role = 'facilitator') {
  const { group, plan } = createSampleGroup(role);
  const custody = sampleCustody(hers, given);
  mount(() => (
    <CustodySheets group={group} custody={custody}>
      <button type="button">Inviter</button>
    </CustodySheets>
  ));
  return { plan };
}

const hers = () => page.getByRole('listitem').filter({ hasText: 'Téléphone' });
const seen = (agoMs: number, lacks = 0): Partial<CustodyDevice> => ({
  copy: { heardS: 0, heardMs: Date.now() - agoMs, lacks, ahead: 0 },
});

it('says in figures how many copies there are, who has the keys and which relay', async () => {
  open();
  await expect.element(page.getByText('2 copies à jour')).toBeVisible();
  await expect.element(page.getByText('12 personnes ont les clés')).toBeVisible();
  await expect.element(page.getByText('relais.example', { exact: true })).toBeVisible();
  await expect.element(page.getByText('Le coffre commun : 12 personnes.')).toBeVisible();
  await expect
    .element(page.getByText('Le coffre intérieur : 10 personnes, sans les 2 qui observent.'))
    .toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Inviter' })).not.toBeInTheDocument();
});

it.each([
  [{}, 'jamais vu'],
  [seen(1000), "à jour, vu à l'instant"],
  [seen(2 * MINUTE_MS), 'à jour, vu il y a 2 minutes'],
  [seen(MINUTE_MS), 'à jour, vu il y a 1 minute'],
  [seen(2 * MINUTE_MS, 3), 'en retard de 3 changements, vu il y a 2 minutes'],
  [seen(1000, 1), "en retard de 1 changement, vu à l'instant"],
  [seen(24 * 60 * MINUTE_MS), 'à jour, vu hier'],
] as const)('says how recent a copy is: %o', async (device, words) => {
  open(device);
  await expect.element(hers()).toHaveTextContent(words);
});

it.each([
  [{ type: 'same' }, 'Même état'],
  [{ type: 'absent' }, 'Pas là pour comparer'],
  [{ type: 'it-is-behind' }, 'Pas encore à jour'],
  [{ type: 'here-is-behind' }, 'Cet appareil-ci reçoit encore'],
  [{ type: 'settling' }, 'Comparaison en cours'],
  [{ type: 'different', documents: ['contacts', 'plan'] }, 'Différent : Coordonnées et Projets'],
] as const)('says how two states compare: %o', async (compared, words) => {
  open({ compared });
  await expect.element(hers()).toHaveTextContent(words);
});

it('says which project a description is of, and not what it is called by machines', () => {
  const name = (project: string) => (project === 'prj_1' ? 'Halle' : undefined);
  expect(documentName(fr, 'notes/prj_1', name)).toBe('Descriptions de « Halle »');
  expect(documentName(fr, 'notes/prj_2', name)).toBe('Descriptions');
  expect(documentName(fr, 'notes', name)).toBe('Descriptions');
});

it('warns of too few copies with the invitation beside, and of one facilitator with where to give the role', async () => {
  open({}, { warnings: () => ['few-copies', 'few-facilitators'] });
  await expect.element(page.getByText('Deux copies à jour seulement')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Inviter' })).toBeVisible();
  const give = page.getByRole('link', { name: "Donner ce rôle à quelqu'un d'autre" });
  await expect.element(give).toHaveAttribute('href', `/g/${'0'.repeat(32)}/people`);
});

it('offers nobody a role that is not theirs to give', async () => {
  open({}, { warnings: () => ['few-facilitators'] }, 'member');
  await expect.element(page.getByText('Une seule personne facilite le groupe.')).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: "Donner ce rôle à quelqu'un d'autre" }))
    .not.toBeInTheDocument();
});

it('renames my own device with the keyboard, and nobody else’s', async () => {
  const renameDevice = vi.fn(() => ({ ok: true as const, value: undefined }));
  open({}, { renameDevice });
  await expect.element(page.getByRole('button', { name: 'Renommer « Téléphone »' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Renommer « Ordinateur »' }).click();
  const field = page.getByLabelText("Nom de l'appareil");
  await field.fill('Ordinateur du salon');
  await expect.element(field).toHaveValue('Ordinateur du salon');
  field.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(renameDevice).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Renommer « Ordinateur »' }).click();
  await field.fill('Ordinateur du salon');
  field.element().closest('form')?.requestSubmit();
  await expect.poll(() => renameDevice.mock.calls).toEqual([[HERE, 'Ordinateur du salon']]);
});

it('shows the marks to who asks for details', async () => {
  open();
  await page.getByText('Détails').click();
  await expect.element(page.getByText('c'.repeat(64))).toBeVisible();
  await expect.element(page.getByText('d'.repeat(64))).toBeVisible();
});

it('asks the other devices while it is looked at, and no longer', async () => {
  const stop = vi.fn();
  const look = vi.fn(() => stop);
  const { group } = createSampleGroup();
  const [isShown, setShown] = createSignal(true);
  mount(() => (
    <Show when={isShown()}>
      <CustodySheets group={group} custody={sampleCustody({}, { look })}>
        {''}
      </CustodySheets>
    </Show>
  ));
  expect(look).toHaveBeenCalledOnce();
  expect(stop).not.toHaveBeenCalled();
  setShown(false);
  expect(stop).toHaveBeenCalledOnce();
  expect(look).toHaveBeenCalledOnce();
});
