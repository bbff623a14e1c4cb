/** Sixteen bytes as twelve words and back (BIP39): 128 bits and four of their SHA-256, eleven to a word. */
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import type { Bytes } from '../bytes/bytes.ts';
import type { WordList } from './word-list.ts';

export const PHRASE_WORDS = 12;
export const SECRET_BYTES = 16;

/** `secret`: 16 bytes; throws for any other length. */
export function wordsOf(secret: Bytes, list: WordList): readonly string[] {
  if (secret.length !== SECRET_BYTES) throw new RangeError('a recovery secret has 16 bytes');
  return entropyToMnemonic(secret, [...list.words]).split(' ');
}

/** `places`: twelve places in the list. Undefined when the words do not fit each other. */
export function secretOf(places: readonly number[], list: WordList): Bytes | undefined {
  const phrase = places.map((place) => list.plain[place]).join(' ');
  try {
    return new Uint8Array(mnemonicToEntropy(phrase, [...list.plain]));
  } catch {
    return undefined; // the library's way to say that the four bits differ: every word is in the list
  }
}
