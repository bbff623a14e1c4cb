import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, concatBytes, EMPTY_BYTES, utf8 } from '../../../core/bytes/bytes.ts';
import { Reader } from '../../../core/bytes/reader.ts';
import { Writer } from '../../../core/bytes/writer.ts';
import { bytesUpTo, varUint } from '../fixture/arbitraries.ts';

/** One kind of value of A1: how it is written, and how it is read. */
interface Primitive<T> {
  readonly values: fc.Arbitrary<T>;
  write(writer: Writer, value: T): void;
  read(reader: Reader): T;
}

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const u8: Primitive<number> = { values: fc.nat(255), write: (w, v) => w.u8(v), read: (r) => r.u8() };
const number: Primitive<number> = {
  values: varUint,
  write: (w, v) => w.varUint(v),
  read: (r) => r.varUint(),
};
const bool: Primitive<boolean> = { values: fc.boolean(), write: (w, v) => w.bool(v), read: (r) => r.bool() };
const bytes: Primitive<Bytes> = {
  values: bytesUpTo(300),
  write: (w, v) => w.bytes(v),
  read: (r) => r.bytes(),
};
const string: Primitive<string> = { values: text, write: (w, v) => w.string(v), read: (r) => r.string() };
const list: Primitive<string[]> = {
  values: fc.array(text, { maxLength: 9 }),
  write: (w, v) => w.list(v, (item) => w.string(item)),
  read: (r) => r.list(1, () => r.string()),
};

function itCarries<T>(name: string, primitive: Primitive<T>): void {
  it(`[E4] carries every ${name}, and nothing else reads as one`, () => {
    const encode = (value: T): Bytes => {
      const writer = new Writer(0);
      primitive.write(writer, value);
      return writer.finish();
    };
    fc.assert(
      fc.property(primitive.values, (value) => {
        const reader = new Reader(encode(value));
        expect(primitive.read(reader)).toEqual(value);
        expect(reader.done).toBe(true);
      }),
    );
    fc.assert(
      fc.property(bytesUpTo(24), (any) => {
        const reader = new Reader(any);
        const value = primitive.read(reader);
        if (reader.done) expect(encode(value)).toEqual(any);
      }),
      { numRuns: 1000 },
    );
  });
}

describe('the encodings of A1', () => {
  itCarries('byte', u8);
  itCarries('number from 0 to 2^53-1', number);
  itCarries('truth value', bool);
  itCarries('length-prefixed byte string', bytes);
  itCarries('text', string);
  itCarries('list', list);

  it.each([
    [0, '00'],
    [127, '7f'],
    [128, '8001'],
    [300, 'ac02'],
    [2 ** 32, '8080808010'],
    [Number.MAX_SAFE_INTEGER, 'ffffffffffffff0f'],
  ])('writes %d as %s, as lib0 does', (value, hex) => {
    expect(Buffer.from(new Writer().varUint(value).finish()).toString('hex')).toBe(hex);
  });

  it.each([
    ['a longer form of zero', '8000'],
    ['a longer form of 127', 'ff00'],
    ['2^53', '8080808080808010'],
    ['nine bytes', '808080808080808001'],
    ['a number that breaks off', '80'],
    ['nothing', ''],
  ])('[E4] refuses %s as a number', (_, hex) => {
    const reader = new Reader(Buffer.from(hex, 'hex'));
    expect(reader.varUint()).toBe(0);
    expect(reader.failed).toBe(true);
  });

  it.each([-1, 0.5, 2 ** 53, Number.NaN])('throws rather than write %d', (value) => {
    expect(() => new Writer().varUint(value)).toThrow(RangeError);
  });

  it.each([
    ['a lone continuation byte', [1, 0x80]],
    ['an overlong slash', [2, 0xc0, 0xaf]],
    ['a surrogate', [3, 0xed, 0xa0, 0x80]],
    ['a character that breaks off', [2, 0xe2, 0x82]],
  ])('[E4] refuses %s as text', (_, encoded) => {
    const reader = new Reader(Uint8Array.from(encoded));
    expect(reader.string()).toBe('');
    expect(reader.failed).toBe(true);
  });

  it('keeps a byte order mark: text is what was written', () => {
    const written = new Writer().string('\ufeffLes Tilleuls').finish();
    expect(new Reader(written).string()).toBe('\ufeffLes Tilleuls');
  });
});

describe('a reader after a fault', () => {
  it('[E4] returns empty values and never becomes done', () => {
    const reader = new Reader(concatBytes(Uint8Array.of(9), utf8('abc')));
    expect(reader.bytes()).toEqual(EMPTY_BYTES);
    expect([reader.u8(), reader.varUint(), reader.string(), reader.hex(4), reader.bool()]).toEqual([
      0,
      0,
      '',
      '',
      false,
    ]);
    expect(reader.list(1, () => reader.u8())).toEqual([]);
    expect(reader.rest()).toEqual(EMPTY_BYTES);
    expect(reader.done).toBe(false);
  });

  it('[E4] believes no count: a list longer than its bytes reads no item', () => {
    const reader = new Reader(new Writer().varUint(Number.MAX_SAFE_INTEGER).raw(new Uint8Array(40)).finish());
    let read = 0;
    expect(reader.list(1, () => read++)).toEqual([]);
    expect(read).toBe(0);
  });
});
