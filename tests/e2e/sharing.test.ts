/** Cards and their photos between two people: written without network, on the other's screen once there is one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';

const SYNC_MS = 20_000;

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

async function addEquipment({ page }: ProxiedNeighbour, title: string): Promise<void> {
  await page.goto(
    `${new URL(page.url()).origin}${new URL(page.url()).pathname.slice(0, 35)}/new-card/equipment`,
  );
  await page.getByLabel('Nom de la fiche').fill(title);
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

async function openCard({ page }: ProxiedNeighbour, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Partage', exact: true }).first().click();
  await page.locator('.share-row-title', { hasText: title }).click({ timeout: SYNC_MS });
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

/** A picture as a phone would take one, drawn by the page. */
async function takePhoto({ page }: ProxiedNeighbour): Promise<void> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1200, 900);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    for (let n = 0; n < 40; n++) {
      pen.fillStyle = `hsl(${n * 9} 60% 50%)`;
      pen.fillRect(n * 30, 0, 30, 900);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  await page
    .locator('.photo-picker input[type=file]')
    .setInputFiles({ name: 'remorque.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(bytes) });
}

describe('a card', () => {
  it('of the one is on the list of the other', async () => {
    await addEquipment(awa, 'Remorque');
    await openCard(jeanne, 'Remorque');
    await jeanne.sees('Gardée par Awa');
  });

  it('is changed and photographed without network, and all of it arrives with it', async () => {
    await awa.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    awa.proxy.cut();
    await takePhoto(awa);
    await awa.page.locator('img.photo').waitFor();
    await awa.page.getByRole('textbox', { name: 'Description' }).fill('Deux roues, bâchée');
    await awa.page.reload();
    await awa.page.locator('img.photo').waitFor();
    expect(await jeanne.page.locator('.photo').count()).toBe(0);

    awa.proxy.mend();
    await jeanne.page.locator('img.photo').waitFor({ timeout: 60_000 });
    const width = await jeanne.page
      .locator('img.photo')
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
    expect(width).toBe(1200);
    await expect
      .poll(() => jeanne.page.getByRole('textbox', { name: 'Description' }).inputValue(), {
        timeout: SYNC_MS,
      })
      .toBe('Deux roues, bâchée');
  }, 120_000);

  it('leaves nothing at the relay that can be read', () => {
    const stored = square.relay.storedBytes();
    for (const word of ['Remorque', 'bâchée', 'JFIF', 'WEBP'])
      expect(stored.includes(word), word).toBe(false);
  });
});
