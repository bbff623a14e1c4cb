/**
 * Search over 1,000 and 20,000 invented cards: recall@10 of sixty frozen queries, time and memory, ours beside MiniSearch. `-- misses` lists each
 * query that falls short. MiniSearch is this folder's own, so that the project installs without it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { measureSearch } from './search/measure.ts';

const folder = import.meta.dirname;
if (!existsSync(join(folder, 'node_modules/minisearch')))
  spawnSync('npm', ['ci', '--prefix', folder], { stdio: 'inherit' });
await measureSearch({ listsMisses: process.argv.includes('misses') });
process.exit(0);
