/**
 * Reads the primitive encodings of A1 from hostile bytes. A reader never throws and never trusts a length: the first fault makes
 * it `failed`, after which every read returns an empty value. Ask `done` once at the end: no fault and nothing left over.
 * Only minimal encodings are accepted, so what decodes re-encodes to the same bytes [E4].
 */
import { type Bytes, copyBytes, EMPTY_BYTES } from './bytes.ts';
import { bytesToHex } from './hex.ts';

const utf8Decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export class Reader {
  readonly #bytes: Uint8Array;
  #offset = 0;
  #failed = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get failed(): boolean {
    return this.#failed;
  }

  get done(): boolean {
    return !this.#failed && this.#offset === this.#bytes.length;
  }

  get remaining(): number {
    return this.#bytes.length - this.#offset;
  }

  get offset(): number {
    return this.#offset;
  }

  /** Refuses what is being read, for a rule that the primitives do not know. */
  reject(): void {
    this.#failed = true;
    this.#offset = this.#bytes.length;
  }

  u8(): number {
    const byte = this.#bytes[this.#offset];
    if (this.#failed || byte === undefined) {
      this.reject();
      return 0;
    }
    this.#offset++;
    return byte;
  }

  /** A byte that must be below `limit`: closed lists such as roles and classes. */
  u8Below(limit: number): number {
    const byte = this.u8();
    if (byte < limit) return byte;
    this.reject();
    return 0;
  }

  varUint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.u8();
      value += (byte & 127) * scale;
      if (this.#failed || value > Number.MAX_SAFE_INTEGER) break;
      if (byte < 128) {
        if (byte === 0 && scale > 1) break; // a longer form of a smaller number
        return value;
      }
      scale *= 128;
      if (scale > 2 ** 49) break; // eight bytes carry 2^53-1
    }
    this.reject();
    return 0;
  }

  /** A view of the next `count` bytes; copy it before keeping it. */
  view(count: number): Uint8Array {
    if (this.#failed || count > this.remaining) {
      this.reject();
      return EMPTY_BYTES;
    }
    const start = this.#offset;
    this.#offset += count;
    return this.#bytes.subarray(start, this.#offset);
  }

  raw(count: number): Bytes {
    return copyBytes(this.view(count));
  }

  /** An identifier, as hex text. Empty text after a fault. */
  hex(count: number): string {
    return bytesToHex(this.view(count));
  }

  bytes(): Bytes {
    return this.raw(this.varUint());
  }

  string(): string {
    const encoded = this.view(this.varUint());
    try {
      return utf8Decoder.decode(encoded);
    } catch {
      this.reject(); // not UTF-8: the decoder's only failure
      return '';
    }
  }

  bool(): boolean {
    return this.u8Below(2) === 1;
  }

  /** `minItemBytes` bounds the count by what is left, so that a false count allocates nothing. */
  list<T>(minItemBytes: number, readItem: () => T): T[] {
    const count = this.varUint();
    if (count * minItemBytes > this.remaining) {
      this.reject();
      return [];
    }
    const items: T[] = [];
    for (let i = 0; i < count && !this.#failed; i++) items.push(readItem());
    return items;
  }

  rest(): Bytes {
    return this.raw(this.remaining);
  }
}
