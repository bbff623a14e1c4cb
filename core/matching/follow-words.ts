/** The words about matches as they are now, by the pair that they speak of, at the cost of what is said and not of what was. */
import type * as Y from 'yjs';
import { type MatchWord, toMatchWord } from './proposal.ts';

export interface WordsByPair {
  /** By `pairKey`, in order of id; the same array as long as nothing was said of that pair. */
  readonly words: ReadonlyMap<string, readonly MatchWord[]>;
  /** Ids of what is kept and not interpreted. */
  readonly unreadable: readonly string[];
}

export interface LivingWords {
  /** Reads what was said since the last time; another object when there is something. */
  read(): WordsByPair;
  close(): void;
}

/** Ids have no spaces. */
export function pairKey(need: string, offer: string): string {
  return `${need} ${offer}`;
}

export function followMatchWords(inventory: Y.Doc): LivingWords {
  const root = inventory.getMap('matches');
  const wordsById = new Map<string, MatchWord>();
  const byPair = new Map<string, readonly MatchWord[]>();
  const unreadable = new Set<string>();
  let stale = new Set(root.keys());
  let last: WordsByPair = { words: byPair, unreadable: [] };

  const changed = (event: Y.YMapEvent<unknown>): void => {
    for (const id of event.changes.keys.keys()) stale.add(id);
  };
  root.observe(changed);

  const forget = (id: string): void => {
    const word = wordsById.get(id);
    unreadable.delete(id);
    if (!word) return;
    wordsById.delete(id);
    const key = pairKey(word.need, word.offer);
    const rest = (byPair.get(key) ?? []).filter((other) => other.id !== id);
    if (rest.length > 0) byPair.set(key, rest);
    else byPair.delete(key);
  };

  const learn = (id: string): void => {
    forget(id);
    if (!root.has(id)) return;
    const word = toMatchWord(id, root.get(id));
    if (!word) return void unreadable.add(id);
    wordsById.set(id, word);
    const key = pairKey(word.need, word.offer);
    byPair.set(
      key,
      [...(byPair.get(key) ?? []), word].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  };

  return {
    read: () => {
      if (stale.size === 0) return last;
      for (const id of stale) learn(id);
      stale = new Set();
      last = { words: byPair, unreadable: [...unreadable].sort() };
      return last;
    },
    close: () => root.unobserve(changed),
  };
}
