/** Decisions of the example on real paper, and the whole register of a group verified: one page for a record, marks on each. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';

let square: Square;
let visitor: ProxiedNeighbour;
let group: string;

beforeAll(async () => {
  square = await openSquare();
  visitor = await square.neighbour('Quelqu’un');
  const { page, proxy } = visitor;
  await page.goto(`${proxy.origin}/example`);
  await page.getByRole('button', { name: /^Leïla/ }).click();
  await page.getByRole('navigation', { name: 'Lieux du groupe' }).waitFor();
  group = /^.*\/g\/[0-9a-f]{32}/.exec(page.url())?.[0] ?? '';
});
afterAll(() => square.close());

/** Of a PDF as Chromium writes it. */
async function pages(): Promise<number> {
  const pdf = await visitor.page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

it('the record of each decision of the example is one page', async () => {
  const { page } = visitor;
  await page.goto(`${group}/decisions`);
  await page.locator('.decide-line').first().waitFor();
  const hrefs = await page
    .locator('.decide-line-title')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThanOrEqual(7);
  for (const href of hrefs) {
    await page.goto(`${visitor.proxy.origin}${href}`);
    await page.getByRole('button', { name: 'Imprimer cette décision' }).waitFor();
    expect(await pages(), href).toBe(1);
  }
});

it('the list of decisions goes on paper in place of the page', async () => {
  const { page } = visitor;
  await page.goto(`${group}/decisions`);
  await page.getByRole('button', { name: 'Imprimer le relevé' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.shell').isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: 'Relevé de décisions' }).isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  expect(await pages()).toBeLessThanOrEqual(3);
});

it('every fact of the example verifies, and the same file verifies whole', async () => {
  const { page } = visitor;
  await page.goto(`${group}/decisions`);
  await page.getByRole('link', { name: 'Vérifier le registre' }).click();
  await visitor.sees('103 faits vérifiés, 0 altéré');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer le fichier' }).click();
  const file = await (await coming).path();
  await page.getByLabel('Choisir un fichier…').setInputFiles(file);
  await visitor.sees('Rien d’altéré, rien ne manque.');
  expect(visitor.complaints).toEqual([]);
});
