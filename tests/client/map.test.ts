/** What surrounds a map: its scale, its lines of longitude and latitude, and why a file was not taken. */
import { describe, expect, it } from 'vitest';
import { graticule } from '../../client/map/graticule.ts';
import { scaleOf } from '../../client/map/scale.ts';
import { mapEn } from '../../client/i18n/late/map-en.ts';
import { mapFr } from '../../client/i18n/late/map-fr.ts';
import { outlineSentence } from '../../client/i18n/late/outline-sentence.ts';
import { readOutline } from '../../core/map/outline.ts';

describe('the scale', () => {
  it('is a round length that fits', () => {
    expect(scaleOf(1, 100)).toEqual({ metres: 100, px: 100 });
    expect(scaleOf(3, 100)).toEqual({ metres: 200, px: 67 });
    expect(scaleOf(0.4, 96)).toEqual({ metres: 20, px: 50 });
    expect(scaleOf(5000, 96)).toEqual({ metres: 200_000, px: 40 });
  });
});

describe('the graticule', () => {
  it('has a few round lines through any view', () => {
    for (const width of [0.004, 0.03, 0.2, 3, 40, 360]) {
      const lines = graticule({ west: 2, south: 46, east: 2 + width, north: 46 + width / 2 });
      const lons = lines.filter(({ axis }) => axis === 'lon');
      expect(lons.length).toBeGreaterThan(0);
      expect(lons.length).toBeLessThanOrEqual(9);
      for (const { share } of lines) expect(share >= 0 && share <= 1).toBe(true);
    }
  });

  it('goes from north to south', () => {
    const [north, south] = graticule({ west: 2, south: 46, east: 3, north: 47 })
      .filter(({ axis }) => axis === 'lat')
      .toSorted((a, b) => b.degrees - a.degrees);
    expect(north?.share).toBeLessThan(south?.share ?? 0);
  });
});

it('says why a file was not taken, in both languages', () => {
  const swapped = readOutline(
    '{"type":"FeatureCollection","features":[{"geometry":{"type":"Point","coordinates":[46.58,2.4]}}]}',
  );
  if (swapped.ok) throw new Error('read');
  expect(outlineSentence(mapFr, swapped.error)).toContain('exportez-le avec la longitude d’abord');
  expect(outlineSentence(mapEn, { type: 'too-large', mostBytes: 200_000 })).toBe(
    'This file is too large: 200 kB at most.',
  );
  expect(outlineSentence(mapFr, { type: 'bad-shape', at: 3 })).toContain('L’élément 3 ');
});
