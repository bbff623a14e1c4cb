/**
 * What stays on a device and what leaves it: words that were typed and not added, over a reload; photos of a private card, until it is
 * shown; and a group's own map, which reaches the others.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';

const SYNC_MS = 30_000;

let square: Square;
let awa: ProxiedNeighbour;
let jeanne: ProxiedNeighbour;

beforeAll(async () => {
  square = await openSquare();
  awa = await square.neighbour('Awa');
  await awa.beginGroup('Les Tilleuls');
  jeanne = await square.neighbour('Jeanne');
  await jeanne.enter(await awa.invite());
});
afterAll(() => square.close());

function groupAddress({ page }: ProxiedNeighbour): string {
  const { origin, pathname } = new URL(page.url());
  return origin + pathname.slice(0, 35);
}

describe('what was typed and not added', () => {
  it('comes back after a reload and in a new tab, and nobody is asked before', async () => {
    const { page } = awa;
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.goto(`${groupAddress(awa)}/new-card/equipment`);
    const title = page.getByLabel('Nom de la fiche');
    await title.pressSequentially('Scie sauteuse');
    await expect.poll(() => rowsTyped(awa)).toBe(1);
    await page.reload();
    await title.waitFor();
    expect(await title.inputValue()).toBe('Scie sauteuse');
    expect(asked).toEqual([]);

    // a tab beside it has its own; when the first is gone, the next one has its words
    const beside = await awa.context.newPage();
    await beside.goto(page.url());
    expect(await beside.getByLabel('Nom de la fiche').inputValue()).toBe('');
    await beside.close();
    const address = page.url();
    await page.goto('about:blank');
    const after = await awa.context.newPage();
    await after.goto(address);
    expect(await after.getByLabel('Nom de la fiche').inputValue()).toBe('Scie sauteuse');
    await after.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await after.getByRole('heading', { name: 'Scie sauteuse', level: 1 }).waitFor();
    await after.goto(address);
    expect(await after.getByLabel('Nom de la fiche').inputValue()).toBe('');
    await after.close();
    await page.goto(address);
    expect(await page.getByLabel('Nom de la fiche').inputValue()).toBe('');
    expect(awa.complaints).toEqual([]);
  });
});

describe('a photo of a private card', () => {
  it('leaves the device when the card is shown to the group, and not before', async () => {
    const { page } = awa;
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT') sent.push(request.url());
    });
    await page.goto(`${groupAddress(awa)}/new-card/equipment`);
    await page.getByLabel('Nom de la fiche').fill('Remorque');
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await page.getByRole('heading', { name: 'Remorque', level: 1 }).waitFor();
    await page.getByRole('radio', { name: /^Vous seulement/ }).check();
    await awa.sees('Elle est sur cet appareil seulement, et se perd avec lui.');
    await takePhoto(awa);
    await page.locator('img.photo').waitFor();
    await page.reload();
    await page.locator('img.photo').waitFor();
    expect(sent).toEqual([]);

    await page.getByRole('radio', { name: /^Le groupe/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Montrer' }).click();
    await expect.poll(() => sent.length, { timeout: SYNC_MS }).toBe(2);
    await page.locator('img.photo').waitFor();
    await jeanne.page.goto(`${groupAddress(jeanne)}/sharing`);
    await jeanne.page.locator('.share-row-title', { hasText: 'Remorque' }).click({ timeout: SYNC_MS });
    await jeanne.page.locator('img.photo').waitFor({ timeout: SYNC_MS });
  });
});

describe("a group's own map", () => {
  it('is drawn for the others, who fetch it when they look at a map', async () => {
    const { page } = awa;
    await page.goto(`${groupAddress(awa)}/sharing/map`);
    await page.getByRole('button', { name: 'Fond de carte' }).click();
    await page.locator('.map-ground input[type=file]').setInputFiles({
      name: 'tilleuls.geojson',
      mimeType: 'application/geo+json',
      buffer: Buffer.from(STREET),
    });
    await page.getByRole('button', { name: 'Garder pour le groupe' }).click();
    await page.locator('.card-map path.land-street').waitFor({ state: 'attached' });
    const asked: string[] = [];
    jeanne.page.on('request', (request) => {
      if (request.url().includes('/blobs/')) asked.push(request.method());
    });
    await jeanne.page.goto(`${groupAddress(jeanne)}/people`);
    await jeanne.sees('Jeanne');
    expect(asked).toEqual([]);
    await jeanne.page.goto(`${groupAddress(jeanne)}/sharing/map`);
    await jeanne.page.locator('.card-map path.land-street').waitFor({ state: 'attached', timeout: SYNC_MS });
    expect(await jeanne.page.getByRole('button', { name: 'Fond de carte' }).count()).toBe(0);
    expect(jeanne.complaints).toEqual([]);
  });
});

const STREET = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { highway: 'residential', name: 'Rue des Roseaux' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [2.39, 46.57],
          [2.41, 46.59],
        ],
      },
    },
  ],
});

function rowsTyped({ page }: ProxiedNeighbour): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('placette');
        opening.addEventListener('error', () => reject(new Error('the database does not open')));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const counting = db.transaction('typed').objectStore('typed').count();
          counting.addEventListener('success', () => {
            db.close();
            resolve(counting.result);
          });
        });
      }),
  );
}

async function takePhoto({ page }: ProxiedNeighbour): Promise<void> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(400, 300);
    canvas.getContext('2d')?.fillRect(20, 20, 200, 100);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  await page
    .locator('.photo-picker input[type=file]')
    .setInputFiles({ name: 'remorque.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(bytes) });
}
