/** The words about matches as they are now, by the pair that they speak of, at the cost of what is said and not of what was. */
import type * as Y from 'yjs';
import { createFactIndex, type FactIndex } from '../doc/fact-index.ts';
import { followFacts } from '../doc/follow-facts.ts';
import { type MatchWord, toMatchWord } from './proposal.ts';

export interface WordsByPair {
  /** By `pairKey`, in order of id; the same array as long as nothing was said of that pair. */
  readonly words: Pick<FactIndex<string, MatchWord>, 'of' | 'names'>;
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
  const said = followFacts(inventory.getMap('matches'), toMatchWord);
  const words = createFactIndex<string, MatchWord>();
  let last: WordsByPair = { words, unreadable: [] };
  return {
    read: () => {
      let isNew = false;
      said.take((id, before, after) => {
        words.move(id, before && pairOf(before), after && pairOf(after), after);
        isNew = true;
      });
      if (isNew) last = { words, unreadable: [...said.unreadable].sort() };
      return last;
    },
    close: () => said.close(),
  };
}

function pairOf({ need, offer }: MatchWord): string {
  return pairKey(need, offer);
}
