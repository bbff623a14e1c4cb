import process from 'node:process';
import { join } from 'node:path';
import { openSquare } from '../e2e/fixture/square.ts';
const folder = '/tmp/bookings-next/p';
const square = await openSquare({});
const who = await square.neighbour('X', { profile: { reducedMotion: 'reduce' } });
const { page } = who;
async function enter(name: string, n = ''): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${who.proxy.origin}/example`);
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('navigation', { name: 'Lieux du groupe' }).waitFor();
  const group = /^.*\/g\/[0-9a-f]{32}/.exec(page.url())?.[0] ?? '';
  await page.goto(`${group}/sharing`);
  await page.getByRole('searchbox', { name: 'Chercher' }).first().waitFor().catch(() => undefined);
  await page.locator('input[type=search]').last().fill('remorque');
  await page.locator('.share-row-title').filter({ hasText: 'Remorque' }).first().click();
  await page.locator('.bookings').waitFor();
  await page.locator('.booked').first().waitFor({ timeout: 5000 }).catch(() => console.log('no booked'));
}
async function shot(name: string): Promise<void> {
  for (const width of [1440, 390]) for (const scheme of ['light', 'dark'] as const) {
    if (width === 1440 && scheme === 'dark') continue;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `${name}-${width}-${scheme}.png`), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
async function part(name: string): Promise<void> {
  for (const [width, scheme] of [[390, 'dark'], [390, 'light']] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.waitForTimeout(300);
    await page.locator('.bookings').screenshot({ path: join(folder, `${name}-part-${width}-${scheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
async function book(day: string, from: string, to: string): Promise<void> {
  await page.getByLabel('Quel jour').fill(day);
  await page.getByLabel('De', { exact: true }).fill(from);
  await page.getByLabel('À', { exact: true }).fill(to);
  await page.getByLabel('Pour quoi faire (facultatif)').fill('Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz '.repeat(2));
  await page.getByRole('form', { name: 'Réserver' }).getByRole('button', { name: 'Réserver', exact: true }).click();
  await page.waitForTimeout(150);
}
async function main(): Promise<void> {
  await enter('Rachid');
  await book('demain', '09:00', '12:00');
  await page.getByRole('button', { name: 'Sorti', exact: true }).first().click();
  await page.getByLabel('Sur plusieurs jours').check();
  await page.waitForTimeout(500);
  await part('rachid');
  await page.getByRole('button', { name: 'Rendu', exact: true }).first().click();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: join(folder, 'rendu-390.png') });
  await page.keyboard.press('Escape');
  await page.getByLabel('Sur plusieurs jours').uncheck();
  for (let i = 0; i < 12; i++) await book('12 décembre', '09:00', '12:00');
  await page.waitForTimeout(500);
  await page.locator('.booked-more').click();
  await page.locator('.booked-when a').last().click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, 'marked-390.png') });
  await page.setViewportSize({ width: 1440, height: 900 });
  const here = page.url();
  await page.getByRole('button', { name: 'English' }).click().catch(() => undefined);
  await page.goto(here);
  await page.locator('.booked').first().waitFor();
  await page.waitForTimeout(1000);
  await page.screenshot({ path: join(folder, 'marked-1440-en.png') });
  await part('crowd');
  const group = /^.*\/g\/[0-9a-f]{32}/.exec(page.url())?.[0] ?? '';
  await page.goto(`${group}/b/bk_nothing`);
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(folder, 'unknown.png') });
  console.log(who.complaints);
}
await main().catch((e) => console.log(e));
process.exit(0);
