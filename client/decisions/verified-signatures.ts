/** Signatures that were found good, as they are kept: n×(id 32 | signature 64). Whole ones, so that none can be passed for another. */
import { type Bytes, concatBytes } from '../../core/bytes/bytes.ts';
import { bytesToHex, hexToBytes } from '../../core/bytes/hex.ts';

const ID_BYTES = 32;
const ENTRY_BYTES = ID_BYTES + 64;

export function encodeVerified(facts: readonly { readonly id: string; readonly sig: string }[]): Bytes {
  return concatBytes(...facts.flatMap(({ id, sig }) => [hexToBytes(id), hexToBytes(sig)]));
}

/** Signature by id of the fact, both hex. A row of any other length is passed over. */
export function decodeVerified(rows: readonly Bytes[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const row of rows) {
    if (row.length % ENTRY_BYTES !== 0) continue;
    for (let at = 0; at < row.length; at += ENTRY_BYTES) {
      const entry = row.subarray(at, at + ENTRY_BYTES);
      found.set(bytesToHex(entry.subarray(0, ID_BYTES)), bytesToHex(entry.subarray(ID_BYTES)));
    }
  }
  return found;
}
