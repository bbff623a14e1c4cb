/**
 * `npm run pictures [folder] [fr|en]`: every screen at 1440 and 390 px, light and dark, as PNG files to look at. `board.png` and
 * `today.png` are those of the README.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { everyScreen, type Look, otherGroup, USUAL_WORDS } from '../e2e/fixture/screens.ts';
import { openSquare } from '../e2e/fixture/square.ts';

const [folder = 'test-results/pictures', language = 'fr'] = process.argv.slice(2);
const locale = language === 'en' ? 'en-GB' : 'fr-FR';
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

mkdirSync(folder, { recursive: true });
const square = await openSquare({ env: { PUBLIC_URL: 'https://relais.example' } });
const link = await otherGroup(square);

for (const viewport of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const look: Look = { locale, colorScheme, viewport };
    let number = 0;
    for await (const { name, page } of everyScreen(square, look, USUAL_WORDS, link)) {
      const title = name.replace(/[^a-z]+/g, '-');
      const file = `${viewport.width}-${colorScheme}-${String(number).padStart(2, '0')}-${title}.png`;
      await page.screenshot({ path: join(folder, file) });
      number += 1;
    }
    console.log(`${number} screens, ${viewport.width} px, ${colorScheme}`);
  }
}
await takeForReadme();
process.exit(0);

/** The example as Jeanne sees it: the board of a project on a desk, Aujourd'hui on a phone. */
async function takeForReadme(): Promise<void> {
  const jeanne = await square.neighbour('Jeanne', { profile: { reducedMotion: 'reduce' } });
  const { page } = jeanne;
  await page.setViewportSize({ width: 1440, height: 860 });
  await page.goto(`${jeanne.proxy.origin}/example`);
  await page.getByRole('button', { name: /Jeanne/ }).click();
  await jeanne.openProject('Quartier en transitions');
  await page.getByRole('link', { name: /Restitution publique/ }).click();
  await page.getByRole('textbox', { name: 'Description' }).waitFor();
  await page.screenshot({ path: join(folder, 'board.png') });
  await page.setViewportSize({ width: 390, height: 700 });
  await page.getByRole('link', { name: "Aujourd'hui" }).click();
  await page.getByRole('heading', { name: 'Ensuite' }).waitFor();
  await page.screenshot({ path: join(folder, 'today.png') });
}
