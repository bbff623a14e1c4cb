/** First visit light enough for a phone on 3G, with the editor, the board, search and the example outside it. Reads dist/client, so it runs after the build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { firstLoadFiles } from './first-load.ts';

const client = join(import.meta.dirname, '../../dist/client');
const BUDGET_BYTES = 130_000;

it(`first load: JS + CSS at most ${BUDGET_BYTES / 1000} kB gzip`, () => {
  const files = firstLoadFiles(client);
  const sizes = files.map((file) => gzipSync(readFileSync(join(client, file)), { level: 9 }).length);
  const totalBytes = sizes.reduce((sum, size) => sum + size, 0);
  console.info(files.map((file, index) => `${sizes[index]} ${file}`).join('\n'), `\n${totalBytes} in all`);
  expect(files.some((file) => file.includes('open-workplace-'))).toBe(true);
  expect(files.filter((file) => /tilleuls|combe|example/.test(file))).toEqual([]);
  expect(totalBytes).toBeLessThanOrEqual(BUDGET_BYTES);
});
