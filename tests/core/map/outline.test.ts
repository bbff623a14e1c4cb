/** Outlines from a group's own file: what is drawn, what is refused and why, and that no file breaks the reader. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRAWN_LIMITS, readOutline } from '../../../core/map/outline.ts';

const RING = [
  [2.4, 46.58],
  [2.41, 46.58],
  [2.41, 46.59],
  [2.4, 46.58],
];

function file(...features: readonly unknown[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features });
}
function feature(type: string, coordinates: unknown, properties: unknown = {}): unknown {
  return { type: 'Feature', properties, geometry: { type, coordinates } };
}
function refusalOf(text: string): unknown {
  const read = readOutline(text);
  return read.ok ? 'read' : read.error;
}

describe('an outline', () => {
  it('reads areas, lines and points with their kinds and names, and where they lie', () => {
    const read = readOutline(
      file(
        feature('Polygon', [RING], { kind: 'park', name: ' Parc\u0000 ' }),
        feature('MultiLineString', [RING, RING], { highway: 'residential' }),
        feature('Point', [2.405, 46.6, 120], { name: 'Gare' }),
        { type: 'Feature', properties: null, geometry: null },
      ),
    );
    if (!read.ok) throw new Error(read.error.type);
    expect(read.value.features.map(({ kind, name, shape }) => [kind, name, shape.type])).toEqual([
      ['park', 'Parc', 'area'],
      ['street', '', 'line'],
      ['street', '', 'line'],
      ['name', 'Gare', 'point'],
    ]);
    expect(read.value.box).toEqual({ west: 2.4, south: 46.58, east: 2.41, north: 46.6 });
  });

  it.each([
    [{ building: 'yes' }, 'building'],
    [{ natural: 'water' }, 'water'],
    [{ leisure: 'park' }, 'park'],
    [{ landuse: 'forest' }, 'wood'],
    [{ landuse: 'meadow' }, 'field'],
    [{ kind: 'dragon' }, 'land'],
  ])('understands the tags of an area %j', (properties, kind) => {
    const read = readOutline(file(feature('Polygon', [RING], properties)));
    expect(read.ok && read.value.features[0]?.kind).toBe(kind);
  });

  it('tells latitude and longitude swapped', () => {
    const turned = RING.map((position) => position.toReversed());
    expect(refusalOf(file(feature('Polygon', [turned])))).toEqual({ type: 'swapped' });
    expect(refusalOf(file(feature('Point', [100, 200])))).toEqual({ type: 'out-of-range', at: 1 });
    expect(refusalOf(file(feature('LineString', RING), feature('Point', [2, 89])))).toEqual({
      type: 'out-of-range',
      at: 2,
    });
  });

  it.each([
    ['text', 'not json', { type: 'not-json' }],
    ['another object', '{"type":"Feature"}', { type: 'no-features' }],
    ['nothing to draw', file(), { type: 'no-features' }],
    ['a ring too short', file(feature('Polygon', [RING.slice(1)])), { type: 'bad-shape', at: 1 }],
    ['an unknown type', file(feature('Circle', [2, 46])), { type: 'bad-shape', at: 1 }],
    ['a type that nests', file(feature('GeometryCollection', [])), { type: 'bad-shape', at: 1 }],
    ['text for a number', file(feature('Point', ['2', 46])), { type: 'bad-shape', at: 1 }],
    ['no number at all', file(feature('Point', [null, 46])), { type: 'bad-shape', at: 1 }],
    ['no object', file(7), { type: 'bad-shape', at: 1 }],
    ['too deep', file(feature('Point', [[[[[2, 46]]]]])), { type: 'bad-shape', at: 1 }],
    ['nested without end', '['.repeat(150_000), { type: 'not-json' }],
  ])('refuses %s', (_what, text, failure) => {
    expect(refusalOf(text)).toEqual(failure);
  });

  it('bounds bytes, features and positions', () => {
    const large = file(feature('Point', [2, 46], { name: 'é'.repeat(DRAWN_LIMITS.bytes / 2) }));
    expect(refusalOf(large)).toMatchObject({ type: 'too-large' });
    expect(refusalOf(file(...Array.from({ length: 5001 }, () => 0)))).toEqual({
      type: 'too-many',
      most: 5000,
    });
    const long = `{"type":"FeatureCollection","features":[${`{"geometry":{"type":"LineString","coordinates":[${'[1,1],'.repeat(10_000)}[1,1]]}},`.repeat(2)}0]}`;
    expect(refusalOf(long)).toEqual({ type: 'too-many', most: 20_000 });
  });

  it('never throws', () => {
    const geometry = fc.record({
      type: fc.constantFrom('Point', 'LineString', 'Polygon', 'MultiPolygon', '__proto__'),
      coordinates: fc.jsonValue(),
    });
    const collection = fc.record({
      type: fc.constant('FeatureCollection'),
      features: fc.array(fc.oneof(fc.jsonValue(), fc.record({ geometry, properties: fc.jsonValue() }))),
    });
    fc.assert(fc.property(collection, (value) => void readOutline(JSON.stringify(value))));
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readOutline(text)));
  });
});
