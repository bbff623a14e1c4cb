/**
 * `npm run pictures [folder] [fr|en]`: every screen at 1440 and 390 px, light and dark, as PNG files to look at. The two of the README
 * are chosen from them.
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
process.exit(0);
