/**
 * Finds the Chromium that the tests drive: `CHROMIUM`, the system's, one that Playwright downloaded, or
 * (root on Debian only) the distribution's package, installed now. Fails with a sentence otherwise.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const PLAYWRIGHT_BINARIES = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a Chromium; found once per process and handed to child processes as `CHROMIUM`. */
export function findChromium(): string {
  const path = named() ?? SYSTEM.find(existsSync) ?? playwrightDownload() ?? debianPackage();
  if (path === undefined) {
    throw new Error(
      'The tests need Chromium: install it, run `npx playwright-core install chromium`, or set CHROMIUM to its path.',
    );
  }
  process.env['CHROMIUM'] = path;
  return path;
}

function named(): string | undefined {
  const path = process.env['CHROMIUM'];
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path)) throw new Error(`CHROMIUM names ${path}, which does not exist.`);
  return path;
}

function playwrightDownload(): string | undefined {
  const folder = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? defaultPlaywrightFolder();
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((name) => PLAYWRIGHT_BINARIES.map((binary) => join(folder, name, binary)))
    .find(existsSync);
}

function defaultPlaywrightFolder(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/ms-playwright');
  return join(homedir(), '.cache/ms-playwright');
}

function debianPackage(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.info('No Chromium found: installing the Debian package chromium with apt-get.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', 'chromium']]) {
    const { status } = spawnSync('apt-get', args, { stdio: 'inherit', env });
    if (status !== 0)
      throw new Error(`\`apt-get ${args.join(' ')}\` failed: install Chromium by hand or set CHROMIUM.`);
  }
  return SYSTEM.find(existsSync);
}
