import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../core/bytes/bytes.ts';
import { decodeOperation, encodeUnsignedOperation } from '../../../core/roster/operation-codec.ts';
import type { Operation } from '../../../core/roster/operation.ts';
import { bytesOf, bytesUpTo, OPERATIONS } from '../fixture/arbitraries.ts';

describe.each(Object.entries(OPERATIONS))('the operation %s', (_, operations: fc.Arbitrary<Operation>) => {
  it('[E4] decodes to what was encoded', () => {
    fc.assert(
      fc.property(operations, bytesOf(64), (op, signature) => {
        const bytes = concatBytes(encodeUnsignedOperation(op), signature);
        expect(decodeOperation(bytes)).toEqual({ ...op, bytes, signature });
      }),
    );
  });

  it('[E4] never throws on changed bytes, and what still decodes re-encodes to the same', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 });
    fc.assert(
      fc.property(operations, bytesOf(64), changes, (op, signature, changed) => {
        const bytes = concatBytes(encodeUnsignedOperation(op), signature);
        for (const [at, value] of changed) bytes[at % bytes.length] = value;
        const read = decodeOperation(bytes);
        if (read) expect(concatBytes(encodeUnsignedOperation(read), read.signature)).toEqual(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it('[E4] is malformed when a byte is missing or left over', () => {
    fc.assert(
      fc.property(operations, bytesOf(64), fc.nat(), (op, signature, cut) => {
        const bytes = concatBytes(encodeUnsignedOperation(op), signature);
        expect(decodeOperation(bytes.slice(0, cut % bytes.length))).toBeUndefined();
        expect(decodeOperation(concatBytes(bytes, Uint8Array.of(0)))).toBeUndefined();
      }),
    );
  });

  it('[R8] has no field for a name or a text: numbers, keys, dates, words from closed lists, addresses of relays', () => {
    fc.assert(
      fc.property(operations, (op) => {
        for (const [field, value] of fieldsOf(op)) {
          const isId = typeof value === 'string' && /^(?:(?:[0-9a-f]{16})+|mbr_[\w-]{22})$/.test(value);
          const isWord = ['type', 'kind', 'role', 'mode', 'relays'].includes(field);
          expect(isWord || isId || typeof value === 'number' || value instanceof Uint8Array).toBe(true);
        }
      }),
    );
  });
});

describe('operation bytes', () => {
  it('[E4] from anywhere never make the decoder throw', () => {
    fc.assert(
      fc.property(bytesUpTo(400), (bytes) => {
        expect(decodeOperation(bytes)).toBeUndefined();
      }),
    );
  });

  it('[E4] with an unknown role byte are malformed, at relay and client alike', () => {
    const [op] = fc.sample(OPERATIONS.invite, 1);
    if (!op) expect.unreachable();
    const bytes = concatBytes(
      encodeUnsignedOperation({ ...op, at: 0, expires: 0, uses: 1 }),
      new Uint8Array(64),
    );
    const roleAt = 2 + 16 + 32 + 1 + 16 + 64;
    for (let byte = 0; byte < 256; byte++) {
      bytes[roleAt] = byte;
      expect(decodeOperation(bytes) !== undefined).toBe(byte >= 1 && byte <= 4);
    }
  });
});

/** Those of cuts and of a rotation too. */
function fieldsOf(op: object): [string, unknown][] {
  return Object.entries(op).flatMap(([field, value]: [string, unknown]): [string, unknown][] => {
    if (value === undefined) return [];
    if (Array.isArray(value) && field !== 'relays') return value.flatMap((item: object) => fieldsOf(item));
    const isGroup = typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
    return isGroup && field !== 'relays' ? fieldsOf(value) : [[field, value]];
  });
}
