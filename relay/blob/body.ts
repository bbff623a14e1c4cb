/** A request's body as it really comes: counted while it is read, whatever length was announced [E4]. */
import { type Bytes, concatBytes, EMPTY_BYTES } from '../../core/bytes/bytes.ts';

/** Undefined when there are more than `most` bytes; what follows them is not read. Rejects when the sender goes away. */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Bytes | undefined> {
  if (!body) return EMPTY_BYTES;
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concatBytes(...parts);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
}
