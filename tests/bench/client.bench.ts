/**
 * From the finger to the neighbour: a task added in one real browser, visible in another, through the built relay over loopback. With
 * 1, 10 and 50 peers: two are Chromium, the others Node peers of core that receive and apply everything. The same page also shows
 * the time until the author's own screen has it.
 */
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../chromium.ts';
import { createCutProxy } from '../e2e/fixture/cut-proxy.ts';
import { meet } from '../e2e/fixture/neighbour.ts';
import { createRelayProcess } from '../e2e/fixture/relay-process.ts';
import { enterAsNodePeer, type NodePeer } from '../peers/node-peer.ts';

const PEERS = [1, 10, 50];
const EDITS = Number(process.env['EDITS'] ?? 100);
const PROJECT = 'Place du marché';

interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

const relay = await createRelayProcess();
await relay.start();
const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGS] });
const proxies = await Promise.all([createCutProxy(relay.port), createCutProxy(relay.port)]);
const [mine, theirs] = proxies;
if (!mine || !theirs) throw new Error('two proxies are needed');
const awa = await meet(browser, 'Awa', { origin: mine.origin });
const jeanne = await meet(browser, 'Jeanne', { origin: theirs.origin });
const nodePeers: NodePeer[] = [];

await awa.beginGroup('Mesure');
await awa.addProject(PROJECT);
await jeanne.enter(await awa.invite());
await jeanne.sees(PROJECT);
await watchTitles(jeanne.page);
await watchTitles(awa.page);

console.log(`edit in one browser, visible in another: ${EDITS} edits each, milliseconds`);
console.log('peers | other browser p50 | p99 | own screen p50 | p99');
let links: string[] = [];
for (const peers of PEERS) {
  while (nodePeers.length < peers - 1) {
    if (links.length === 0) links = await invitations(Math.min(6, peers - 1 - nodePeers.length));
    const link = links.pop();
    if (link) nodePeers.push(await enterAsNodePeer(`http://127.0.0.1:${relay.port}`, link));
  }
  const { other, own } = await measure(`à ${peers}`);
  console.log(`${peers} | ${ms(other.p50)} | ${ms(other.p99)} | ${ms(own.p50)} | ${ms(own.p99)}`);
}

for (const peer of nodePeers) peer.close();
await browser.close();
for (const proxy of proxies) await proxy.close();
await relay.dispose();
process.exit(0);

/** The same invitation as often as it may be used. */
async function invitations(count: number): Promise<string[]> {
  await awa.page.getByRole('button', { name: 'Inviter' }).click();
  const renew = awa.page.getByRole('button', { name: 'Faire un nouveau code' });
  if (!(await renew.isVisible())) await awa.page.getByText('Pour qui, pour combien de temps').click();
  await renew.click();
  const link = await awa.page.getByRole('dialog').getByLabel("Lien d'invitation").inputValue();
  await awa.page.getByRole('button', { name: 'Fermer' }).click();
  return Array.from({ length: count }, () => link);
}

async function measure(tag: string): Promise<{ other: Percentiles; own: Percentiles }> {
  const other: number[] = [];
  const own: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const title = `Tâche ${edit} ${tag}`;
    const field = awa.page.getByLabel(`Nouvelle tâche dans « ${PROJECT} »`);
    await field.fill(title);
    const pressedAt = await field.evaluate((input: HTMLInputElement) => {
      const now = performance.timeOrigin + performance.now();
      input.form?.requestSubmit();
      return now;
    });
    own.push((await seenAt(awa.page, title)) - pressedAt);
    other.push((await seenAt(jeanne.page, title)) - pressedAt);
  }
  return { other: percentiles(other), own: percentiles(own) };
}

/** Remembers when each title was first in the page and a frame had been painted. */
async function watchTitles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = new Map<string, number>();
    Object.assign(globalThis, { seenTitles: seen });
    const look = (): void => {
      for (const title of document.querySelectorAll('.task-title')) {
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

function percentiles(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

function ms(value: number): string {
  return value.toFixed(1);
}
