/** What search knows of a thing: words, and no document. Rooms say which entries they have; search says which match. */

export const ENTRY_KINDS = ['project', 'task', 'card', 'person', 'decision'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface SearchEntry {
  /** One over all kinds. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  /** All else that it is found by: description, tags, place; `''` for nothing. */
  readonly words: string;
  /** Comes after everything that is not. */
  readonly archived: boolean;
}

/** From `start` up to and without `end`, in UTF-16 units of the text it belongs to. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

export interface MarkedText {
  readonly text: string;
  /** In order, apart from each other. */
  readonly marks: readonly WordRange[];
}

export interface SearchHit {
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: MarkedText;
  /** A piece of `words` around what matched there; undefined when the title says it all. */
  readonly excerpt: MarkedText | undefined;
}

export interface Finding {
  /** The best first, at most as many as were asked for. */
  readonly hits: readonly SearchHit[];
  /** Of all that match. */
  readonly count: number;
  /** `some`: nothing has all the words that were asked for; these have some of them. */
  readonly matched: 'all' | 'some';
}

export interface SearchTerms {
  /** Undefined: every kind. */
  readonly kinds?: readonly EntryKind[] | undefined;
  readonly limit: number;
}
