/** Automerge is in a worker that is kept with the page, wasm and all, and in nothing that a first visit waits for. Reads dist/client, so it runs after the build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstLoadFiles } from './first-load.ts';

const client = join(import.meta.dirname, '../../dist/client');
const assets = readdirSync(join(client, 'assets'));
const hasAutomerge = (file: string): boolean => /automerge/i.test(readFileSync(join(client, file), 'utf8'));

it('the service worker keeps the register’s worker and one wasm', () => {
  const workers = assets.filter((file) => /^register-worker-.*\.js$/.test(file));
  const wasm = assets.filter((file) => /^automerge-.*\.wasm$/.test(file));
  expect(workers.map((file) => hasAutomerge(join('assets', file)))).toEqual([true]);
  expect(wasm).toHaveLength(1);
  const kept = readFileSync(join(client, 'sw.js'), 'utf8');
  for (const file of [...workers, ...wasm]) expect(kept).toContain(`/assets/${file}`);
  // a page opens without network before a megabyte has come
  expect(kept).toMatch(/later.{1,8}\/assets\/automerge-[^,]*\.wasm[^,]{1,4},.{1,4}version/);
});

it('nothing of Automerge is in the first load', () => {
  expect(
    firstLoadFiles(client).filter((file) =>
      /initializeWasm|wasm_bindgen|ImmutableString/.test(readFileSync(join(client, file), 'utf8')),
    ),
  ).toEqual([]);
});
