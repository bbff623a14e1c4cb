/**
 * Up to a thousand entries, indexed once by lunr and never changed: what is removed is masked. Lunr's postings are objects within objects,
 * a quarter of a gigabyte for 20,000 cards; here they are packed, four bytes each, and its scores, which would differ from
 * segment to segment, are not made at all.
 */
import lunr from 'lunr';
import { fold } from './fold.ts';
import { createNearTerms, type NearTerms } from './near-terms.ts';
import type { SearchEntry } from './search-entry.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

export interface Segment {
  /** By place; a masked one is undefined. */
  readonly entries: readonly (SearchEntry | undefined)[];
  /** How many are not masked. */
  live(): number;
  mask(place: number): void;
  /** By place: what a tie is settled by. */
  readonly sortKeys: readonly string[];
  /** -1 for no term. */
  termOf(word: string): number;
  /** Terms that begin so, from one up to and without the other. */
  termsFrom(beginning: string): readonly [from: number, upTo: number];
  term(index: number): string;
  /** Words of live entries that are one typo away. */
  near(word: string): readonly string[];
  /** Prepares `near`, which otherwise does it when it is first asked. False: it was ready. */
  prepare(): boolean;
  /** Where a term stands: the place of the entry twice, and one more when in its title. Masked ones included. */
  postings(index: number): Uint32Array;
}

export function buildSegment(entries: readonly SearchEntry[], vocabulary: Vocabulary): Segment {
  const places: (SearchEntry | undefined)[] = [...entries];
  let live = entries.length;
  const { terms, offsets, packed } = pack(indexed(entries));
  for (const term of terms) vocabulary.learn(term);
  let nearTerms: NearTerms | undefined;

  const firstFrom = (word: string): number => {
    let [from, upTo] = [0, terms.length];
    while (from < upTo) {
      const middle = (from + upTo) >>> 1;
      if ((terms[middle] ?? '') < word) from = middle + 1;
      else upTo = middle;
    }
    return from;
  };
  const termOf = (word: string): number => {
    const at = firstFrom(word);
    return terms[at] === word ? at : -1;
  };

  const postings = (index: number): Uint32Array => packed.subarray(offsets[index], offsets[index + 1]);
  const isLive = (index: number): boolean =>
    postings(index).some((posting) => places[posting >>> 1] !== undefined);

  return {
    entries: places,
    sortKeys: entries.map(({ title }) => fold(title)),
    live: () => live,
    mask: (place) => {
      if (places[place]) live -= 1;
      places[place] = undefined;
    },
    termOf,
    termsFrom: (beginning) => {
      const from = firstFrom(beginning);
      let upTo = from;
      while (terms[upTo]?.startsWith(beginning)) upTo++;
      return [from, upTo];
    },
    term: (index) => terms[index] ?? '',
    near: (word) => {
      nearTerms ??= createNearTerms(terms);
      return nearTerms.near(word).filter((term) => isLive(termOf(term)));
    },
    prepare: () => {
      if (nearTerms) return false;
      nearTerms = createNearTerms(terms);
      return true;
    },
    postings,
  };
}

/** Lunr's inverted index: term → field → place → {}. */
function indexed(entries: readonly SearchEntry[]): object {
  const builder = new lunr.Builder();
  builder.ref('place');
  builder.field('title');
  builder.field('words');
  builder.tokenizer = Object.assign(
    (text?: null | string | object | object[]) => {
      const words = typeof text === 'string' ? wordsOf(text) : [];
      const telling = new Set(words.map(({ word }) => word));
      return [...telling].map((word) => new lunr.Token(word, {}));
    },
    { separator: lunr.tokenizer.separator },
  );
  entries.forEach(({ title, words }, place) => builder.add({ place, title, words }));
  return builder.invertedIndex;
}

interface Packed {
  readonly terms: readonly string[];
  readonly offsets: Uint32Array;
  readonly packed: Uint32Array;
}

function pack(inverted: object): Packed {
  const terms = Object.keys(inverted).sort();
  const offsets = new Uint32Array(terms.length + 1);
  const packed: number[] = [];
  terms.forEach((term, index) => {
    const fields: unknown = Reflect.get(inverted, term);
    for (const place of placesIn(fields, 'title')) packed.push(2 * place + 1);
    for (const place of placesIn(fields, 'words')) packed.push(2 * place);
    offsets[index + 1] = packed.length;
  });
  return { terms, offsets, packed: Uint32Array.from(packed) };
}

function placesIn(fields: unknown, field: 'title' | 'words'): readonly number[] {
  const places: unknown = isObject(fields) ? Reflect.get(fields, field) : undefined;
  return isObject(places) ? Object.keys(places).map(Number) : [];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
