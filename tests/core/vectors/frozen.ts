/**
 * The frozen vectors in `tests/vectors/*.json`. They may be added to, never edited: `PLACETTE_ADD_VECTORS=1` writes those that are
 * missing and leaves the others as they are.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';

export type Vectors = Record<string, string>;

/** `computed`: what the code makes now. Returns what the file holds. */
export function frozenVectors(name: string, computed: Vectors): Vectors {
  const path = resolve(import.meta.dirname, `../../vectors/${name}.json`);
  const frozen = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Vectors) : {};
  if (process.env['PLACETTE_ADD_VECTORS'] !== '1') return frozen;
  const grown = { ...computed, ...frozen };
  writeFileSync(path, `${JSON.stringify(grown, undefined, 2)}\n`);
  return grown;
}
