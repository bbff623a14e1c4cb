/** "Qui garde nos données ?" between real browsers: who holds what, who is behind, and whether two devices hold the same state. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';

const PROJECT = 'Jardin partagé';
const WITHIN = { timeout: 30_000 };

describe('who keeps the data', () => {
  let square: Square;
  let awa: ProxiedNeighbour;
  let jeanne: ProxiedNeighbour;

  /** The row of the other person's device. */
  const other = (viewer: ProxiedNeighbour): Locator =>
    viewer.page.locator('.custody-device').filter({ has: viewer.page.locator('.custody-compared') });

  const openCustody = async ({ page }: ProxiedNeighbour): Promise<void> => {
    await page
      .getByRole('navigation', { name: 'Lieux du groupe' })
      .getByRole('link', { name: 'Le groupe' })
      .click();
    await page.getByRole('link', { name: 'Qui garde nos données ?' }).click();
    await page.getByRole('heading', { name: 'Qui garde nos données ?' }).waitFor();
  };

  beforeAll(async () => {
    square = await openSquare();
    awa = await square.neighbour('Awa');
    jeanne = await square.neighbour('Jeanne');
    await awa.beginGroup('Les Tilleuls');
    await awa.addProject(PROJECT);
    await awa.addTask(PROJECT, 'Semer les fèves');
    await jeanne.enter(await awa.invite());
    await jeanne.openProject(PROJECT);
    await jeanne.sees('Semer les fèves');
  });
  afterAll(() => square.close());

  it('says of a device that is there that it is up to date, and holds the same state', async () => {
    await openCustody(awa);
    await expect.poll(() => other(awa).innerText(), WITHIN).toContain('Même état');
    await expect.poll(() => other(awa).innerText(), WITHIN).toContain('à jour');
    await expect.poll(() => other(awa).innerText(), WITHIN).toContain('Ordinateur');
    await awa.page.getByText('2 copies à jour').waitFor();
    await awa.page.getByText('2 personnes ont les clés').waitFor();
    expect(await awa.page.getByText('il en faut trois').count(), 'no warning on day one').toBe(0);
    const sees = async (page: ProxiedNeighbour['page']): Promise<string> => {
      await page.getByText('Détails').click();
      await page.locator('.custody-marks div').nth(5).waitFor();
      return page.locator('.custody-marks').innerText();
    };
    await openCustody(jeanne);
    await expect.poll(() => other(jeanne).innerText(), WITHIN).toContain('Même état');
    expect(await sees(jeanne.page)).toBe(await sees(awa.page));
  });

  it('follows a change without calling it a difference', async () => {
    const planMark = (): Promise<string> =>
      awa.page.locator('.custody-marks div').filter({ hasText: 'Projets' }).innerText();
    const before = await planMark();
    const seen: string[] = [];
    await jeanne.addTask(PROJECT, 'Réparer la serre');
    await expect
      .poll(async () => {
        const row = await other(awa).innerText();
        seen.push(row);
        return (await planMark()) !== before && row.includes('Même état');
      }, WITHIN)
      .toBe(true);
    expect(seen.filter((row) => row.includes('Différent'))).toEqual([]);
  });

  it('says how far a device that is away is behind, also after this one was closed', async () => {
    jeanne.proxy.cut();
    await awa.addTask(PROJECT, 'Arroser');
    await openCustody(awa);
    await expect.poll(() => other(awa).innerText(), WITHIN).toMatch(/en retard de [1-9]/);
    await awa.page.getByText('1 copie à jour').waitFor();
    await awa.page.reload();
    await expect.poll(() => other(awa).innerText(), WITHIN).toMatch(/en retard de [1-9]/);
    await expect.poll(() => other(awa).innerText(), WITHIN).toContain('Pas là pour comparer');
    jeanne.proxy.mend();
    await expect.poll(() => other(awa).innerText(), { timeout: 50_000 }).toContain('à jour');
    await expect.poll(() => other(awa).innerText(), { timeout: 50_000 }).toContain('Même état');
  });

  it('shows on all devices what somebody calls theirs', async () => {
    await openCustody(jeanne);
    await jeanne.page.getByRole('button', { name: 'Renommer « Ordinateur, Chrome »' }).click();
    await jeanne.page.getByLabel("Nom de l'appareil").fill('Portable de Jeanne');
    await jeanne.page.keyboard.press('Enter');
    await expect.poll(() => other(awa).innerText(), WITHIN).toContain('Portable de Jeanne');
    expect(awa.complaints).toEqual([]);
    expect(jeanne.complaints).toEqual([]);
  });
});
