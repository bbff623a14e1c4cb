/** A phone is lost: the sheet that was printed gives one's own place back on another, once. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';

let square: Square;
let awa: ProxiedNeighbour;

beforeAll(async () => {
  square = await openSquare();
  awa = await square.neighbour('Awa');
  await awa.beginGroup('Les Tilleuls');
  await awa.addProject('Fête du quartier');
  await awa.addTask('Fête du quartier', 'Réserver la halle');
});
afterAll(() => square.close());

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

interface Paper {
  readonly words: readonly string[];
  readonly address: string;
}

/** Makes a sheet and reads it; its code is beside the words for a camera only. */
async function printSheet({ page }: ProxiedNeighbour): Promise<Paper> {
  await page
    .getByRole('navigation', { name: 'Lieux du groupe' })
    .getByRole('link', { name: 'Le groupe' })
    .click();
  await button(page, 'Imprimer ma fiche').click();
  await button(page, 'Faire ma fiche').click();
  const sheet = page.getByRole('dialog').getByRole('article', { name: 'Ma fiche' });
  const words = await sheet.getByRole('listitem').allTextContents();
  const address = await sheet.locator('.address').textContent();
  await button(page, 'Vérifier ma fiche').click();
  for (const field of await page.getByRole('dialog').getByLabel('Le mot n°').all()) {
    const name = await field.evaluate((input) =>
      input instanceof HTMLInputElement ? input.labels?.[0]?.textContent : '',
    );
    await field.fill(words[Number(/\d+/.exec(name ?? '')?.[0]) - 1] ?? '');
  }
  await button(page, 'Vérifier').click();
  await page.getByRole('heading', { name: 'Votre fiche fonctionne.' }).waitFor();
  await page.getByRole('dialog').getByText('Fermer', { exact: true }).click();
  return { words, address: address ?? '' };
}

async function comeBack({ page, proxy }: ProxiedNeighbour, paper: Paper): Promise<void> {
  await page.goto(proxy.origin + new URL(paper.address).pathname);
  await page.getByRole('link', { name: 'Reprendre ma place' }).click();
  await button(page, "J'ai ma fiche").click();
  await page.getByLabel('Les douze mots').fill(paper.words.join(' ').toUpperCase());
  await button(page, 'Reprendre ma place').click();
}

describe('a recovery sheet', () => {
  let paper: Paper;

  it('[R10] gives back the place, the role and what was written, and says that it has served', async () => {
    paper = await printSheet(awa);
    expect(paper.words).toHaveLength(12);
    const found = await square.neighbour('Awa, another phone');
    await comeBack(found, paper);
    await found.sees('Vous avez repris votre place.', 20_000);
    await found.openProject('Fête du quartier');
    await found.sees('Réserver la halle');
    await found.page
      .getByRole('navigation', { name: 'Lieux du groupe' })
      .getByRole('link', { name: 'Le groupe' })
      .click();
    await found.page.getByText('vous, facilite').waitFor();
    expect(await found.page.locator('.person').count()).toBe(1);
  });

  it('[R10] gives nothing back a second time, and keeps what was typed', async () => {
    const other = await square.neighbour('a finder');
    await comeBack(other, paper);
    await other.sees('Le groupe ne connaît pas cette fiche', 20_000);
    expect(await other.page.getByLabel('Les douze mots').inputValue()).toBe(
      paper.words.join(' ').toUpperCase(),
    );
  });

  it('[R10] stops working when a later one is made', async () => {
    const earlier = await printSheet(awa);
    await printSheet(awa);
    const other = await square.neighbour('another finder');
    await comeBack(other, earlier);
    await other.sees('Le groupe ne connaît pas cette fiche', 20_000);
  });
});
