/**
 * A board of 500 tasks: reopened without network until it can be used, and a card dragged over it. "Usable" is when the columns
 * count all tasks, their cards in sight are painted and the page is idle again. A frame of dragging costs
 * what its events and its rendering took, without the wait between them.
 */
import { type CDPSession, chromium, type Page } from 'playwright-core';
import type { MemberId } from '../../../core/id/id.ts';
import { addTask, setDue } from '../../../core/plan/change-task.ts';
import { readPlan } from '../../../core/plan/plan.ts';
import { CHROMIUM_ARGS, findChromium } from '../../chromium.ts';
import { createCutProxy } from '../../e2e/fixture/cut-proxy.ts';
import { meet } from '../../e2e/fixture/neighbour.ts';
import { createRelayProcess } from '../../e2e/fixture/relay-process.ts';
import { enterAsNodePeer } from '../../peers/node-peer.ts';
import { ms } from './figures.ts';

const TASKS = 500;
const RUNS = Number(process.env['RUNS'] ?? 7);
const DRAG_STEPS = 1200;
const SLOW_CPU = 4;

export async function measureBoard(): Promise<void> {
  const relay = await createRelayProcess();
  await relay.start();
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGS] });
  const proxy = await createCutProxy(relay.port);
  const awa = await meet(browser, 'Awa', {
    origin: proxy.origin,
    profile: { viewport: { width: 1440, height: 900 } },
  });
  await awa.beginGroup('Mesure');
  await awa.addProject('Place du marché');
  const peer = await enterAsNodePeer(`http://127.0.0.1:${relay.port}`, await awa.invite());
  await fill(peer.plan.ydoc);
  await awa.openProject('Place du marché');
  const { page } = awa;
  await page.waitForFunction(showsTasks, TASKS, { timeout: 60_000 });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const address = page.url();
  peer.close();
  proxy.cut();

  const cdp = await awa.context.newCDPSession(page);
  console.log(`\na group of ${TASKS} tasks, without network, milliseconds (${RUNS} runs)`);
  console.log('processor | reopened to usable p50 | worst');
  for (const rate of [1, SLOW_CPU]) {
    await slowDown(cdp, rate);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await reopen(page, address));
    console.log(`${speed(rate)} | ${ms(times, 0.5)} | ${ms(times, 1)}`);
  }
  console.log(`dragging a card over ${TASKS}, milliseconds a frame`);
  console.log('processor | p50 | p95 | frames');
  for (const rate of [1, SLOW_CPU]) {
    await slowDown(cdp, rate);
    const frames = await drag(page);
    console.log(`${speed(rate)} | ${ms(frames, 0.5)} | ${ms(frames, 0.95)} | ${frames.length}`);
  }
  await browser.close();
  await proxy.close();
  await relay.dispose();
}

function speed(rate: number): string {
  return rate === 1 ? 'this machine' : `${rate} times slower`;
}

async function slowDown(cdp: CDPSession, rate: number): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
}

async function fill(plan: Parameters<typeof readPlan>[0]): Promise<void> {
  const by = 'mbr_mesure' as MemberId;
  const started = Date.now();
  while (readPlan(plan).projects.length === 0) {
    if (Date.now() - started > 20_000) throw new Error('the project did not arrive');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const [project] = readPlan(plan).projects;
  if (!project) throw new Error('no project');
  plan.transact(() => {
    for (let n = 0; n < TASKS; n++) {
      const status = (['todo', 'doing', 'blocked', 'done'] as const)[n % 4];
      const title = `Tâche ${n} : ${'prévenir les voisins du palier '.repeat(1 + (n % 3)).trim()}`;
      const added = addTask(plan, { project: project.id, title, status, owners: [by] }, { by, at: n });
      if (added.ok && n % 2 === 0) setDue(plan, added.value, `2027-0${1 + (n % 9)}-15`, { by, at: n });
    }
  });
}

/** By the counts of the columns: only cards in sight are in the page. */
function showsTasks(count: number): boolean {
  const counts = [...document.querySelectorAll('.column-title .soft')].map((one) => Number(one.textContent));
  return counts.reduce((sum, one) => sum + one, 0) === count;
}

async function reopen(page: Page, address: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate(
    (count) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const counts = [...document.querySelectorAll('.column-title .soft')].map((one) =>
            Number(one.textContent),
          );
          const isShown = counts.reduce((sum, one) => sum + one, 0) === count;
          if (!isShown || !document.querySelector('.card')) return void requestAnimationFrame(look);
          requestAnimationFrame(() => requestIdleCallback(() => resolve(performance.now())));
        };
        look();
      }),
    TASKS,
  );
}

async function drag(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const costs: number[] = [];
    Object.assign(globalThis, { dragCosts: costs });
    let handling = 0;
    let startedAt = 0;
    let isPlanned = false;
    addEventListener('dragover', () => (startedAt = performance.now()), { capture: true });
    addEventListener('dragover', () => {
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
        port2.postMessage(undefined); // its turn comes after the frame was laid out and painted
      });
    });
  });
  const [first] = await page.locator('.card-title').all();
  const box = await first?.boundingBox();
  if (!box) throw new Error('no card');
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  for (let step = 0; step < DRAG_STEPS; step++) {
    const x = 300 + ((step * 9) % 1000);
    const y = 260 + ((step * 23) % 560);
    await page.mouse.move(x, y);
  }
  await page.mouse.up();
  return page.evaluate(() => {
    const costs: unknown = Reflect.get(globalThis, 'dragCosts');
    return Array.isArray(costs) ? costs.map(Number) : [];
  });
}
