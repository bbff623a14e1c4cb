/** A change of any size as the parts that fit envelopes, and back [E5]: at most 180,000 bytes each, 64 MiB in all. */
import { type Bytes, concatBytes } from '../bytes/bytes.ts';
import { ENVELOPE_LIMIT_BYTES } from './envelope.ts';
import { deflate, inflate, INFLATED_LIMIT_BYTES } from './deflate.ts';
import type { ChangePart, Codec } from './sealed-change.ts';

export const PART_LIMIT_BYTES = 180_000;
const DEFLATE_FROM_BYTES = 512;

/** Largest part whose envelope a relay with this limit takes: padding adds at most 12 %, header and signature under 300 bytes. */
export function partBytesWithin(envelopeBytes: number): number {
  if (envelopeBytes >= ENVELOPE_LIMIT_BYTES) return PART_LIMIT_BYTES;
  return Math.max(64, Math.floor((envelopeBytes - 300) / 1.13));
}

/** Deflates where that helps. Returns at least one part, each of at most `partBytes`. */
export async function splitChange(
  codec: Codec,
  change: Bytes,
  partBytes = PART_LIMIT_BYTES,
): Promise<ChangePart[]> {
  if (change.length > INFLATED_LIMIT_BYTES) throw new RangeError('a change is at most 64 MiB');
  const smaller = change.length >= DEFLATE_FROM_BYTES ? await deflate(change) : change;
  const deflated = smaller.length < change.length;
  const payload = deflated ? smaller : change;
  const parts: ChangePart[] = [];
  let start = 0;
  do {
    const end = Math.min(start + partBytes, payload.length);
    parts.push({ codec, continued: end < payload.length, deflated, payload: payload.slice(start, end) });
    start = end;
  } while (start < payload.length);
  return parts;
}

/** Returns undefined when the parts do not belong together, are incomplete, or unpack to more than 64 MiB. */
export async function joinChange(parts: readonly ChangePart[]): Promise<Bytes | undefined> {
  const first = parts[0];
  if (!first) return undefined;
  const together = parts.every(
    (part, i) =>
      part.codec === first.codec &&
      part.deflated === first.deflated &&
      part.continued === i < parts.length - 1,
  );
  const length = parts.reduce((sum, part) => sum + part.payload.length, 0);
  if (!together || length > INFLATED_LIMIT_BYTES) return undefined;
  const payload = concatBytes(...parts.map((part) => part.payload));
  return first.deflated ? inflate(payload) : payload;
}
