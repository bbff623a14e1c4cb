/** Lunr's automata over the terms of a segment: those that are one typo away from a word. */
import lunr from 'lunr';

/** A letter too many, missing, another, or two that changed places. */
const TYPOS = 1;

export interface NearTerms {
  /** The word itself included when it is a term. `word`: letters and digits only, `*` would stand for anything. */
  near(word: string): readonly string[];
}

/** `terms`: in the order of their UTF-16 units, each once. */
export function createNearTerms(terms: readonly string[]): NearTerms {
  const known = automata.fromArray(terms);
  return { near: (word) => known.intersect(automata.fromFuzzyString(word, TYPOS)).toArray() };
}

interface TokenSet {
  intersect(other: TokenSet): TokenSet;
  toArray(): string[];
}

/** The types that come with lunr take these for methods of a set; they are functions beside it. */
interface Automata {
  fromArray(terms: readonly string[]): TokenSet;
  fromFuzzyString(word: string, distance: number): TokenSet;
}

const automata = checked(lunr.TokenSet);

function checked(found: unknown): Automata {
  if (!isAutomata(found)) throw new Error('this version of lunr has no token sets');
  return found;
}

function isAutomata(found: unknown): found is Automata {
  return typeof found === 'function' && 'fromArray' in found && 'fromFuzzyString' in found;
}
