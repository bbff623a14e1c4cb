import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import { joinChange, PART_LIMIT_BYTES, splitChange } from '../../../core/crypto/change-parts.ts';
import { deflate, inflate, INFLATED_LIMIT_BYTES } from '../../../core/crypto/deflate.ts';
import type { ChangePart } from '../../../core/crypto/sealed-change.ts';
import { bytesUpTo } from '../fixture/arbitraries.ts';

/** Bytes that do not compress, the same in every run. */
function noise(length: number): Bytes {
  const bytes = new Uint8Array(length);
  for (let i = 0; i * 32 < length; i++) {
    const block = createHash('sha256').update(`noise ${i}`).digest();
    bytes.set(block.subarray(0, Math.min(32, length - i * 32)), i * 32);
  }
  return bytes;
}

const same = (a: Bytes | undefined, b: Bytes): boolean => a !== undefined && Buffer.compare(a, b) === 0;

describe('a change in parts', () => {
  it('[E5] of up to 180,000 bytes is one part', async () => {
    expect(await splitChange('yjs', new Uint8Array(0))).toHaveLength(1);
    expect(await splitChange('yjs', noise(PART_LIMIT_BYTES))).toHaveLength(1);
  });

  it('[E5] above 180,000 bytes goes on in the next parts and joins again, when it does not compress', async () => {
    const change = noise(400_000);
    const parts = await splitChange('yjs', change);
    expect(parts.map((part) => [part.payload.length, part.continued, part.deflated])).toEqual([
      [180_000, true, false],
      [180_000, true, false],
      [40_000, false, false],
    ]);
    expect(same(await joinChange(parts), change)).toBe(true);
  });

  it('[E5] is deflated where that helps', async () => {
    const change = Buffer.concat([noise(250_000), Buffer.alloc(500_000, 'les tilleuls ')]);
    const parts = await splitChange('automerge', new Uint8Array(change));
    expect(parts.map((part) => [part.continued, part.deflated])).toEqual([
      [true, true],
      [false, true],
    ]);
    expect(same(await joinChange(parts), new Uint8Array(change))).toBe(true);
  });

  it('[E1] of any bytes joins to itself', async () => {
    await fc.assert(
      fc.asyncProperty(bytesUpTo(2000), async (change) => {
        expect(await joinChange(await splitChange('yjs', change))).toEqual(change);
      }),
      { numRuns: 30 },
    );
  });

  it('[E4] is refused when parts are missing, left over or of two kinds', async () => {
    const [a, b, c] = await splitChange('yjs', noise(400_000));
    if (!a || !b || !c) expect.unreachable();
    const refused: ChangePart[][] = [
      [],
      [a],
      [a, b],
      [b, a],
      [c, c],
      [a, b, { ...c, codec: 'automerge' }],
      [a, b, { ...c, deflated: true }],
    ];
    for (const parts of refused) expect(await joinChange(parts)).toBeUndefined();
    await expect(splitChange('yjs', new Uint8Array(INFLATED_LIMIT_BYTES + 1))).rejects.toThrow(RangeError);
  });
});

describe('inflate', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('undoes deflate, and reads what zlib wrote', async () => {
    const change = noise(5000);
    expect(await inflate(await deflate(change))).toEqual(change);
    expect(await inflate(new Uint8Array(deflateRawSync(change)))).toEqual(change);
  });

  it('[E4] refuses damaged, missing and no bytes', async () => {
    const deflated = await deflate(new Uint8Array(2000));
    expect(await inflate(Uint8Array.of(255, 255, 255))).toBeUndefined();
    expect(await inflate(deflated.slice(0, -2))).toBeUndefined();
    expect(await inflate(new Uint8Array(0))).toBeUndefined();
  });

  it('[E4] stops a bomb at its limit: 100 MB of zeros in 100 KB unpack to little more than the megabyte allowed', async () => {
    const bomb = new Uint8Array(deflateRawSync(new Uint8Array(100_000_000)));
    const unpacked = countUnpacked();
    expect(await inflate(bomb, 1_000_000)).toBeUndefined();
    expect(unpacked()).toBeGreaterThan(1_000_000);
    expect(unpacked()).toBeLessThan(1_100_000);
  }, 30_000);

  it('[E4] takes exactly its limit', async () => {
    const deflated = await deflate(new Uint8Array(1000));
    expect(await inflate(deflated, 1000)).toHaveLength(1000);
    expect(await inflate(deflated, 999)).toBeUndefined();
  });
});

/** Counts the bytes that are taken out of any DecompressionStream from now on. */
function countUnpacked(): () => number {
  let count = 0;
  const Original = DecompressionStream;
  const Counting = class {
    readonly #inner = new Original('deflate-raw');
    readonly writable = this.#inner.writable;
    readonly readable = {
      getReader: () => {
        const reader = this.#inner.readable.getReader();
        return {
          cancel: () => reader.cancel(),
          read: async () => {
            const next = await reader.read();
            count += next.value?.length ?? 0;
            return next;
          },
        };
      },
    };
  };
  vi.stubGlobal('DecompressionStream', Counting);
  return () => count;
}
