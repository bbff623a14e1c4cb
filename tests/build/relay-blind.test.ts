/**
 * The lint wall reads one import at a time; this reads the bundle the relay runs from, with everything it
 * reaches: no CRDT, no screen. Runs after the build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const relay = join(import.meta.dirname, '../../dist/relay');
const IMPORT = /\b(?:from|import)\s*\(?\s*["'`]([^"'`]+)["'`]/g;
const FORBIDDEN = /^(?:yjs|y-[a-z]+|lib0|@automerge\/|solid-js|@solidjs\/|idb)/;

it('the built relay imports no CRDT and no screen', () => {
  const files = readdirSync(relay, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  const packages = files.flatMap((file) =>
    [...readFileSync(join(relay, file), 'utf8').matchAll(IMPORT)].flatMap(([, specifier]) => specifier ?? []),
  );
  expect(packages).toContain('hono');
  expect(packages.filter((name) => FORBIDDEN.test(name))).toEqual([]);
});
