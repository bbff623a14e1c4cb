/** Search as the relay serves it: by a worker under the page's policy, without network too, and fresh after a reload. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CutProxy } from './fixture/cut-proxy.ts';
import type { Neighbour } from './fixture/neighbour.ts';
import { openSquare, type Square } from './fixture/square.ts';

const PROJECT = 'Cœur du quartier';

describe('the search', () => {
  let square: Square;
  let awa: Neighbour & { readonly proxy: CutProxy };

  beforeAll(async () => {
    square = await openSquare();
    awa = await square.neighbour('Awa');
    await awa.beginGroup('Les Tilleuls');
    await awa.addProject(PROJECT);
    await awa.addTask(PROJECT, 'Compter l’énergie des trois tours');
    await awa.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  });
  afterAll(() => square.close());

  const found = async (query: string): Promise<string[]> => {
    const field = awa.page.getByRole('combobox', { name: 'Chercher partout' });
    await field.fill(query);
    await awa.page.getByRole('option').first().waitFor();
    const marks = awa.page.getByRole('option').first().locator('mark');
    return marks.allTextContents();
  };

  it('is in a worker, and marks what matched', async () => {
    expect(await found('energies tour')).toEqual(['énergie', 'tours']);
    expect(awa.page.workers().map((worker) => worker.url())).toEqual([
      expect.stringContaining('/assets/search-worker-'),
    ]);
  });

  it('is there without network, after a reload', async () => {
    await square.relay.kill();
    await awa.page.reload();
    expect(await found('coeur')).toEqual(['Cœur']);
    expect(awa.page.workers()).toHaveLength(1);
    await awa.page.keyboard.press('ArrowDown');
    await awa.page.keyboard.press('Enter');
    await awa.sees('Compter l’énergie des trois tours');
  });

  it('shows its results in a narrow window, in the dark too', async () => {
    await awa.page.setViewportSize({ width: 360, height: 740 });
    await awa.page.emulateMedia({ colorScheme: 'dark' });
    await found('energie');
    const box = await awa.page.getByRole('listbox').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
    const option = await awa.page.getByRole('option').first().boundingBox();
    expect(option?.height).toBeGreaterThanOrEqual(44);
  });
});
