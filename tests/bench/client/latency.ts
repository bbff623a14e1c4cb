/**
 * From the finger to the neighbour: a task added in one real browser, visible in another, through the built relay over loopback. With
 * 1, 10 and 50 peers: two are Chromium, the others Node peers of core that receive and apply everything. The same page also shows
 * the time until the author's own screen has it.
 */
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../chromium.ts';
import { createCutProxy } from '../../e2e/fixture/cut-proxy.ts';
import { meet } from '../../e2e/fixture/neighbour.ts';
import { createRelayProcess } from '../../e2e/fixture/relay-process.ts';
import { ms } from './figures.ts';
import { enterAsNodePeer, type NodePeer } from '../../peers/node-peer.ts';

const PEERS = [1, 10, 50];
/** Fewer than a column draws whole: what is out of sight of a longer one is not in the page. */
const EDITS = Math.min(Number(process.env['EDITS'] ?? 45), 45);
const PROJECT = 'Place du marché';

/** Prints a row for each number of peers. */
export async function measureLatency(): Promise<void> {
  const relay = await createRelayProcess();
  await relay.start();
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGS] });
  const [mine, theirs] = [await createCutProxy(relay.port), await createCutProxy(relay.port)];
  const awa = await meet(browser, 'Awa', { origin: mine.origin });
  const jeanne = await meet(browser, 'Jeanne', { origin: theirs.origin });
  const nodePeers: NodePeer[] = [];

  await awa.beginGroup('Mesure');
  await awa.addProject(PROJECT);
  await jeanne.enter(await awa.invite());
  await jeanne.openProject(PROJECT);

  console.log(`edit in one browser, visible in another: ${EDITS} edits each, milliseconds`);
  console.log('peers | other browser p50 | p99 | own screen p50 | p99');
  let link = '';
  let left = 0;
  for (const peers of PEERS) {
    while (nodePeers.length < peers - 1) {
      if (left === 0) [link, left] = [await awa.inviteAnew(20), 20];
      nodePeers.push(await enterAsNodePeer(`http://127.0.0.1:${relay.port}`, link));
      left -= 1;
    }
    const project = `${PROJECT} avec ${peers} pairs`;
    await awa.addProject(project);
    await jeanne.openProject(project);
    await watchTitles(jeanne.page);
    await watchTitles(awa.page);
    const { other, own } = await measure(awa.page, jeanne.page, `à ${peers}`);
    console.log(`${peers} | ${ms(other, 0.5)} | ${ms(other, 0.99)} | ${ms(own, 0.5)} | ${ms(own, 0.99)}`);
  }

  for (const peer of nodePeers) peer.close();
  await browser.close();
  await mine.close();
  await theirs.close();
  await relay.dispose();
}

async function measure(mine: Page, theirs: Page, tag: string): Promise<{ other: number[]; own: number[] }> {
  const other: number[] = [];
  const own: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const title = `Tâche ${edit} ${tag}`;
    const field = mine.getByLabel('Nouvelle tâche dans « À faire »');
    await field.fill(title);
    const pressedAt = await field.evaluate((input: HTMLInputElement) => {
      const now = performance.timeOrigin + performance.now();
      input.form?.requestSubmit();
      return now;
    });
    own.push((await seenAt(mine, title)) - pressedAt);
    other.push((await seenAt(theirs, title)) - pressedAt);
  }
  return { other, own };
}

/** Remembers when each title was first in the page and a frame had been painted. */
async function watchTitles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = new Map<string, number>();
    Object.assign(globalThis, { seenTitles: seen });
    const look = (): void => {
      for (const title of document.querySelectorAll('.card-title')) {
        const text = title.textContent ?? '';
        if (seen.has(text)) continue;
        seen.set(text, Number.NaN);
        requestAnimationFrame(() => seen.set(text, performance.timeOrigin + performance.now()));
      }
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    look();
  });
}

async function seenAt(page: Page, title: string): Promise<number> {
  const handle = await page.waitForFunction((wanted) => {
    const seen: unknown = Reflect.get(globalThis, 'seenTitles');
    const at: unknown = seen instanceof Map ? seen.get(wanted) : undefined;
    return typeof at === 'number' && !Number.isNaN(at) ? at : false;
  }, title);
  return Number(await handle.jsonValue());
}
