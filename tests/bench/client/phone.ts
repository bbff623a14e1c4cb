/**
 * A phone of 2019: a processor four times slower than this one, slow 3G (400 kbit/s, 400 ms there and back), 360 px. From the first
 * visit, with nothing on the device, until the first question can be answered; then how long each tap and key waits for its frame.
 */
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../chromium.ts';
import { createRelayProcess } from '../../e2e/fixture/relay-process.ts';
import { ms } from './figures.ts';

const RUNS = Number(process.env['RUNS'] ?? 5);
const SLOW_CPU = 4;
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

export async function measurePhone(): Promise<void> {
  const relay = await createRelayProcess();
  await relay.start();
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGS] });
  const usable: number[] = [];
  const answers: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext({
      locale: 'fr-FR',
      viewport: { width: 360, height: 740 },
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.emulateNetworkConditions', SLOW_3G);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
    await page.addInitScript(watchAnswers);
    await page.goto(`http://localhost:${relay.port}`, { waitUntil: 'commit' });
    await page.getByRole('textbox').waitFor({ timeout: 60_000 });
    usable.push(
      await page.evaluate(
        () => new Promise<number>((resolve) => requestIdleCallback(() => resolve(performance.now()))),
      ),
    );
    await use(page);
    answers.push(...(await page.evaluate(readAnswers)));
    await context.close();
  }
  console.log(
    `\na phone of 2019 (${SLOW_CPU} times slower, slow 3G, 360 px), ${RUNS} first visits, milliseconds`,
  );
  console.log('first visit to usable p50 | worst | tap or key to its frame p50 | p95 | worst | of how many');
  const share = [
    ms(usable, 0.5),
    ms(usable, 1),
    ms(answers, 0.5),
    ms(answers, 0.95),
    ms(answers, 1),
    answers.length,
  ];
  console.log(share.join(' | '));
  await browser.close();
  await relay.dispose();
}

/** Begins a group, goes about in it, and plans a little. */
async function use(page: Page): Promise<void> {
  const places = page.getByRole('navigation', { name: 'Lieux du groupe' });
  await page.getByRole('textbox').tap();
  await page.keyboard.type('Les Tilleuls');
  await page.getByRole('button', { name: 'Créer' }).tap();
  await page.getByLabel('Et vous, comment vous appelle-t-on').fill('Awa');
  await page.getByRole('button', { name: 'Entrer' }).tap();
  await places.getByRole('link', { name: 'Le groupe' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Les Tilleuls' }).waitFor();
  await places.getByRole('link', { name: "Aujourd'hui" }).tap();
  await page.evaluate(() => {
    history.pushState(null, '', `${location.pathname}/projects`);
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.getByLabel('Nouveau projet').fill('Fête du quartier');
  await page.getByRole('button', { name: 'Ajouter le projet' }).tap();
  const field = page.getByLabel('Nouvelle tâche dans « À faire »');
  for (const title of ['Réserver la halle', 'Prévenir la mairie', 'Imprimer les affiches']) {
    await field.tap();
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Que faire de « Réserver la halle »' }).tap();
  await page.getByRole('menuitemradio', { name: 'En cours' }).tap();
  await page.getByRole('link', { name: 'Prévenir la mairie' }).tap();
  await page.getByRole('button', { name: "Je m'en occupe" }).tap();
  await page.getByRole('radio', { name: 'Terminée' }).tap();
  await page.getByRole('button', { name: 'Refermer « Prévenir la mairie »' }).tap();
  await page.locator('.board').waitFor();
}

/** Event Timing: from the event to the frame that shows its answer, to 8 ms. */
function watchAnswers(): void {
  const answers: { readonly name: string; readonly duration: number }[] = [];
  Object.assign(globalThis, { answers });
  const options = { type: 'event', buffered: true, durationThreshold: 16 };
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) answers.push({ name, duration });
  }).observe(options);
}

function readAnswers(): number[] {
  const answers: unknown = Reflect.get(globalThis, 'answers');
  if (!Array.isArray(answers)) return [];
  const counted = ['click', 'keydown', 'pointerup'];
  return answers.flatMap((answer: { name: string; duration: number }) =>
    counted.includes(answer.name) ? answer.duration : [],
  );
}
