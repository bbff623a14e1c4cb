/** The two that are measured: ours, and MiniSearch with its own prefixes and typos over the same words, folded and cut as ours are. */
import { askedWords } from '../../../core/search/asked-words.ts';
import type { SearchEntry } from '../../../core/search/search-entry.ts';
import { createSearchIndex } from '../../../core/search/search-index.ts';
import { wordsOf } from '../../../core/search/words.ts';
import { loadMiniSearch } from './minisearch.ts';

export interface MeasuredEngine {
  /** All that it does before it is at rest. */
  build(entries: readonly SearchEntry[]): void;
  change(entry: SearchEntry): void;
  /** The best first. */
  top(query: string, limit: number): readonly string[];
}

const AT_ONCE = 1000;

export async function createOurs(): Promise<MeasuredEngine> {
  const index = createSearchIndex();
  return {
    build: (entries) => {
      for (let from = 0; from < entries.length; from += AT_ONCE)
        index.put(entries.slice(from, from + AT_ONCE));
      while (index.tidy());
    },
    change: (entry) => index.put([entry]),
    top: (query, limit) => index.search(query, { limit }).hits.map(({ id }) => id),
  };
}

export async function createMiniSearch(): Promise<MeasuredEngine> {
  const MiniSearch = await loadMiniSearch();
  const index = new MiniSearch<SearchEntry>({
    fields: ['title', 'words'],
    tokenize: (text) => wordsOf(text).map(({ word }) => word),
    processTerm: (word) => word,
    searchOptions: {
      tokenize: (query) => [...askedWords(query)],
      boost: { title: 2 },
      prefix: true,
      fuzzy: 0.2,
    },
  });
  return {
    build: (entries) => index.addAll(entries),
    change: (entry) => index.replace(entry),
    top: (query, limit) => {
      const all = index.search(query, { combineWith: 'AND' });
      const found = all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
      return found.slice(0, limit).map(({ id }) => String(id));
    },
  };
}
