/** Files as spreadsheets write them, and files that are none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import { decodeText } from '../../../core/exchange/decode-text.ts';
import { FILE_LIMIT_BYTES } from '../../../core/exchange/table-limits.ts';

const bytes = (...values: readonly number[]): Bytes => new Uint8Array(values);
const utf8 = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));
const decoded = (given: Bytes): unknown => {
  const text = decodeText(given);
  return text.ok ? [text.value.encoding, text.value.text] : text.error.type;
};

describe('the text of a file', () => {
  it('reads UTF-8 with and without its mark', () => {
    expect(decoded(utf8('Étagère;œuf'))).toEqual(['utf-8', 'Étagère;œuf']);
    expect(decoded(bytes(0xef, 0xbb, 0xbf, ...utf8('Été')))).toEqual(['utf-8', 'Été']);
  });

  it('reads UTF-16 either way round', () => {
    expect(decoded(bytes(0xff, 0xfe, 0xc9, 0x00, 0x53, 0x01))).toEqual(['utf-16le', 'Éœ']);
    expect(decoded(bytes(0xfe, 0xff, 0x00, 0xc9, 0x01, 0x53))).toEqual(['utf-16be', 'Éœ']);
  });

  it('takes everything else for Windows-1252, with its own letters', () => {
    // "Œuf à 5 €" as old spreadsheets write it
    expect(decoded(bytes(0x8c, 0x75, 0x66, 0x20, 0xe0, 0x20, 0x35, 0x20, 0x80))).toEqual([
      'windows-1252',
      'Œuf à 5 €',
    ]);
    const own = [0x80, 0x85, 0x8a, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x99, 0x9a, 0x9c, 0x9e, 0x9f];
    expect(decoded(bytes(...own, 0xa0, 0xff))).toEqual(['windows-1252', '€…ŠŽ‘’“”–—™šœžŸ\u00a0ÿ']);
    expect(decoded(bytes(0x81, 0x8d, 0x8f, 0x90, 0x9d))).toEqual([
      'windows-1252',
      '\u0081\u008d\u008f\u0090\u009d',
    ]);
  });

  it('refuses workbooks, pictures, nothing and what is too large', () => {
    expect(decoded(bytes(0x50, 0x4b, 0x03, 0x04, 0x0a))).toBe('not-a-table');
    expect(decoded(bytes(0x89, 0x50, 0x4e, 0x47, 0x00, 0x01))).toBe('not-a-table');
    expect(decoded(bytes(0xff, 0xfe, 0x41, 0x00, 0x00, 0x00))).toBe('not-a-table');
    expect(decoded(bytes())).toBe('empty-table');
    expect(decoded(new Uint8Array(FILE_LIMIT_BYTES + 1).fill(65))).toBe('file-too-large');
  });

  it('never throws, and gives text that is well formed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (given) => {
        const text = decodeText(Uint8Array.from(given));
        if (text.ok) expect(text.value.text.isWellFormed()).toBe(true);
      }),
    );
  });
});
