/** [Y6] Two tabs of one profile: one connection, each edit once, and both tabs reach a peer, also when the first one closes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { CutProxy } from './fixture/cut-proxy.ts';
import type { Neighbour } from './fixture/neighbour.ts';
import { openSquare, type Square } from './fixture/square.ts';

const PROJECT = 'Jardin partagé';
/** Class byte of the plan [K4]. */
const WORK = 1;

describe('two tabs of one profile', () => {
  let square: Square;
  let awa: Neighbour & { readonly proxy: CutProxy };
  let jeanne: Neighbour & { readonly proxy: CutProxy };
  let second: Page;

  beforeAll(async () => {
    square = await openSquare();
    awa = await square.neighbour('Awa');
    jeanne = await square.neighbour('Jeanne');
    await awa.beginGroup('Les Tilleuls');
    await awa.addProject(PROJECT);
    await jeanne.enter(await awa.invite());
    await jeanne.openProject(PROJECT);
    await awa.openProject(PROJECT);
    second = await awa.context.newPage();
    await second.goto(awa.page.url());
    await second.getByText(PROJECT).first().waitFor();
  });
  afterAll(() => square.close());

  it('keeps one connection to the relay', async () => {
    await expect.poll(() => awa.proxy.openSockets(), { timeout: 15_000 }).toBe(1);
  });

  it('carries an edit of either tab to the other and to a peer', async () => {
    await awa.addTask(PROJECT, 'Du premier onglet');
    await type(second, 'Du second onglet');
    for (const page of [awa.page, second, jeanne.page]) {
      await page.getByText('Du premier onglet').first().waitFor({ timeout: 10_000 });
      await page.getByText('Du second onglet').first().waitFor({ timeout: 10_000 });
    }
    expect(awa.proxy.openSockets()).toBe(1);
  });

  it('shows nothing twice, and stores no envelope twice', async () => {
    const titles = await jeanne.titles();
    expect(titles.toSorted()).toEqual(['Du premier onglet', 'Du second onglet']);
    await expect.poll(() => awa.syncLine().innerText()).not.toContain('gardé');
    expect(await second.locator('.card-title').allTextContents()).toEqual(titles);
    expect(square.relay.envelopes(WORK), 'the project and two tasks, one envelope each').toBe(3);
  });

  it('goes on when the first tab closes', async () => {
    await awa.page.close();
    await type(second, 'Après la fermeture');
    await jeanne.sees('Après la fermeture', 20_000);
  });
});

async function type(page: Page, title: string): Promise<void> {
  const field = page.getByLabel('Nouvelle tâche dans « À faire »');
  await field.fill(title);
  await field.press('Enter');
}
