/** After the first visit the page itself is on the device: it opens without a relay, and what is typed then arrives later. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CutProxy } from './fixture/cut-proxy.ts';
import type { Neighbour } from './fixture/neighbour.ts';
import { openSquare, type Square } from './fixture/square.ts';

const PROJECT = 'Jardin partagé';

describe('a page that is kept on the device', () => {
  let square: Square;
  let awa: Neighbour & { readonly proxy: CutProxy };
  let jeanne: Neighbour & { readonly proxy: CutProxy };

  beforeAll(async () => {
    square = await openSquare();
    awa = await square.neighbour('Awa');
    jeanne = await square.neighbour('Jeanne');
    await awa.beginGroup('Les Tilleuls');
    await awa.addProject(PROJECT);
    await awa.addTask(PROJECT, 'Avant la panne');
    await jeanne.enter(await awa.invite());
    await jeanne.openProject(PROJECT);
    await awa.openProject(PROJECT);
    await jeanne.sees('Avant la panne');
    await awa.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await awa.page.waitForFunction(async () => {
      const kept = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      return kept.flat().some(({ url }) => url.endsWith('.wasm')); // comes after the page
    });
  });
  afterAll(() => square.close());

  it('opens with the relay gone, at the address of the group and at the first one', async () => {
    await square.relay.kill();
    await awa.page.reload();
    await awa.sees('Avant la panne');
    const address = awa.page.url();
    await awa.page.goto(awa.proxy.origin);
    await awa.page.getByRole('link', { name: 'Les Tilleuls' }).click();
    await awa.openProject(PROJECT);
    await awa.sees('Avant la panne');
    expect(awa.page.url()).toBe(address);
  });

  it('opens Décisions, for the first time, with the relay gone', async () => {
    const project = awa.page.url();
    const group = new URL(project).pathname.split('/', 3).join('/');
    await awa.page.goto(`${awa.proxy.origin}${group}/decisions`);
    await awa.page.getByRole('link', { name: 'Qui garde les clés ?' }).waitFor();
    await awa.page.goto(project);
  });

  it('keeps what is typed then, over a reload, and brings it to the others', async () => {
    await awa.addTask(PROJECT, 'Pendant la panne');
    await awa.sees('Hors ligne, 1 changement gardé ici', 20_000);
    await awa.page.reload();
    await awa.sees('Pendant la panne');
    await square.relay.start();
    await jeanne.sees('Pendant la panne', 45_000);
  });
});
