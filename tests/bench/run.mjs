/** `npm run bench -- <name> [arguments]` runs tests/bench/<name>.bench.ts. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const [name, ...args] = process.argv.slice(2);
const folder = import.meta.dirname;
const path = join(folder, `${name}.bench.ts`);

if (name === undefined || !existsSync(path)) {
  const names = readdirSync(folder).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);
  console.error(`Usage: npm run bench -- <name>. Benchmarks here: ${names.join(', ') || 'none'}.`);
  process.exit(2);
}
const runner = join(folder, '../../client/build/run-typescript.mjs');
process.exit(spawnSync(process.execPath, [runner, path, ...args], { stdio: 'inherit' }).status ?? 1);
