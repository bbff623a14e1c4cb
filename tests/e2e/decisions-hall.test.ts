/**
 * Around one laptop without network: Henriette, who has no phone, answers through Minh with Jeanne as her witness, and all devices show the three
 * names (J2.5). Then the register is compared, taken away, altered and looked at again (J6 steps 3 to 5).
 */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';

const SYNC_MS = 60_000;
/** An answer is held for ten seconds before it is written. */
const HELD_MS = 40_000;

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let square: Square;
let minh: ProxiedNeighbour;
let jeanne: ProxiedNeighbour;
const both = (): readonly ProxiedNeighbour[] => [minh, jeanne];

beforeAll(async () => {
  square = await openSquare();
  minh = await square.neighbour('Minh');
  await minh.beginGroup('Les Tilleuls');
  jeanne = await square.neighbour('Jeanne');
  await jeanne.enter(await minh.invite());
  await placeOf(minh, /^Le groupe/);
  await minh.page.getByRole('button', { name: "Ajouter quelqu'un sans téléphone" }).click();
  await minh.page.getByRole('dialog').getByRole('textbox').fill('Henriette');
  await minh.page.getByRole('dialog').getByRole('button', { name: 'Ajouter', exact: true }).click();
  await minh.sees('Henriette fait partie du groupe, sans téléphone.', SYNC_MS);
  await placeOf(minh, /^Aujourd'hui/);
  await minh.page.getByRole('link', { name: 'Qui garde les clés ?' }).click({ timeout: SYNC_MS });
  await press(minh, 'Ouvrir la consultation');
  await minh.page.getByRole('heading', { name: 'Qui garde les clés ?', level: 1 }).waitFor();
});
afterAll(() => square.close());

function placeOf({ page }: ProxiedNeighbour, name: RegExp): Promise<void> {
  return page
    .getByRole('navigation', { name: 'Lieux du groupe' })
    .getByRole('link', { name })
    .click({ timeout: 90_000 });
}

function press({ page }: ProxiedNeighbour, name: string | RegExp): Promise<void> {
  return page.getByRole('button', { name, exact: typeof name === 'string' }).click();
}

async function openRegister(one: ProxiedNeighbour): Promise<void> {
  await placeOf(one, /^Décisions/);
  await one.page.getByRole('link', { name: 'Vérifier le registre' }).first().click();
}

const resultOf = ({ page }: ProxiedNeighbour): Promise<string> =>
  page.locator('.register-result').first().innerText();
const digestOf = ({ page }: ProxiedNeighbour): Promise<string> =>
  page.locator('.register .register-digest').innerText();

it('Minh notes her answer in the meeting, without network; every device shows the three names', async () => {
  await placeOf(jeanne, /^Décisions/);
  await jeanne.page.getByRole('link', { name: 'Qui garde les clés ?' }).click({ timeout: SYNC_MS });
  await placeOf(minh, /^Décisions/);
  await minh.page.getByRole('link', { name: 'Mode réunion' }).click();
  await minh.page.locator('.hall-slide').waitFor();
  minh.proxy.cut();
  await press(minh, /^Henriette/);
  await minh.page.getByRole('combobox', { name: 'Témoin' }).selectOption('Jeanne');
  await press(minh, 'Je consens');
  await minh.sees('Henriette, par Minh, témoin Jeanne');
  await press(minh, /^Minh/);
  await press(minh, 'Je consens');
  await expect.poll(() => minh.page.locator('.hall-turnout').innerText()).toBe('2 avis sur 3');
  await placeOf(minh, /^Décisions/);
  await minh.page.getByRole('link', { name: 'Qui garde les clés ?' }).click();
  await expect
    .poll(() => minh.page.getByText('Partira dans un instant.').count(), { timeout: HELD_MS })
    .toBe(0);
  minh.proxy.mend();
  await expect
    .poll(() => jeanne.page.getByText('2 avis sur 3', { exact: false }).count(), { timeout: SYNC_MS })
    .toBeGreaterThan(0);
  await jeanne.page.locator('summary', { hasText: 'Voir les 2 avis' }).click();
  await jeanne.sees(/Henriette, par Minh, témoin Jeanne\s: Je consens/);
});

it('the register verifies on both devices, and both show the same mark', async () => {
  for (const one of both()) {
    await openRegister(one);
    await expect.poll(() => resultOf(one), { timeout: SYNC_MS }).toBe('4 faits vérifiés, 0 altéré');
  }
  await expect.poll(async () => digestOf(jeanne)).toBe(await digestOf(minh));
});

it('an answer that was changed in a file is named, and nothing changes here', async () => {
  const { page } = minh;
  const before = await digestOf(minh);
  const coming = page.waitForEvent('download');
  await press(minh, 'Enregistrer le fichier');
  const written = await readFile(await (await coming).path(), 'utf8');
  const changed = written.replace('"choice":"consent"', '"choice":"objection"');
  expect(changed).not.toBe(written);
  const choose = (text: string): Promise<void> =>
    page
      .getByLabel('Choisir un fichier…')
      .setInputFiles({ name: 'registre.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose(changed);
  await minh.sees(/1 fait rejeté\s: empreinte différente/);
  await press(minh, 'Vérifier');
  await expect.poll(() => resultOf(minh)).toBe('4 faits vérifiés, 0 altéré');
  expect(await digestOf(minh)).toBe(before);
  await choose(written);
  await minh.sees('Rien d’altéré, rien ne manque.');
  for (const one of both()) expect(one.complaints).toEqual([]);
});
