/**
 * Lighthouse on the built client, as the relay serves it, in Debian's Chromium with its own idea of a mid-range phone. Its package is
 * this folder's own, so that the project installs without it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findChromium } from '../chromium.ts';
import { createRelayProcess } from '../e2e/fixture/relay-process.ts';

const RUNS = Number(process.env['RUNS'] ?? 3);
const folder = join(import.meta.dirname);
const program = join(folder, 'node_modules/.bin/lighthouse');
if (!existsSync(program)) spawnSync('npm', ['ci', '--prefix', folder], { stdio: 'inherit' });

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly displayValue?: string }>>;
}

const relay = await createRelayProcess();
await relay.start();
const out = mkdtempSync(join(tmpdir(), 'placette-lighthouse-'));
console.log('run | performance | accessibility | first paint | largest paint | blocking');
let failures = 0;
for (let run = 1; run <= RUNS; run++) {
  const path = join(out, `${run}.json`);
  const flags =
    '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking';
  const { status } = spawnSync(
    program,
    [
      `http://localhost:${relay.port}/`,
      '--quiet',
      '--no-enable-error-reporting',
      `--chrome-flags=${flags}`,
      '--only-categories=performance,accessibility',
      '--output=json',
      `--output-path=${path}`,
    ],
    { stdio: 'inherit', env: { ...process.env, CHROME_PATH: findChromium() } },
  );
  if (status !== 0) {
    if (++failures > RUNS) throw new Error('lighthouse failed');
    run -= 1; // it sometimes misses the start of its own trace, and says to run again
    continue;
  }
  const { categories, audits } = JSON.parse(readFileSync(path, 'utf8')) as Report;
  const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
  const say = (name: string): string => audits[name]?.displayValue ?? '';
  console.log(
    [
      run,
      score('performance'),
      score('accessibility'),
      say('first-contentful-paint'),
      say('largest-contentful-paint'),
      say('total-blocking-time'),
    ].join(' | '),
  );
}
await relay.dispose();
process.exit(0);
