/**
 * The index of a group: sealed segments of about a thousand entries and one small young one, which alone is built again when
 * something changes. A changed or removed entry is masked where it stood; `tidy` puts segments together that have become small, in idle
 * time. What it answers depends on the entries alone, not on the way they came.
 */
import type { Finding, SearchEntry, SearchTerms } from './search-entry.ts';
import { findIn, type Found } from './find-in.ts';
import { excerptOf, markedText } from './marked-text.ts';
import { buildSegment, type Segment } from './segment.ts';
import { createVocabulary } from './vocabulary.ts';

/** Entries in a sealed segment. */
const SEALED = 1000;
/** Entries that may be built again at every change: a few milliseconds. */
const YOUNG = 128;
/** A sealed segment with fewer live entries is put together with others. */
const SMALL = 500;

export interface SearchIndex {
  /** An entry whose id is here takes the place of the earlier one. */
  put(entries: readonly SearchEntry[]): void;
  /** Unknown ids are passed over. */
  remove(ids: readonly string[]): void;
  search(query: string, terms: SearchTerms): Finding;
  /** As `search` ranks them, without marks: for filters over everything. */
  ids(query: string, terms: SearchTerms): readonly string[];
  /** One piece of work, some tens of milliseconds at most. False: nothing is left to do until something changes. */
  tidy(): boolean;
  size(): number;
}

interface Place {
  readonly segment: Segment;
  readonly at: number;
}

export function createSearchIndex(): SearchIndex {
  const vocabulary = createVocabulary();
  const places = new Map<string, Place>();
  const young = new Map<string, SearchEntry>();
  let sealed: readonly Segment[] = [];
  let youngSegment: Segment | undefined;

  const mask = (id: string): void => {
    if (young.delete(id)) youngSegment = undefined;
    const place = places.get(id);
    if (!place) return;
    place.segment.mask(place.at);
    places.delete(id);
  };

  const seal = (entries: readonly SearchEntry[]): void => {
    const segment = buildSegment(entries, vocabulary);
    entries.forEach(({ id }, at) => places.set(id, { segment, at }));
    sealed = [...sealed, segment];
  };

  const segments = (): readonly Segment[] => {
    if (young.size === 0) return sealed;
    youngSegment ??= buildSegment([...young.values()], vocabulary);
    return [...sealed, youngSegment];
  };

  const find = (query: string, terms: SearchTerms): Found => findIn(segments(), vocabulary, query, terms);

  return {
    put: (entries) => {
      for (const entry of entries) {
        mask(entry.id);
        young.set(entry.id, entry);
      }
      if (entries.length > 0) youngSegment = undefined;
      if (young.size <= YOUNG) return;
      const all = [...young.values()];
      young.clear();
      for (let from = 0; from < all.length; from += SEALED) seal(all.slice(from, from + SEALED));
    },
    remove: (ids) => ids.forEach(mask),
    search: (query, terms) => {
      const { ranked, words, matched } = find(query, terms);
      const isMatch = (word: string): boolean => words.has(word);
      const hits = ranked.slice(0, terms.limit).map(({ entry, isAllInTitle }) => ({
        id: entry.id,
        kind: entry.kind,
        title: markedText(entry.title, isMatch),
        excerpt: isAllInTitle ? undefined : excerptOf(entry.words, isMatch),
      }));
      return { hits, count: ranked.length, matched };
    },
    ids: (query, terms) =>
      find(query, terms)
        .ranked.slice(0, terms.limit)
        .map(({ entry }) => entry.id),
    tidy: () => {
      const worn = wornSegments(sealed);
      if (worn.length > 0) {
        const live = worn.flatMap(({ entries }) => entries.filter((entry) => entry !== undefined));
        sealed = sealed.filter((segment) => !worn.includes(segment));
        if (live.length > 0) seal(live);
        return true;
      }
      return sealed.some((segment) => segment.prepare());
    },
    size: () => places.size + young.size,
  };
}

/** Empty ones, or a full one with many masks, or small ones that make one together. */
function wornSegments(sealed: readonly Segment[]): readonly Segment[] {
  const empty = sealed.filter((segment) => segment.live() === 0);
  if (empty.length > 0) return empty;
  const small: Segment[] = [];
  let live = 0;
  for (const segment of sealed) {
    if (segment.live() >= SMALL || live + segment.live() > SEALED) continue;
    small.push(segment);
    live += segment.live();
  }
  if (small.length > 1) return small;
  const worn = sealed.find((segment) => segment.entries.length > 2 * segment.live());
  return worn ? [worn] : [];
}
