/** The index is in a worker that is kept with the page, and in nothing that a first visit waits for. Reads dist/client, so it runs after the build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstLoadFiles } from './first-load.ts';

const client = join(import.meta.dirname, '../../dist/client');
const hasIndex = (file: string): boolean => /lunr/i.test(readFileSync(join(client, file), 'utf8'));

it('the service worker keeps the search worker', () => {
  const workers = readdirSync(join(client, 'assets')).filter((file) => /^search-worker-.*\.js$/.test(file));
  expect(workers.map((file) => hasIndex(join('assets', file)))).toEqual([true]);
  const kept = readFileSync(join(client, 'sw.js'), 'utf8');
  for (const file of workers) expect(kept).toContain(`/assets/${file}`);
});

it('nothing of the index is in the first load', () => {
  expect(firstLoadFiles(client).filter(hasIndex)).toEqual([]);
});
