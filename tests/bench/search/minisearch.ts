/** MiniSearch, from this folder's own packages. It is found by its path: the project is checked and built where it is not installed. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface MiniSearchIndex<T> {
  addAll(documents: readonly T[]): void;
  replace(document: T): void;
  search(query: string, options: { combineWith: 'AND' | 'OR' }): readonly { readonly id: unknown }[];
}

export interface MiniSearchOptions {
  readonly fields: readonly string[];
  readonly tokenize: (text: string) => string[];
  readonly processTerm: (term: string) => string;
  readonly searchOptions: {
    readonly tokenize: (query: string) => string[];
    readonly boost: Readonly<Record<string, number>>;
    readonly prefix: boolean;
    readonly fuzzy: number;
  };
}

type MiniSearch = new <T>(options: MiniSearchOptions) => MiniSearchIndex<T>;

const path = join(import.meta.dirname, '../node_modules/minisearch/dist/es/index.js');

export async function loadMiniSearch(): Promise<MiniSearch> {
  const loaded: unknown = await import(/* @vite-ignore */ pathToFileURL(path).href);
  const found: unknown = typeof loaded === 'object' && loaded && Reflect.get(loaded, 'default');
  if (!isMiniSearch(found)) throw new Error(`no MiniSearch at ${path}`);
  return found;
}

function isMiniSearch(found: unknown): found is MiniSearch {
  return typeof found === 'function' && 'addAll' in found.prototype;
}
