/** Two neighbours write a task's description together, through a cut line and a reload, and the relay reads none of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import type { CutProxy } from './fixture/cut-proxy.ts';
import type { Neighbour } from './fixture/neighbour.ts';
import { openSquare, type Square } from './fixture/square.ts';

const PROJECT = 'Halle du marché';
const TASK = 'Cueillir les fruits';
const CANARY = 'Ornithorynque';

describe('a description', () => {
  let square: Square;
  let awa: Neighbour & { readonly proxy: CutProxy };
  let jeanne: Neighbour & { readonly proxy: CutProxy };

  beforeAll(async () => {
    square = await openSquare();
    awa = await square.neighbour('Awa');
    jeanne = await square.neighbour('Jeanne');
  });
  afterAll(() => square.close());

  const field = ({ page }: Neighbour): Locator =>
    page.getByRole('textbox', { name: 'Description', exact: true });

  it('is written by two at once, each sees the other’s caret', async () => {
    await awa.beginGroup('Les Tilleuls');
    await awa.addProject(PROJECT);
    await awa.addTask(PROJECT, TASK);
    const address = new URL(awa.page.url()).pathname;
    const link = await awa.invite();
    await jeanne.enter(link);
    for (const one of [awa, jeanne]) {
      await one.page.goto(new URL(address, one.page.url()).href);
      await one.page.locator('.card-title', { hasText: TASK }).first().click();
      await field(one).waitFor();
    }
    await field(awa).click();
    await awa.page.keyboard.type(`Avec ${CANARY}. `);
    await expect.poll(() => field(jeanne).innerText(), { timeout: 10_000 }).toContain(`Avec ${CANARY}.`);
    await expect.poll(() => field(jeanne).locator('.remote-cursor-name').allTextContents()).toEqual(['Awa']);
    await awa.page.keyboard.press('Control+a');
    await awa.page.getByRole('button', { name: 'Gras' }).click();
    await expect.poll(() => field(jeanne).locator('strong').count()).toBe(1);
    await awa.page.keyboard.press('ArrowRight'); // nothing is selected any more
  });

  it('goes on offline, through a reload, and comes together', async () => {
    await jeanne.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    jeanne.proxy.cut();
    await field(jeanne).click();
    await jeanne.page.keyboard.press('Control+End');
    await jeanne.page.keyboard.type(' Jeanne écrit hors ligne.', { delay: 25 });
    await jeanne.page.reload();
    await expect
      .poll(() => field(jeanne).innerText(), { timeout: 10_000 })
      .toContain('Jeanne écrit hors ligne.');
    await field(awa).click();
    await awa.page.keyboard.press('Control+Home');
    await awa.page.keyboard.type('Awa écrit en ligne. ', { delay: 25 });
    await awa.page.reload();
    jeanne.proxy.mend();
    for (const one of [awa, jeanne]) {
      await expect
        .poll(() => field(one).innerText(), { timeout: 45_000 })
        .toContain('Jeanne écrit hors ligne.');
      await expect.poll(() => field(one).innerText(), { timeout: 45_000 }).toContain('Awa écrit en ligne.');
    }
    expect(await field(jeanne).innerText()).toBe(await field(awa).innerText());
    await expect.poll(() => awa.syncLine().innerText(), { timeout: 20_000 }).toMatch(/Partagé avec 1/);
  });

  it('[K5] leaves no word at the relay', () => {
    const stored = square.relay.storedBytes();
    expect(stored.length).toBeGreaterThan(10_000);
    expect(stored.includes(CANARY)).toBe(false);
    expect(awa.proxy.captured().includes(CANARY)).toBe(false);
  });
});
