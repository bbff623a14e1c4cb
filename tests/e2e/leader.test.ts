/** [Y6] One tab of a profile leads: hidden it yields to one that is looked at, crashed or frozen it is replaced, and the relay sees one. */
import type { Page, WebSocket } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';

const PROJECT = 'Jardin partagé';
/** From silence to another leader. */
const REPLACED_MS = 10_000;

describe('the leader of a profile', () => {
  let square: Square;
  let awa: ProxiedNeighbour;
  let jeanne: ProxiedNeighbour;
  let first: Page;
  let second: Page;
  const sockets = new Map<Page, WebSocket[]>();

  beforeAll(async () => {
    square = await openSquare();
    awa = await square.neighbour('Awa', { browserIs: letsItselfBeHidden });
    awa.context.on('page', watch);
    watch(awa.page);
    jeanne = await square.neighbour('Jeanne');
    await awa.beginGroup('Les Tilleuls');
    await awa.addProject(PROJECT);
    await jeanne.enter(await awa.invite());
    await jeanne.openProject(PROJECT);
    await awa.openProject(PROJECT);
    first = awa.page;
    second = await openTab();
  });
  afterAll(() => square.close());

  it('is one tab, while the other waits', async () => {
    await expect.poll(leaders).toEqual([first]);
    await expect.poll(() => awa.proxy.openSockets()).toBe(1);
  });

  it('yields when it is hidden and another is looked at, and does not come and go', async () => {
    await setHidden(first, true);
    await setHidden(second, true);
    await setHidden(second, false);
    await expect.poll(leaders, { timeout: REPLACED_MS }).toEqual([second]);
    await expect.poll(() => awa.proxy.openSockets()).toBe(1);
    await setHidden(first, false);
    await reachesJeanne(first, 'Du premier, qui ne mène plus');
    await reachesJeanne(second, 'Du second, qui mène');
    expect(leaders()).toEqual([second]);
    expect(awa.proxy.openSockets()).toBe(1);
  });

  it('is replaced when its tab crashes', async () => {
    const session = await awa.context.newCDPSession(second);
    const crashed = new Promise((resolve) => second.once('crash', resolve));
    session.send('Page.crash').catch(() => undefined); // a crashed page does not answer
    await crashed;
    const before = Date.now();
    await reachesJeanne(first, 'Après un plantage', REPLACED_MS);
    expect(Date.now() - before).toBeLessThan(REPLACED_MS);
    await expect.poll(() => awa.proxy.openSockets()).toBe(1);
    await second.close();
  });

  it('is replaced when its tab is frozen, and does nothing twice when that one wakes', async () => {
    const third = await openTab();
    const session = await awa.context.newCDPSession(first);
    const frozen = new Promise((resolve) => session.once('Debugger.paused', resolve));
    await session.send('Debugger.enable');
    await session.send('Debugger.pause'); // a headless browser freezes no tab by itself
    await frozen;
    const before = Date.now();
    await reachesJeanne(third, 'Pendant le gel', REPLACED_MS + 5000);
    expect(Date.now() - before, 'it was frozen').toBeGreaterThan(3000);

    await session.send('Debugger.resume');
    await session.send('Debugger.disable');
    await expect.poll(() => awa.proxy.openSockets(), { timeout: 10_000 }).toBe(1);
    await expect.poll(() => openSocketsOf(first)).toBe(0);
    await reachesJeanne(first, 'Après le gel');
    await reachesJeanne(third, 'Après le gel, du troisième');
    await first.getByText('Pendant le gel').first().waitFor();
    await first.getByText('Après le gel, du troisième').first().waitFor();
    const titles = await jeanne.titles();
    expect(titles).toHaveLength(new Set(titles).size);
    expect(await first.locator('.card-title').allTextContents()).toEqual(titles);
    expect(awa.proxy.openSockets()).toBe(1);
  });

  it('stands again when a later term was begun behind its back', async () => {
    await first.evaluate(async () => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('placette');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const tx = opened.transaction('term', 'readwrite');
      tx.objectStore('term').put(1000, ['current']);
      await new Promise((resolve) => (tx.oncomplete = resolve));
      opened.close();
    });
    await reachesJeanne(first, 'Malgré un autre mandat', REPLACED_MS);
    await expect.poll(() => awa.proxy.openSockets()).toBe(1);
  });

  function watch(page: Page): void {
    const opened: WebSocket[] = [];
    sockets.set(page, opened);
    page.on('websocket', (socket) => opened.push(socket));
  }

  function openSocketsOf(page: Page): number {
    return sockets.get(page)?.filter((socket) => !socket.isClosed()).length ?? 0;
  }

  function leaders(): readonly Page[] {
    return [...sockets.keys()].filter((page) => !page.isClosed() && openSocketsOf(page) > 0);
  }

  async function openTab(): Promise<Page> {
    const page = await awa.context.newPage();
    await page.goto(first.url());
    await page.getByText(PROJECT).first().waitFor();
    return page;
  }

  async function reachesJeanne(from: Page, title: string, timeoutMs = 10_000): Promise<void> {
    const field = from.getByLabel('Nouvelle tâche dans « À faire »');
    await field.fill(title);
    await field.press('Enter');
    await jeanne.page.getByText(title, { exact: true }).first().waitFor({ timeout: timeoutMs });
  }
});

/** A headless browser shows all of its tabs at once: which one is hidden has to be said by hand. */
function letsItselfBeHidden(): void {
  const isHidden = (): boolean => Reflect.get(globalThis, 'hiddenByHand') === true;
  Object.defineProperty(Document.prototype, 'hidden', { get: isHidden });
  Object.defineProperty(Document.prototype, 'visibilityState', {
    get: () => (isHidden() ? 'hidden' : 'visible'),
  });
}

async function setHidden(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Reflect.set(globalThis, 'hiddenByHand', hidden);
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);
}
