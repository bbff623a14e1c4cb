/** A phone is lost: the sheet that was printed gives one's own place back on another, once. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routeOf } from '../../client/ui/route.ts';
import { readPhrase } from '../../core/recovery/phrase.ts';
import { encodeRecoveryLink } from '../../core/recovery/recovery-link.ts';
import { loadWordList } from '../../core/recovery/word-list.ts';
import { askedWords, type PaperSheet, readPaperSheet } from './fixture/paper-sheet.ts';
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

/** Makes a sheet, reads it and answers what it asks. */
async function printSheet({ page }: ProxiedNeighbour): Promise<PaperSheet> {
  await goToPeople(page);
  await button(page, 'Imprimer ma fiche').click();
  await button(page, 'Faire ma fiche').click();
  const paper = await readPaperSheet(page);
  await button(page, 'Vérifier ma fiche').click();
  for (const [field, word] of await askedWords(page, paper)) await field.fill(word);
  await button(page, 'Vérifier').click();
  await page.getByRole('heading', { name: 'Votre fiche fonctionne.' }).waitFor();
  await page.getByRole('dialog').getByText('Fermer', { exact: true }).click();
  return paper;
}

async function goToPeople(page: Page): Promise<void> {
  const places = page.getByRole('navigation', { name: 'Lieux du groupe' });
  await places.getByRole('link', { name: 'Le groupe' }).click();
}

async function comeBack({ page, proxy }: ProxiedNeighbour, paper: PaperSheet): Promise<void> {
  await page.goto(proxy.origin + new URL(paper.address).pathname);
  await page.getByRole('link', { name: 'Reprendre ma place' }).click();
  await button(page, "J'ai ma fiche").click();
  await page.getByLabel('Les douze mots').fill(paper.words.join(' ').toUpperCase());
  await button(page, 'Reprendre ma place').click();
}

/** What a camera reads beside the words: the same secret. */
async function codeOf({ words, address }: PaperSheet): Promise<string> {
  const phrase = readPhrase(words.join(' '), [await loadWordList('fr')]);
  const route = routeOf(new URL(address).pathname);
  if (!phrase.ok || route.type !== 'group') throw new Error('the sheet does not read');
  const { secret } = phrase.value;
  const { origin } = new URL(address);
  return encodeRecoveryLink(origin, { space: route.space, secret, relay: '', groupName: 'Les Tilleuls' });
}

describe('a recovery sheet', () => {
  let paper: PaperSheet;

  it('[R10] gives back the place, the role and what was written, and says that it has served', async () => {
    paper = await printSheet(awa);
    expect(paper.words).toHaveLength(12);
    const found = await square.neighbour('Awa, another phone');
    await comeBack(found, paper);
    await found.sees('Vous avez repris votre place.', 20_000);
    await found.openProject('Fête du quartier');
    await found.sees('Réserver la halle');
    await goToPeople(found.page);
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

  it('[K5] [R10] needs one press with its code, which leaves the address bar and survives a reload', async () => {
    const link = await codeOf(await printSheet(awa));
    const third = await square.neighbour('Awa, a third phone');
    const { page, proxy } = third;
    await page.goto(`${proxy.origin}/${link.slice(link.indexOf('#'))}`);
    await third.sees('Votre fiche mène à Les Tilleuls.');
    expect(page.url()).toBe(`${proxy.origin}/return`);
    await page.reload();
    await button(page, 'Reprendre ma place').click();
    await third.sees('Vous avez repris votre place.', 20_000);
    expect(await page.evaluate(() => JSON.stringify(history.state))).toBe('null');
  });

  it('[R10] stops working when a later one is made', async () => {
    const earlier = await printSheet(awa);
    await printSheet(awa);
    const other = await square.neighbour('another finder');
    await comeBack(other, earlier);
    await other.sees('Le groupe ne connaît pas cette fiche', 20_000);
  });
});
