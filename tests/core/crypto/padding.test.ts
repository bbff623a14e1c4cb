import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paddedLength } from '../../../core/crypto/padding.ts';

describe('padding', () => {
  it('gives the sizes of A6', () => {
    expect([0, 1, 64, 65, 72, 73, 1000, 180_005].map(paddedLength)).toEqual([
      64, 64, 64, 72, 72, 80, 1024, 180_224,
    ]);
  });

  it('never cuts, adds at most 12 % above the floor, and pads a padded size no further', () => {
    fc.assert(
      fc.property(fc.integer({ min: 65, max: 200_000 }), (length) => {
        const padded = paddedLength(length);
        expect(padded).toBeGreaterThanOrEqual(length);
        expect(padded).toBeLessThanOrEqual(length * 1.12);
        expect(paddedLength(padded)).toBe(padded);
      }),
    );
  });

  it('leaves the relay few sizes to tell apart', () => {
    const sizes = new Set<number>();
    for (let length = 0; length <= 180_005; length++) sizes.add(paddedLength(length));
    expect(sizes.size).toBeLessThan(200);
  });
});
