/** deflate-raw (RFC 1951) by the platform's streams, with a ceiling on what comes out. */
import { type Bytes, concatBytes } from '../bytes/bytes.ts';

/** A change never exceeds this in memory, whatever its sealed size claims. */
export const INFLATED_LIMIT_BYTES = 64 * 1024 * 1024;

export async function deflate(bytes: Bytes): Promise<Bytes> {
  const deflated = await pass(new CompressionStream('deflate-raw'), bytes, Number.POSITIVE_INFINITY);
  if (!deflated) throw new Error('deflate failed');
  return deflated;
}

/**
 * Returns undefined for damaged or missing bytes, or more than `limitBytes`. Bytes after the end are refused too where the runtime
 * follows the Compression standard; Node 20 passes over them.
 */
export async function inflate(bytes: Bytes, limitBytes = INFLATED_LIMIT_BYTES): Promise<Bytes | undefined> {
  return pass(new DecompressionStream('deflate-raw'), bytes, limitBytes);
}

async function pass(
  transform: CompressionStream | DecompressionStream,
  bytes: Bytes,
  limitBytes: number,
): Promise<Bytes | undefined> {
  const writer = transform.writable.getWriter();
  const reader = transform.readable.getReader();
  // the reader sees the same failure; without a handler the writer's would be reported as unhandled
  void writer
    .write(bytes)
    .then(() => writer.close())
    .catch(() => undefined);
  const parts: Bytes[] = [];
  let length = 0;
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) break;
      length += next.value.length;
      if (length > limitBytes) {
        void reader.cancel().catch(() => undefined); // not awaited: a runtime may let it wait for the whole input
        return undefined;
      }
      parts.push(next.value);
    }
  } catch {
    return undefined; // the stream's way to say that the input is damaged
  }
  return concatBytes(...parts);
}
