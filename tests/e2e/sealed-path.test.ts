/** Three neighbours share one list through a relay that cannot read it, online or not: cut lines, then a killed relay. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CutProxy } from './fixture/cut-proxy.ts';
import type { Neighbour } from './fixture/neighbour.ts';
import { openSquare, type Square } from './fixture/square.ts';

/** Words that nobody else types: wherever they are found, somebody could read. */
const GROUP = 'Quartier Zibeline';
const CANARIES = { group: 'Zibeline', person: 'Ornithorynque', task: 'Mirabelle' };
const PROJECT = 'Halle du marché';

describe('three profiles share one list', () => {
  let square: Square;
  let awa: Neighbour & { readonly proxy: CutProxy };
  let jeanne: Neighbour & { readonly proxy: CutProxy };
  let bakary: Neighbour & { readonly proxy: CutProxy };

  beforeAll(async () => {
    square = await openSquare();
    awa = await square.neighbour(CANARIES.person);
    jeanne = await square.neighbour('Jeanne');
    bakary = await square.neighbour('Bakary');
  });
  afterAll(() => square.close());

  it('enters by link, and only when Entrer is pressed', async () => {
    await awa.beginGroup(GROUP);
    await awa.addProject(PROJECT);
    await awa.addTask(PROJECT, `Cueillir les ${CANARIES.task}s`);
    const link = await awa.invite();

    await jeanne.openInvitation(link);
    await jeanne.sees(`${CANARIES.person} vous invite dans ${GROUP}.`);
    expect(new URL(jeanne.page.url()).hash, 'the secret left the address bar').toBe('');
    await awa.page.reload();
    await awa.page.getByRole('button', { name: 'Inviter' }).waitFor();
    expect(await awa.page.getByText('Jeanne').count(), 'opening a link spends nothing').toBe(0);

    await jeanne.enter(link);

    await jeanne.openProject(PROJECT);
    await jeanne.sees(`Cueillir les ${CANARIES.task}s`);
    await bakary.enter(link);
    await bakary.openProject(PROJECT);
    await bakary.sees(`Cueillir les ${CANARIES.task}s`);
    await awa.sees('Jeanne');
    await awa.sees('Bakary');
  });

  it('edits through cut lines and shows who waits with what', async () => {
    jeanne.proxy.cut();
    bakary.proxy.cut();
    await jeanne.addTask(PROJECT, 'Trouver des tréteaux');
    await jeanne.sees('Hors ligne, 1 changement gardé ici', 20_000);
    await bakary.addTask(PROJECT, 'Prévenir la mairie');
    await bakary.addTask(PROJECT, 'Imprimer les affiches');
    await bakary.sees('Hors ligne, 2 changements gardés ici', 20_000);
    await awa.addTask(PROJECT, 'Réserver la place');
    expect(await awa.titles()).not.toContain('Trouver des tréteaux');

    jeanne.proxy.mend();
    bakary.proxy.mend();
    const everything = [
      `Cueillir les ${CANARIES.task}s`,
      'Trouver des tréteaux',
      'Prévenir la mairie',
      'Imprimer les affiches',
      'Réserver la place',
    ].toSorted();
    for (const one of [awa, jeanne, bakary]) {
      await expect.poll(async () => (await one.titles()).toSorted(), { timeout: 45_000 }).toEqual(everything);
    }
    expect(await jeanne.titles(), 'the same order for all').toEqual(await awa.titles());
    expect(await bakary.titles(), 'the same order for all').toEqual(await awa.titles());
  });

  it('keeps everything when the relay is killed and comes back', async () => {
    await square.relay.kill();
    await awa.addTask(PROJECT, 'Pendant la panne, chez Awa');
    await jeanne.addTask(PROJECT, 'Pendant la panne, chez Jeanne');
    await awa.sees('Hors ligne, 1 changement gardé ici', 20_000);
    const address = awa.page.url();
    await awa.page.goto('about:blank'); // the page closes before anything could be sent
    await square.relay.start();
    await awa.page.goto(address);
    for (const one of [awa, jeanne, bakary]) {
      await one.sees('Pendant la panne, chez Awa', 45_000);
      await one.sees('Pendant la panne, chez Jeanne', 45_000);
    }
    await expect
      .poll(() => awa.syncLine().innerText(), { timeout: 20_000 })
      .toMatch(/Au relais|Partagé avec/);
  });

  it('[K5] leaves no typed word in the database, the log or the frames, while peers read it', async () => {
    const places = {
      database: square.relay.storedBytes(),
      log: Buffer.from(square.relay.output()),
      'frames of the author': awa.proxy.captured(),
      'frames of a peer': jeanne.proxy.captured(),
    };
    expect(places.database.length, 'the database was read').toBeGreaterThan(10_000);
    expect(places['frames of the author'].length, 'frames were captured').toBeGreaterThan(10_000);
    expect(places['frames of the author'].includes('placette.v1'), 'and are readable here').toBe(true);
    for (const [place, bytes] of Object.entries(places)) {
      for (const canary of Object.values(CANARIES)) {
        for (const encoding of ['utf8', 'utf16le', 'base64'] as const) {
          const word =
            encoding === 'base64'
              ? Buffer.from(canary).toString('base64').slice(0, -4)
              : Buffer.from(canary, encoding);
          expect(bytes.includes(word), `${canary} in the ${place} (${encoding})`).toBe(false);
        }
      }
    }
    await jeanne.sees(CANARIES.task);
    await jeanne.page.getByRole('link', { name: 'Le groupe' }).click();
    await jeanne.sees(CANARIES.person);
    expect(await jeanne.page.locator('body').innerText()).toContain(CANARIES.group);
  });
});
