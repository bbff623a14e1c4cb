/** A first question decided by two devices through the relay, and an objection that was given without network (J5, in its simplest form). */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';
import { createStoryClock } from './fixture/story-clock.ts';

const SYNC_MS = 30_000;
/** An answer is held for ten seconds before it is written. */
const HELD_MS = 40_000;

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const clock = createStoryClock('2026-09-23T08:00:00Z');
let square: Square;
let awa: ProxiedNeighbour;
let bakary: ProxiedNeighbour;
const both = (): readonly ProxiedNeighbour[] => [awa, bakary];

beforeAll(async () => {
  square = await openSquare({ env: clock.relayEnv });
  const arrive = async (name: string): Promise<ProxiedNeighbour> => {
    const one = await square.neighbour(name, { profile: { timezoneId: 'Europe/Paris' } });
    await clock.wind(one.context);
    return one;
  };
  awa = await arrive('Awa');
  await awa.beginGroup('Les Tilleuls');
  bakary = await arrive('Bakary');
  await bakary.enter(await awa.invite());
});
afterAll(() => square.close());

const press = ({ page }: ProxiedNeighbour, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const tagOf = async ({ page }: ProxiedNeighbour): Promise<string> =>
  page.locator('.decide-head .decide-tag').innerText();
const turnoutOf = async ({ page }: ProxiedNeighbour): Promise<string> =>
  page
    .getByText(/\d+ avis sur \d+/)
    .last()
    .innerText();

it('Awa asks the question that every group has; it waits for Bakary, without him asking for anything', async () => {
  const { page } = awa;
  await page.getByRole('link', { name: "Aujourd'hui" }).first().click();
  await page.getByRole('link', { name: 'Qui garde les clés ?' }).click({ timeout: SYNC_MS });
  await press(awa, 'Ouvrir la consultation');
  await page.getByRole('heading', { name: 'Qui garde les clés ?', level: 1 }).waitFor();
  const places = bakary.page.getByRole('navigation', { name: 'Lieux du groupe' });
  await places.getByRole('link', { name: /^Décisions/ }).click({ timeout: 90_000 });
  await bakary.page.getByRole('heading', { name: 'On attend votre avis' }).waitFor({ timeout: SYNC_MS });
  await bakary.page.getByRole('link', { name: 'Qui garde les clés ?' }).click();
  await expect.poll(() => turnoutOf(bakary), { timeout: SYNC_MS }).toContain('0 avis sur 2');
  await bakary.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});

it('Bakary objects without network, Awa consents and closes when the days are over: adopted', async () => {
  bakary.proxy.cut();
  await press(bakary, "J'objecte");
  await bakary.page.getByLabel('Votre objection').fill('Et si les deux partent en vacances ?');
  await press(bakary, "Envoyer l'objection");
  await bakary.page.locator('.objection').waitFor();
  await press(awa, 'Je consens');
  await expect.poll(() => turnoutOf(awa)).toContain('1 avis sur 2');
  // written, and nobody can take it back any more
  await expect
    .poll(() => awa.page.getByText('Partira dans un instant.').count(), { timeout: HELD_MS })
    .toBe(0);
  await expect
    .poll(() => bakary.page.getByText('Partira dans un instant.').count(), { timeout: HELD_MS })
    .toBe(0);
  await square.relay.stop();
  await clock.moveTo(
    '2026-10-01T08:00:00Z',
    both().map(({ page }) => page),
  );
  await square.relay.start();
  await awa.page.reload();
  await press(awa, 'Clore la consultation');
  await expect.poll(() => tagOf(awa)).toContain('adoptée, contestable');
  await expect
    .poll(() => awa.page.locator('.history-line .decide-tag').count(), { timeout: HELD_MS })
    .toBe(0);
});

it('once he has network again it is suspended for both, in his words and with his time', async () => {
  bakary.proxy.mend();
  for (const one of both()) {
    await expect
      .poll(() => tagOf(one), { timeout: 90_000 })
      .toMatch(/^suspendue\s: objection reçue hors ligne$/);
    await expect
      .poll(() => one.page.locator('.decide-note-alarm').innerText(), { timeout: SYNC_MS })
      .toContain('Et si les deux partent en vacances ?');
  }
  await awa.sees(/Bakary a objecté hors ligne, avant la clôture\s: le 23 septembre/);
});
