/** Bytes from outside as they really come: counted while they are read, whatever length was announced [E4]. */
import { type Bytes, concatBytes } from './bytes.ts';

/** Of a stream, as browsers and Node have them. */
export interface ByteReader {
  read(): Promise<{ readonly done: true } | { readonly done: false; readonly value: Uint8Array }>;
  cancel(): Promise<void>;
}

/** Undefined when there are more than `most` bytes; what follows them is not read. Rejects when the sender goes away. */
export async function readUpTo(reader: ByteReader, most: number): Promise<Bytes | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const read = await reader.read();
    if (read.done) return concatBytes(...parts);
    length += read.value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    parts.push(read.value);
  }
}
