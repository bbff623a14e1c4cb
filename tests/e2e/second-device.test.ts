/** A person's second device, by a link that only it may read or by a number, and a device that is taken out again. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64urlToBytes } from '../../core/bytes/base64url.ts';
import { agreeOn, askDevice, digitsOf, openPeople, sayNo, typeNumber } from './fixture/meeting-screens.ts';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';
import { stateOf } from './fixture/state-of.ts';

const GROUP = 'Jardin des Lilas';
const PROJECT = 'Compost';
const TASK = 'Trouver un bac';
const PHONE =
  'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';
const SYNC_MS = 20_000;
const TOLD = 'Cet appareil ne fait plus partie du groupe.';

let square: Square;
let ines: ProxiedNeighbour;
let paul: ProxiedNeighbour;
let phone: ProxiedNeighbour;
let tablet: ProxiedNeighbour;

beforeAll(async () => {
  square = await openSquare();
  ines = await square.neighbour('Inès');
  await ines.beginGroup(GROUP);
  await ines.addProject(PROJECT);
  await ines.addTask(PROJECT, TASK);
  paul = await square.neighbour('Paul');
  await paul.enter(await ines.invite());
  await paul.openProject(PROJECT);
  await write(paul.page, TASK, 'Celui du voisin suffit.');
});
afterAll(() => square.close());

describe('a second device', () => {
  it('[K5] [J10] by its link has the plan and what is inside it, with a name of its own and no question', async () => {
    phone = await square.neighbour('Paul', { profile: { userAgent: PHONE } });
    const { link } = await askDevice(paul);
    // after a version and a number of two or three bytes
    const secret = base64urlToBytes(link.slice(link.indexOf('#d=') + 3))?.subarray(4, 19);
    expect(secret).toHaveLength(15);
    await phone.page.goto(`${phone.proxy.origin}/${link.slice(link.indexOf('#'))}`);
    await phone.sees('Cet appareil devient aussi celui de Paul.', SYNC_MS);
    expect(phone.page.url()).toBe(`${phone.proxy.origin}/meet`);
    await phone.page.getByRole('button', { name: 'Ajouter cet appareil' }).click();
    await phone.page.getByRole('navigation', { name: 'Lieux du groupe' }).waitFor({ timeout: SYNC_MS });
    expect(phone.page.url(), 'no welcome').toMatch(/\/g\/[0-9a-f]{32}$/);
    await phone.openProject(PROJECT);
    await phone.page.getByRole('link', { name: TASK, exact: true }).click();
    await phone.sees('Celui du voisin suffit.', SYNC_MS);
    expect(phone.proxy.captured().includes(Buffer.from(secret ?? [])), 'the secret at the relay').toBe(false);

    await paul.sees('Téléphone, Chrome est ajouté.');
    await closeDialog(paul);
    await expect
      .poll(() => devicesOf(paul))
      .toEqual(['Ordinateur, Chrome cet appareil', 'Téléphone, Chrome']);
    await openPeople(phone);
    await expect
      .poll(() => devicesOf(phone))
      .toEqual(['Ordinateur, Chrome', 'Téléphone, Chrome cet appareil']);
    await phone.page.locator('.person', { hasText: 'Paul' }).waitFor();
    expect(await ines.page.locator('.person').count(), 'one person').toBe(2);
  });

  it('by its number has them too, after both said that six digits are the same', async () => {
    tablet = await square.neighbour('Paul');
    const { number } = await askDevice(paul);
    await typeNumber(tablet, number);
    await agreeOn(paul, tablet);
    await tablet.page.getByRole('button', { name: 'Ajouter cet appareil' }).click();
    await tablet.openProject(PROJECT);
    await tablet.sees(TASK, SYNC_MS);
    await paul.sees('Ordinateur, Chrome est ajouté.');
    await closeDialog(paul);
    await expect.poll(async () => (await devicesOf(paul)).length).toBe(3);
  });

  it('writes, and the others see it; all of them end in one state', async () => {
    await phone.addTask(PROJECT, 'Acheter une fourche');
    await tablet.addTask(PROJECT, 'Prévenir Salif');
    for (const one of [ines, paul]) {
      await one.openProject(PROJECT);
      await one.sees('Acheter une fourche', SYNC_MS);
      await one.sees('Prévenir Salif', SYNC_MS);
    }
    for (const one of [paul, phone, tablet])
      await expect
        .poll(async () => (await stateOf(one)) === (await stateOf(ines)), { timeout: SYNC_MS })
        .toBe(true);
  });

  it('is given another name in place, which reaches the others', async () => {
    await openPeople(paul);
    await paul.page.getByRole('button', { name: 'Renommer Téléphone, Chrome' }).click();
    await paul.page.getByLabel("Nom de l'appareil").fill('Mon téléphone bleu');
    await paul.page.keyboard.press('Enter');
    await openPeople(phone);
    await expect
      .poll(() => devicesOf(phone), { timeout: SYNC_MS })
      .toContain('Mon téléphone bleu cet appareil');
  });

  it('is not added when somebody says no, on either side', async () => {
    const other = await square.neighbour('Zoé');
    const byNumber = await askDevice(paul);
    await typeNumber(other, byNumber.number);
    await digitsOf(paul);
    await sayNo(paul.page).click();
    for (const one of [paul, other]) await one.sees("Les chiffres n'étaient pas les mêmes");
    await closeDialog(paul);

    const byLink = await askDevice(paul);
    await other.page.goto(`${other.proxy.origin}/${byLink.link.slice(byLink.link.indexOf('#'))}`);
    await other.sees('Cet appareil devient aussi celui de Paul.', SYNC_MS);
    await sayNo(other.page).click();
    await paul.sees("L'autre appareil n'est plus là");
    await closeDialog(paul);
    expect(await devicesOf(paul)).toHaveLength(3);
  });

  it('keeps the groups that it had', async () => {
    const salif = await square.neighbour('Salif');
    await salif.beginGroup('Fanfare');
    const { link } = await askDevice(paul);
    await salif.page.goto(`${salif.proxy.origin}/${link.slice(link.indexOf('#'))}`);
    await salif.page.getByRole('button', { name: 'Ajouter cet appareil' }).click();
    await salif.sees(GROUP, SYNC_MS);
    await salif.page.goto(salif.proxy.origin);
    await salif.page.getByRole('link', { name: 'Fanfare' }).waitFor();
    await salif.page.getByRole('link', { name: GROUP }).click();
    await salif.openProject(PROJECT);
    await salif.sees(TASK, SYNC_MS);
    await closeDialog(paul);
  });
});

describe('[J10] a lost phone', () => {
  it('is taken out by who facilitates: what it wrote before stands, what it writes from then on reaches nobody, and it is told', async () => {
    await phone.openProject(PROJECT);
    await phone.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    phone.proxy.cut();
    await openPeople(ines);
    await ines.page.getByRole('button', { name: 'Que faire : Paul' }).click();
    await ines.page.getByRole('menuitem', { name: 'Appareils…' }).click();
    await ines.page.getByRole('button', { name: 'Retirer Mon téléphone bleu…' }).click();
    await ines.page.getByText("Ce qu'il a déjà reste dessus.").waitFor();
    await ines.page.getByRole('button', { name: 'Retirer', exact: true }).click();
    await ines.sees('Mon téléphone bleu est retiré.', SYNC_MS);
    await closeDialog(ines);

    // in a pocket without network it knows nothing of that, and goes on
    await phone.addTask(PROJECT, 'Écrit après, page ouverte');
    await phone.page.reload();
    await phone.addTask(PROJECT, 'Écrit après, page rechargée');
    phone.proxy.mend();
    await phone.sees(TOLD, SYNC_MS);
    await phone.page.reload();
    await phone.sees(TOLD, SYNC_MS);
    expect(await phone.page.getByLabel('Nouvelle tâche dans « À faire »').count()).toBe(0);

    // what comes later from others has passed the relay after it
    await ines.addTask(PROJECT, 'Écrit par Inès ensuite');
    await paul.openProject(PROJECT);
    await paul.sees('Écrit par Inès ensuite', SYNC_MS);
    for (const one of [ines, paul]) {
      const titles = await one.titles();
      expect(titles).toContain('Acheter une fourche');
      expect(titles.filter((title) => title.startsWith('Écrit après'))).toEqual([]);
    }
    expect(await phone.titles()).not.toContain('Écrit par Inès ensuite');
  });
});

describe('one of my own devices', () => {
  it('is taken out by another of mine, and is told', async () => {
    await openPeople(paul);
    await paul.page.getByRole('button', { name: 'Retirer Ordinateur, Chrome…' }).first().click();
    await paul.page.getByRole('button', { name: 'Retirer', exact: true }).click();
    await paul.sees('Ordinateur, Chrome est retiré.', SYNC_MS);
    await tablet.sees(TOLD, SYNC_MS);
  });

  it('is never the one in hand, nor anybody else’s for who does not facilitate', async () => {
    await openPeople(paul);
    const rows = paul.page.locator('.device');
    await expect.poll(() => rows.count()).toBe(2);
    const removing = paul.page.getByRole('button', { name: /^Retirer .*…$/ });
    expect(await removing.count(), 'one other of his').toBe(1);
    expect(await rows.filter({ hasText: 'cet appareil' }).filter({ has: removing }).count()).toBe(0);
  });
});

/** "Téléphone, Chrome cet appareil", sorted: names, and which one is in hand. */
async function devicesOf({ page }: ProxiedNeighbour): Promise<readonly string[]> {
  const lines = await page.locator('.device-line').allInnerTexts();
  return lines.map((line) => line.replace(/,? depuis le .*$/, '').trim()).toSorted();
}

async function closeDialog({ page }: ProxiedNeighbour): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).first().click();
}

/** Into the description of a task, which only those who are in may read. */
async function write(page: Page, task: string, words: string): Promise<void> {
  await page.getByRole('link', { name: task, exact: true }).click();
  await page.getByRole('textbox', { name: 'Description', exact: true }).click();
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
}
