import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64urlToBytes, bytesToBase64url } from '../../../core/bytes/base64url.ts';
import { bytesToHex, hexToBytes } from '../../../core/bytes/hex.ts';
import { bytesUpTo } from '../fixture/arbitraries.ts';

describe('base64url', () => {
  it('writes what Node writes and reads it back', () => {
    fc.assert(
      fc.property(bytesUpTo(70), (bytes) => {
        const text = bytesToBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(base64urlToBytes(text)).toEqual(bytes);
      }),
    );
  });

  it('has one text for one value: what it reads, it writes the same', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('ABghyz019-_=+/ \u{1f333}')),
      maxLength: 9,
    });
    fc.assert(
      fc.property(letters, (text) => {
        const bytes = base64urlToBytes(text);
        expect(bytes === undefined || bytesToBase64url(bytes) === text).toBe(true);
      }),
    );
  });

  it.each(['A', 'AAAAA', 'AB', 'AA=', 'A+', 'A/', 'A A', '\u{1f333}\u{1f333}'])('refuses %j', (text) => {
    expect(base64urlToBytes(text)).toBeUndefined();
  });
});

describe('hex', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(bytesUpTo(40), (bytes) => {
        expect(hexToBytes(bytesToHex(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(['a', 'AB', 'zz', '0x00', ' 00'])('throws on %j', (text) => {
    expect(() => hexToBytes(text)).toThrow('not lower-case hexadecimal');
  });
});
