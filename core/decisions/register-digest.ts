/** One short mark for all heads of a register, which two people can read out to each other: equal where the same facts are. */
import { utf8 } from '../bytes/bytes.ts';
import { bytesToHex } from '../bytes/hex.ts';
import { canonicalJson } from '../canonical-json/canonical-json.ts';
import { sha256 } from '../crypto/digest.ts';
import type { EventId } from '../id/id.ts';

/** 32 hex: half of the SHA-256 of the heads by decision, as canonical JSON. */
export async function registerDigest(heads: ReadonlyMap<string, readonly EventId[]>): Promise<string> {
  const whole = await sha256(utf8(canonicalJson(Object.fromEntries(heads))));
  return bytesToHex(whole).slice(0, 32);
}
