/** Facts about cards: each a value under its id in the root map of its kind, its words beside it in a root map of theirs. */
import type * as Y from 'yjs';
import { type Fields, listAt, secondsAt, textAt } from './demo-files.ts';
import type { IdMap } from './id-map.ts';
import type { Tally } from './tally.ts';

interface FactShape {
  readonly needed: readonly string[];
  /** Left out of the fact where the file has none. */
  readonly optional?: readonly string[];
  /** What people typed: the field of the file, and the root map that it goes to. */
  readonly words?: { readonly field: string; readonly root: string };
  /** Instants that the room stores as seconds since 1970, not as text. */
  readonly inSeconds?: readonly string[];
}

export type FactKind = 'bookings' | 'rulings' | 'loans' | 'movements' | 'matches' | 'messages';

const SHAPES: Readonly<Record<FactKind, FactShape>> = {
  bookings: {
    needed: ['resource', 'by', 'group', 'start', 'end', 'quantity', 'seen', 'at'],
    optional: ['task', 'series', 'crossing'],
    words: { field: 'purpose', root: 'purposes' },
  },
  rulings: {
    needed: ['booking', 'resource', 'by', 'ruling', 'at', 'seen'],
    words: { field: 'reason', root: 'reasons' },
  },
  loans: {
    needed: ['booking', 'resource', 'by', 'start', 'end'],
    words: { field: 'returnedState', root: 'states' },
  },
  movements: { needed: ['resource', 'delta', 'unit', 'reason', 'by', 'date'] },
  matches: {
    needed: ['need', 'offer', 'status', 'by', 'at'],
    words: { field: 'why', root: 'reasons' },
    inSeconds: ['at'],
  },
  messages: { needed: ['booking', 'by', 'at'], words: { field: 'text', root: 'words' } },
};

export function loadFacts(
  ydoc: Y.Doc,
  file: unknown,
  kinds: readonly FactKind[],
  ids: IdMap,
  tally: Tally,
): void {
  for (const kind of kinds) for (const raw of listAt(file, kind)) loadFact(ydoc, kind, raw, ids, tally);
}

function loadFact(ydoc: Y.Doc, kind: FactKind, raw: Fields, ids: IdMap, tally: Tally): void {
  const { needed, optional = [], words, inSeconds = [] } = SHAPES[kind];
  const demoId = textAt(raw, 'id');
  if (demoId === '' || needed.some((field) => isNothing(raw[field]))) return tally.count(kind, 'unreadable');
  const id = ids.of(demoId);
  const given = [...needed, ...optional].filter((field) => !isNothing(raw[field]));
  const valueOf = (field: string): unknown =>
    inSeconds.includes(field) ? secondsAt(raw, field) : ids.rewrite(raw[field]);
  ydoc.getMap(kind).set(id, Object.fromEntries(given.map((field) => [field, valueOf(field)])));
  if (words && textAt(raw, words.field) !== '') ydoc.getMap(words.root).set(id, textAt(raw, words.field));
  // who took it back, the files do not say: whoever asked
  if (raw['cancelled'] === true)
    ydoc.getMap('cancelled').set(id, { by: ids.of(textAt(raw, 'by')), at: textAt(raw, 'at') });
  tally.count(kind, 'loaded');
  const known = ['id', 'cancelled', words?.field, ...needed, ...optional];
  for (const field of Object.keys(raw)) {
    if (!known.includes(field)) tally.countField(`${kind}.${field}`, raw[field]);
  }
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
