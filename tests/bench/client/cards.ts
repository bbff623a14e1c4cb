/**
 * What a group shares, at 1,000 and 20,000 cards, on one page of the built client: reopened without network until its list is painted, a
 * letter typed in the filter or in the search until its answer is painted, the map dragged, a neighbour's new card until it is found, and the
 * memory of the page. A row whose screen is not there is left out.
 */
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import type { Act } from '../../../core/doc/act.ts';
import { addCard, type NewCard } from '../../../core/inventory/new-card.ts';
import { CATEGORIES } from '../../../core/inventory/values.ts';
import { decodeInvitationLink } from '../../../core/roster/invitation-link.ts';
import { CHROMIUM_ARGS, findChromium } from '../../chromium.ts';
import { createCutProxy } from '../../e2e/fixture/cut-proxy.ts';
import { meet } from '../../e2e/fixture/neighbour.ts';
import { createRelayProcess } from '../../e2e/fixture/relay-process.ts';
import { enterAsNeighbour, type NodeNeighbour } from '../../peers/node-neighbour.ts';
import { ms } from './figures.ts';

const COUNTS = (process.env['CARDS'] ?? '1000,20000').split(',').map(Number);
const RUNS = Number(process.env['RUNS'] ?? 5);
/** One transaction of a neighbour: an import has as many. */
const AT_ONCE = 5000;
/** Rows of the list lead to a card, whatever they look like. */
const ROW = 'main a[href*="/c/res_"]';
const FILTER = 'main input[type="search"], main .filter-field input';
const WORDS = ['remorque', 'couture', 'chaise', 'légumes', 'perceuse', 'salle'];

export async function measureCards(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGS] });
  for (const count of COUNTS) await measureAt(browser, count);
  await browser.close();
}

async function measureAt(browser: Browser, count: number): Promise<void> {
  const relay = await createRelayProcess();
  await relay.start();
  const proxy = await createCutProxy(relay.port);
  const profile = { viewport: { width: 1440, height: 900 } };
  const awa = await meet(browser, 'Awa', { origin: proxy.origin, profile });
  await awa.beginGroup('Mesure');
  const peer = await enterBy(relay.port, await awa.invite());
  await fill(peer, count);
  const { page } = awa;
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null); // the page opens without network from now on
  const list = `${new URL(page.url()).pathname.slice(0, '/g/'.length + 32)}/sharing`;
  const cdp = await awa.context.newCDPSession(page);
  await page.goto(`${proxy.origin}${list}`);
  await arrived(page, count);

  console.log(`\na group of ${count} cards, milliseconds unless said`);
  proxy.cut();
  const opens: number[] = [];
  for (let run = 0; run < RUNS; run++) opens.push(await reopen(page, `${proxy.origin}${list}`));
  row('reopened without network until the list is painted', opens);
  console.log(`memory of the page, MiB | ${mebibytes(await heapBytes(cdp))}`);
  if ((await page.locator(FILTER).count()) > 0)
    row('a letter in the filter until it is painted', await typeIn(page, FILTER, ROW));
  row('a letter in the search until it is painted', await typeIn(page, '.search-input', '.search-item'));
  console.log(`memory of its workers, MiB | ${mebibytes(await workerBytes(cdp))}`);
  await page.goto(`${proxy.origin}${list}/map`);
  const map = page.locator('.leaflet-container');
  const isThere = await map.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  );
  if (isThere) row('a frame of the map while it is dragged', await pan(page));

  proxy.mend();
  await page.goto(`${proxy.origin}${list}`);
  await page.locator(ROW).first().waitFor();
  row("a neighbour's new card until the search finds it", await freshness(page, peer));
  peer.close();
  await awa.context.close();
  await proxy.close();
  await relay.dispose();
}

function row(name: string, times: readonly number[]): void {
  if (times.length === 0) return;
  console.log(`${name} | p50 ${ms(times, 0.5)} | p95 ${ms(times, 0.95)} | of ${times.length}`);
}

async function enterBy(port: number, invitation: string): Promise<NodeNeighbour> {
  const link = await decodeInvitationLink(invitation);
  if (!link.ok) throw new Error(link.error.type);
  return enterAsNeighbour(`http://127.0.0.1:${port}`, link.value);
}

async function inventoryOf(peer: NodeNeighbour) {
  const doc = await peer.docOf('inventory');
  if (!doc) throw new Error('the inventory is closed to the one who fills it');
  return (await peer.open(doc)).ydoc;
}

async function fill(peer: NodeNeighbour, count: number): Promise<void> {
  const inventory = await inventoryOf(peer);
  const act: Act = { by: peer.me, at: Math.floor(Date.now() / 1000) };
  for (let from = 0; from < count; from += AT_ONCE) {
    inventory.transact(() => {
      for (let n = from; n < Math.min(count, from + AT_ONCE); n++) {
        const added = addCard(inventory, cardNumber(n), act);
        if (!added.ok) throw new Error(added.error.type);
      }
    });
    await peer.allSent();
  }
}

function cardNumber(n: number): NewCard {
  const kind = (['equipment', 'skill', 'need', 'place', 'supply'] as const)[n % 5] ?? 'equipment';
  const category = CATEGORIES[n % CATEGORIES.length] ?? 'Outils';
  const hasPlace = kind !== 'skill' && kind !== 'need';
  return {
    kind,
    title: `${WORDS[n % WORDS.length]} ${n} à partager`,
    description:
      n % 4 === 0 ? `On la trouve derrière la maison, porte ${n % 90}. Demander la clé.` : undefined,
    categories: [category],
    needs: ['objects_of_utility'],
    capacity: 1 + (n % 3),
    location: hasPlace
      ? { lon: 2.3 + (n % 997) / 5000, lat: 46.5 + (n % 991) / 5000, precision: 'neighbourhood' }
      : undefined,
  };
}

/** By the heading's or the list's own count. */
async function arrived(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const said = document.querySelector('main')?.outerHTML ?? '';
      return said.replaceAll(/[\s\u00A0\u202F]|&nbsp;/g, '').includes(`${wanted}fiches`);
    },
    count,
    { timeout: 180_000, polling: 500 },
  );
}

async function reopen(page: Page, address: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (!document.querySelector(wanted)) return void requestAnimationFrame(look);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          requestAnimationFrame(() => port2.postMessage(undefined)); // its turn comes after the frame was painted
        };
        look();
      }),
    ROW,
  );
}

/** Of each letter of some words: from its event to the last frame in which its answer was painted. */
async function typeIn(page: Page, field: string, answers: string): Promise<number[]> {
  const times: number[] = [];
  await page.locator(field).first().click();
  await page.waitForTimeout(500); // what is fetched for the first letter is no matter of letters
  for (const word of WORDS) {
    await page.locator(field).first().fill('');
    await page.waitForTimeout(300);
    for (const letter of word) {
      await page.evaluate(watchAnswer, [field, answers] as const);
      await page.keyboard.type(letter);
      times.push(await page.evaluate(readAnswer));
    }
  }
  await page.locator(field).first().fill('');
  await page.keyboard.press('Escape');
  return times;
}

function watchAnswer([field, answers]: readonly [string, string]): void {
  const input = document.querySelector(field);
  const state = { typedAt: Number.NaN, paintedAt: Number.NaN };
  Object.assign(globalThis, { answerState: state });
  const painted = (): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (state.paintedAt = performance.now());
      port2.postMessage(undefined);
    });
  };
  input?.addEventListener(
    'beforeinput', // a letter with an accent has no key
    () => {
      state.typedAt = performance.now();
      painted();
    },
    { once: true },
  );
  const seen = new MutationObserver((changes) => {
    const isAnswer = changes.some(
      ({ target }) => target instanceof Element && (target.querySelector(answers) ?? target.closest(answers)),
    );
    if (isAnswer) painted();
  });
  seen.observe(document.body, { subtree: true, childList: true });
  setTimeout(() => seen.disconnect(), 400);
}

/** After the page has been quiet for a while: later frames are the next letter's. */
function readAnswer(): Promise<number> {
  return new Promise((resolve) => {
    setTimeout(() => {
      const state: unknown = Reflect.get(globalThis, 'answerState');
      if (typeof state !== 'object' || state === null) throw new Error('nobody watches');
      resolve(Number(Reflect.get(state, 'paintedAt')) - Number(Reflect.get(state, 'typedAt')));
    }, 400);
  });
}

/** What handling and painting cost in each frame of a drag, without the wait between them. */
async function pan(page: Page): Promise<number[]> {
  const box = await page.locator('.leaflet-container').boundingBox();
  if (!box) throw new Error('no map');
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    const costs: number[] = [];
    Object.assign(globalThis, { panCosts: costs });
    let handling = 0;
    let startedAt = 0;
    let isPlanned = false;
    for (const type of ['pointermove', 'mousemove'] as const) {
      addEventListener(type, () => (startedAt = performance.now()), { capture: true });
      addEventListener(type, () => {
        handling += performance.now() - startedAt;
        if (isPlanned) return;
        isPlanned = true;
        requestAnimationFrame(() => {
          const from = performance.now();
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            costs.push(handling + performance.now() - from);
            handling = 0;
            isPlanned = false;
          };
          port2.postMessage(undefined);
        });
      });
    }
  });
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (let turn = 0; turn < 6; turn++) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 0; step < 60; step++) await page.mouse.move(x + step * 4 * (turn % 2 ? 1 : -1), y + step);
    await page.mouse.up();
  }
  return page.evaluate(() => {
    const costs: unknown = Reflect.get(globalThis, 'panCosts');
    return Array.isArray(costs) ? costs.map(Number) : [];
  });
}

/** From the neighbour's writing, over the relay, to the word among what the search shows. Its own index is a part of it. */
async function freshness(page: Page, peer: NodeNeighbour): Promise<number[]> {
  const inventory = await inventoryOf(peer);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const word = `zibeline${'abcdefghij'[run % 10]}`;
    await page.locator('.search-input').fill(word);
    await page.waitForTimeout(500);
    const from = Date.now();
    addCard(
      inventory,
      { kind: 'equipment', title: `${word} en feutre` },
      { by: peer.me, at: Math.floor(from / 1000) },
    );
    const handle = await page
      .waitForFunction(
        (wanted) => {
          const isFound = [...document.querySelectorAll('.search-item')].some((one) =>
            one.textContent?.includes(wanted),
          );
          return isFound ? performance.timeOrigin + performance.now() : false;
        },
        word,
        { timeout: 30_000 },
      )
      .catch(() => undefined);
    if (!handle) break; // no search over cards yet
    times.push(Number(await handle.jsonValue()) - from);
  }
  return times;
}

async function heapBytes(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Where the search has its index: a worker's heap is asked of the page's debugger, which alone knows it. */
async function workerBytes(cdp: CDPSession): Promise<number> {
  const sessions: string[] = [];
  const sizes: number[] = [];
  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') sessions.push(sessionId);
  });
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer: unknown = JSON.parse(message);
    const result = fieldOf(answer, 'result');
    if (fieldOf(answer, 'id') === HEAP_ASKED) sizes.push(Number(fieldOf(result, 'usedSize')));
  });
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false });
  for (const sessionId of sessions) {
    for (const [id, method] of [
      [1, 'HeapProfiler.collectGarbage'],
      [HEAP_ASKED, 'Runtime.getHeapUsage'],
    ] as const)
      await cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
  }
  while (sizes.length < sessions.length) await new Promise((resolve) => setTimeout(resolve, 50));
  await cdp.send('Target.setAutoAttach', { autoAttach: false, waitForDebuggerOnStart: false });
  return sizes.reduce((sum, size) => sum + size, 0);
}

const HEAP_ASKED = 2;

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}
