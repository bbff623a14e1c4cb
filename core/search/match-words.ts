/**
 * Finds titles by the beginnings of their words, as people type them: without accents, with or without the elided article, œ as oe.
 * A linear pass, right for what a plan holds; a larger collection will want an index.
 */
import { fold } from './fold.ts';

/** "L'été au Cœur" → ["l", "ete", "au", "coeur"]. */
export function foldWords(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * Undefined when some wanted word begins no word of the text; else how well they match: 0 is best, the text itself begins with what is
 * wanted; then by how far behind the first match stands.
 */
export function matchWords(wanted: readonly string[], words: readonly string[]): number | undefined {
  let first = Number.POSITIVE_INFINITY;
  for (const one of wanted) {
    const at = words.findIndex((word) => word.startsWith(one));
    if (at < 0) return undefined;
    first = Math.min(first, at);
  }
  return wanted.length === 0 ? undefined : first;
}
