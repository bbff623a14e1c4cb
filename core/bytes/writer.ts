/** Writes the primitive encodings of `docs/protocol.md` A1: u8, minimal varUint, raw, length-prefixed, UTF-8. */
import { hexToBytes } from './hex.ts';
import { type Bytes, utf8 } from './bytes.ts';

export class Writer {
  #buffer: Bytes;
  #length = 0;

  constructor(capacityBytes = 256) {
    this.#buffer = new Uint8Array(capacityBytes);
  }

  u8(value: number): this {
    this.#reserve(1);
    this.#buffer[this.#length++] = value;
    return this;
  }

  /** `v`: seven bits a byte, least significant first. Throws outside 0..2^53-1. */
  varUint(value: number): this {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a varUint: ${value}`);
    this.#reserve(8);
    let rest = value;
    while (rest > 127) {
      this.#buffer[this.#length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.#buffer[this.#length++] = rest;
    return this;
  }

  /** Bytes whose length both sides know. */
  raw(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** An identifier kept as hex text inside the program. */
  hex(id: string): this {
    return this.raw(hexToBytes(id));
  }

  /** `b`: length, then bytes. */
  bytes(bytes: Uint8Array): this {
    return this.varUint(bytes.length).raw(bytes);
  }

  /** `s`: length-prefixed UTF-8. */
  string(text: string): this {
    return this.bytes(utf8(text));
  }

  bool(value: boolean): this {
    return this.u8(value ? 1 : 0);
  }

  /** `n×(…)`: count, then each item. */
  list<T>(items: readonly T[], writeItem: (item: T) => void): this {
    this.varUint(items.length);
    for (const item of items) writeItem(item);
    return this;
  }

  finish(): Bytes {
    return this.#buffer.slice(0, this.#length);
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#buffer.length) return;
    const grown = new Uint8Array(Math.max(this.#buffer.length * 2, this.#length + count));
    grown.set(this.#buffer);
    this.#buffer = grown;
  }
}
