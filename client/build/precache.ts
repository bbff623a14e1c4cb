/** Writes the list of built files, and a hash of their contents, into the service worker: it keeps exactly this version. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const SERVICE_WORKER = 'sw.js';
/** Large, and of one room: kept once the page is. */
const LATER = /\.wasm$/;
/** With whichever quotes the minifier chose. */
const PLACE = /(['"`])__PRECACHE__\1/;

/** `publicDir`: files that are copied as they are, and belong to the page too. */
export function precache(publicDir: string): Plugin {
  return {
    name: 'precache',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[SERVICE_WORKER];
        if (worker?.type !== 'chunk') throw new Error('the build has no service worker');
        const copied = readdirSync(publicDir);
        const hash = createHash('sha256');
        for (const name of copied) hash.update(readFileSync(join(publicDir, name)));
        for (const output of Object.values(bundle)) {
          if (output !== worker) hash.update(output.type === 'chunk' ? output.code : output.source);
        }
        const built = Object.keys(bundle).filter((name) => name !== SERVICE_WORKER && name !== 'index.html');
        const all = ['/', ...[...built, ...copied].toSorted().map((name) => `/${name}`)];
        const later = all.filter((path) => LATER.test(path));
        const files = all.filter((path) => !LATER.test(path));
        const list = JSON.stringify({ files, later, version: hash.digest('hex').slice(0, 16) });
        if (!PLACE.test(worker.code)) throw new Error('the service worker has no place for its files');
        worker.code = worker.code.replace(PLACE, () => JSON.stringify(list));
      },
    },
  };
}
