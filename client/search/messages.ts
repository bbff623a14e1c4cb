/**
 * What a page and its search worker say to each other: `put`, `remove`, `search`, `ids` there, an answer with the number of what it answers
 * back. Each side checks what it hears: a message that is none of these is passed over.
 */
import {
  ENTRY_KINDS,
  type EntryKind,
  type Finding,
  type MarkedText,
  type SearchEntry,
  type SearchHit,
  type SearchTerms,
  type WordRange,
} from '../../core/search/search-entry.ts';

export interface Question extends SearchTerms {
  readonly type: 'search' | 'ids';
  /** Names the question; its answer carries it. */
  readonly ask: number;
  readonly query: string;
}

export type Request =
  /** Answered when the entries can be found. */
  | { readonly type: 'put'; readonly ask: number; readonly entries: readonly SearchEntry[] }
  | { readonly type: 'remove'; readonly ids: readonly string[] }
  | Question;

export type Reply =
  | { readonly type: 'search'; readonly ask: number; readonly finding: Finding }
  | { readonly type: 'ids'; readonly ask: number; readonly ids: readonly string[] }
  | { readonly type: 'put'; readonly ask: number };

export function readRequest(data: unknown): Request | undefined {
  if (!isRecord(data)) return undefined;
  const { type, entries, ids, ask, query, kinds, limit } = data;
  switch (type) {
    case 'put':
      return isCount(ask) && isListOf(entries, isEntry) ? { type, ask, entries } : undefined;
    case 'remove':
      return isListOf(ids, isString) ? { type, ids } : undefined;
    case 'search':
    case 'ids':
      if (!isCount(ask) || !isString(query) || !isCount(limit)) return undefined;
      if (kinds !== undefined && !isListOf(kinds, isKind)) return undefined;
      return { type, ask, query, kinds, limit };
    default:
      return undefined;
  }
}

export function readReply(data: unknown): Reply | undefined {
  if (!isRecord(data)) return undefined;
  const { type, ask, finding, ids } = data;
  if (!isCount(ask)) return undefined;
  if (type === 'search' && isFinding(finding)) return { type, ask, finding };
  if (type === 'ids' && isListOf(ids, isString)) return { type, ask, ids };
  if (type === 'put') return { type, ask };
  return undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function isEntry(value: unknown): value is SearchEntry {
  return (
    isRecord(value) &&
    isString(value['id']) &&
    isKind(value['kind']) &&
    isString(value['title']) &&
    isString(value['words']) &&
    typeof value['archived'] === 'boolean'
  );
}

function isFinding(value: unknown): value is Finding {
  if (!isRecord(value)) return false;
  const { hits, count, matched } = value;
  return isListOf(hits, isHit) && isCount(count) && (matched === 'all' || matched === 'some');
}

function isHit(value: unknown): value is SearchHit {
  if (!isRecord(value)) return false;
  const { id, kind, title, excerpt } = value;
  return (
    isString(id) && isKind(kind) && isMarkedText(title) && (excerpt === undefined || isMarkedText(excerpt))
  );
}

function isMarkedText(value: unknown): value is MarkedText {
  return isRecord(value) && isString(value['text']) && isListOf(value['marks'], isRange);
}

function isRange(value: unknown): value is WordRange {
  return isRecord(value) && isCount(value['start']) && isCount(value['end']);
}

function isKind(value: unknown): value is EntryKind {
  return ENTRY_KINDS.some((kind) => kind === value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf<T>(value: unknown, is: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
