/** What a group keeps of a file: what is drawn and nothing else, plainer where it must be, and never more than others read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILE_LIMITS, keepOutline } from '../../../core/map/keep-outline.ts';
import { DRAWN_LIMITS, readOutline } from '../../../core/map/outline.ts';
import { type Position } from '../../../core/map/position.ts';
import { simplifyLine } from '../../../core/map/simplify-line.ts';

function file(...features: readonly unknown[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features });
}
function street(coordinates: readonly (readonly number[])[], properties: unknown = {}): unknown {
  return { type: 'Feature', id: 'way/12', properties, geometry: { type: 'LineString', coordinates } };
}
function kept(text: string) {
  const made = keepOutline(text);
  if (!made.ok) throw new Error(made.error.type);
  return made.value;
}

/** About a metre apart, each a little off the straight line. */
function winding(count: number, offDegrees: number, lat: number): readonly Position[] {
  return Array.from({ length: count }, (_, at) => [2.4 + at * 1e-5, lat + (at % 2) * offDegrees]);
}

describe('what a group keeps of a file', () => {
  it('is drawn alike, and has no tag of the file but kind and name', () => {
    const text = file(
      street(
        [
          [2.4000000412, 46.58, 131],
          [2.41, 46.59],
        ],
        { highway: 'residential', name: 'Rue des Roseaux', user: 'jeanne', 'contact:phone': '06' },
      ),
    );
    const { text: written, outline } = kept(`\uFEFF${text}`);
    expect(JSON.parse(written)).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { kind: 'street', name: 'Rue des Roseaux' },
          geometry: {
            type: 'LineString',
            coordinates: [
              [2.4, 46.58],
              [2.41, 46.59],
            ],
          },
        },
      ],
    });
    expect(readOutline(written)).toEqual({ ok: true, value: outline });
  });

  it('is made plainer until others read it, and a street still ends where it ended', () => {
    const lines = Array.from({ length: 30 }, (_, at) => winding(1000, 4e-6, 46.5 + at / 1000));
    const text = file(...lines.map((line) => street(line)));
    expect(text.length).toBeGreaterThan(DRAWN_LIMITS.bytes);
    const { text: written, outline } = kept(text);
    expect(written.length).toBeLessThan(DRAWN_LIMITS.bytes);
    expect(outline.features).toHaveLength(30);
    const [first] = outline.features;
    if (first?.shape.type !== 'line') throw new Error('no line');
    expect([first.shape.positions[0], first.shape.positions.at(-1)]).toEqual([
      [2.4, 46.5],
      [2.40999, 46.500004],
    ]);
  });

  it('is refused when even its plainest form is too much, or the file is', () => {
    const jagged = Array.from({ length: 30 }, (_, at) => street(winding(1000, 0.01, 46 + at / 50)));
    expect(keepOutline(file(...jagged))).toEqual({ ok: false, error: { type: 'too-detailed' } });
    const short = street([
      [2.4, 46.5],
      [2.41, 46.5],
    ]);
    const many = file(...Array.from({ length: DRAWN_LIMITS.features + 1 }, () => short));
    expect(keepOutline(many)).toEqual({ ok: false, error: { type: 'too-detailed' } });
    expect(keepOutline(' '.repeat(FILE_LIMITS.bytes + 1))).toEqual({
      ok: false,
      error: { type: 'too-large', mostBytes: FILE_LIMITS.bytes },
    });
  });

  it.each([
    ['nested without end', '['.repeat(2_000_000), 'not-json'],
    ['nested inside', file(7).replace('7', `${'['.repeat(200_000)}${']'.repeat(200_000)}`), 'bad-shape'],
    ['another text', 'rue;nom\n1;Roseaux', 'not-json'],
    [
      'latitude first',
      file(
        street([
          [46.58, 2.4],
          [46.59, 2.41],
        ]),
      ),
      'swapped',
    ],
  ])('is nothing of a file that is %s', (_what, text, type) => {
    expect(keepOutline(text)).toMatchObject({ ok: false, error: { type } });
  });

  it('is kept as it is when it is brought again', () => {
    const position = fc.tuple(
      fc.double({ min: -4, max: 8, noNaN: true }),
      fc.double({ min: 42, max: 51, noNaN: true }),
    );
    const line = fc.array(position, { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const once = kept(file(...lines.map((one) => street(one))));
        expect(kept(once.text).text).toBe(once.text);
      }),
    );
  });
});

describe('a line made plainer', () => {
  it('keeps its ends and only positions that it had, and all that is farther off than said', () => {
    // along one meridian, where a degree is as long everywhere
    const position = fc.double({ min: 46.5, max: 46.501, noNaN: true }).map((lat): Position => [2.4, lat]);
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 60 }), (line) => {
        const simple = simplifyLine(line, 1);
        expect([simple[0], simple.at(-1)]).toEqual([line[0], line.at(-1)]);
        expect(simple.every((one) => line.includes(one))).toBe(true);
        const offM = (lat: number): number =>
          Math.min(
            ...simple.slice(1).map((to, at) => {
              const [low = 0, high = 0] = [to[1], simple[at]?.[1] ?? 0].toSorted((a, b) => a - b);
              return Math.max(low - lat, lat - high, 0) * 111_320;
            }),
          );
        expect(Math.max(...line.map(([, lat]) => offM(lat)))).toBeLessThan(1.001);
      }),
    );
    const straight = winding(500, 4e-6, 46.5); // 44 centimetres off
    expect(simplifyLine(straight, 0.5).length).toBeLessThan(30);
    expect(simplifyLine(straight, 0.1)).toEqual(straight);
  });
});
