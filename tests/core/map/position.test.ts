/** Positions as people type them, and the order that is so easily swapped. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRECISIONS } from '../../../core/inventory/values.ts';
import { isOnMap, looksSwapped, readPosition } from '../../../core/map/position.ts';
import { RADIUS_M, roundPosition } from '../../../core/map/precision.ts';

describe('a typed position', () => {
  it.each([
    '2.4, 46.58',
    '2.4,46.58',
    '2.4 46.58',
    '2,4 ; 46,58',
    '2,4 46,58',
    '2,4, 46,58',
    ' 2.4° / 46.58° ',
    '46.58 N, 2.4 E',
    '46.58°N 2.4°E',
    '2,4 E ; 46,58 N',
    '46.58N,2.4E',
  ])('reads %j', (typed) => {
    expect(readPosition(typed)).toEqual({ ok: true, value: [2.4, 46.58] });
  });

  it('reads west and south, by sign or by letter', () => {
    expect(readPosition('-1.55, 47.2')).toEqual({ ok: true, value: [-1.55, 47.2] });
    expect(readPosition('47.2 N 1.55 O')).toEqual({ ok: true, value: [-1.55, 47.2] });
    expect(readPosition('21.1 S 55.5 E')).toEqual({ ok: true, value: [55.5, -21.1] });
  });

  it('refuses latitude first, and says what was meant', () => {
    const swapped = (lon: number, lat: number) => ({
      ok: false,
      error: { type: 'swapped', meant: [lon, lat] },
    });
    expect(readPosition('46.58, 2.4')).toEqual(swapped(2.4, 46.58));
    expect(readPosition('-21.1 ; 55.5')).toEqual(swapped(55.5, -21.1));
    expect(readPosition('45.5, 123.1')).toEqual(swapped(123.1, 45.5));
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['ici', 'not-a-position'],
    ['2.4', 'not-a-position'],
    ['2.4, 46.58, 12', 'not-a-position'],
    ['46 N, 47 N', 'not-a-position'],
    [`2.4, 46.${'5'.repeat(200)}`, 'not-a-position'],
    ['300, 300', 'out-of-range'],
    ['190, 89', 'out-of-range'],
  ])('refuses %j as %s', (typed, type) => {
    expect(readPosition(typed)).toMatchObject({ ok: false, error: { type } });
  });

  it('never throws, and never answers what no map can show', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9.,; °NSEOW]{0,30}$/)), (typed) => {
        const read = readPosition(typed);
        if (read.ok) expect(isOnMap(read.value)).toBe(true);
      }),
    );
  });

  it('takes nothing in the country for swapped', () => {
    const lon = fc.double({ min: -5.6, max: 9.8, noNaN: true });
    const lat = fc.double({ min: 41.2, max: 51.3, noNaN: true });
    fc.assert(
      fc.property(lon, lat, (x, y) => {
        expect(looksSwapped([x, y])).toBe(false);
        expect(looksSwapped([y, x])).toBe(true);
      }),
    );
  });
});

it('rounds a position to less than what its precision tells', () => {
  const METRES = 111_320;
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
      fc.constantFrom(...PRECISIONS),
      (lon, lat, precision) => {
        const [x, y] = roundPosition([lon, lat], precision);
        const most = Math.max(RADIUS_M[precision], 1);
        expect(Math.abs(x - lon) * METRES).toBeLessThanOrEqual(most);
        expect(Math.abs(y - lat) * METRES).toBeLessThanOrEqual(most);
        expect(roundPosition([x, y], precision)).toEqual([x, y]);
      },
    ),
  );
});
