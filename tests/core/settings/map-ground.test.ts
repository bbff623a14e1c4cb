/** What lies under a group's map, as it stands in the settings: written, read back, taken away, and nothing read of what is none. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { BlobHash, MemberId } from '../../../core/id/id.ts';
import {
  groupOutline,
  groupTiles,
  setGroupOutline,
  setGroupTiles,
} from '../../../core/settings/map-ground.ts';

const act = { by: 'awa' as MemberId, at: 1_790_000_000 };
const outline = { hash: 'ab'.repeat(32) as BlobHash, name: 'tilleuls.geojson', sizeBytes: 1234 };
const tiles = { url: 'https://tuiles.example/{z}/{x}/{y}.png', attribution: '© Tuiles' };

it('is written and taken away, each for itself', () => {
  const settings = new Y.Doc();
  expect([groupOutline(settings), groupTiles(settings)]).toEqual([undefined, undefined]);
  setGroupOutline(settings, { ...outline, name: `\u0000 ${'é'.repeat(100)}` }, act);
  setGroupTiles(settings, tiles, act);
  expect(groupOutline(settings)).toEqual({ ...outline, name: 'é'.repeat(80) });
  setGroupOutline(settings, undefined, act);
  expect([groupOutline(settings), groupTiles(settings)]).toEqual([undefined, tiles]);
  setGroupTiles(settings, undefined, act);
  expect(groupTiles(settings)).toBeUndefined();
});

it('reads nothing of a setting that is none', () => {
  const written = (field: string, value: unknown): Y.Doc => {
    const settings = new Y.Doc();
    settings.getMap('group').set(field, { value, ...act, authority: null });
    return settings;
  };
  for (const hash of ['../secret', 'AB'.repeat(32), '', 7])
    expect(groupOutline(written('outline', { ...outline, hash }))).toBeUndefined();
  for (const url of [
    'http://tuiles.example/{z}/{x}/{y}',
    'javascript:{z}{x}{y}',
    'https://t.example/{z}/{x}',
  ])
    expect(groupTiles(written('tiles', { ...tiles, url }))).toBeUndefined();
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(groupOutline(written('outline', value))).toBeUndefined();
      expect(groupTiles(written('tiles', value))).toBeUndefined();
    }),
  );
});
