/** What a row is known by, so that a second import of the same table adds nothing. */
import { utf8 } from '../bytes/bytes.ts';
import { bytesToHex } from '../bytes/hex.ts';
import { sha256 } from '../crypto/digest.ts';
import type { CardKind } from '../inventory/values.ts';
import { wordKey } from './word-key.ts';

const BYTES = 16;

/**
 * 32 hex digits of the SHA-256 of kind, title, place and custodians as they are written, without accents and capitals: for a table that
 * has no reference of its own.
 */
export async function rowRef(
  kind: CardKind,
  title: string,
  place: string,
  custodians: string,
): Promise<string> {
  const words = [kind, ...[title, place, custodians].map(wordKey)].join('|');
  return bytesToHex((await sha256(utf8(words))).subarray(0, BYTES));
}
