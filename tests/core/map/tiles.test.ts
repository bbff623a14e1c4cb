/** The tile server that a group chooses. */
import { expect, it } from 'vitest';
import { readTiles } from '../../../core/map/tiles.ts';

it('takes an https address with its three numbers, and whom to name', () => {
  expect(readTiles(' https://tuiles.example:8443/{z}/{x}/{y}{r}.png ', ' © Tuiles\n')).toEqual({
    ok: true,
    value: { url: 'https://tuiles.example:8443/{z}/{x}/{y}{r}.png', attribution: '© Tuiles' },
  });
});

it.each([
  ['http://tuiles.example/{z}/{x}/{y}.png', '© T', 'not-a-tile-address'],
  ['https://tuiles.example/{z}/{x}.png', '© T', 'not-a-tile-address'],
  ['https://{s}.tuiles.example/{z}/{x}/{y}.png', '© T', 'not-a-tile-address'],
  ['https://a b/{z}/{x}/{y}.png', '© T', 'not-a-tile-address'],
  ['javascript:alert(1)/{z}/{x}/{y}', '© T', 'not-a-tile-address'],
  [`https://tuiles.example/{z}/{x}/{y}/${'a'.repeat(500)}`, '© T', 'not-a-tile-address'],
  ['https://tuiles.example/{z}/{x}/{y}.png', ' ', 'no-attribution'],
  ['https://tuiles.example/{z}/{x}/{y}.png', 'a'.repeat(141), 'no-attribution'],
])('refuses %s from %s', (url, attribution, type) => {
  expect(readTiles(url, attribution)).toEqual({ ok: false, error: { type } });
});
