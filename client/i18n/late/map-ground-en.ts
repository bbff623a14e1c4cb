/** The sentences of choosing what lies under a group's map, in English. */
import { plural } from '../words-en.ts';
import type { MapGroundMessages } from './map-ground-fr.ts';

const digits = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const kilobytes = (bytes: number): string => `${digits.format(Math.max(1, bytes / 1000))} kB`;

export const mapGroundEn: MapGroundMessages = {
  title: 'Background of the map',
  outline: 'The drawing of the neighbourhood',
  outlineHint:
    'A GeoJSON file: streets, limits, parks, buildings, names. Only what can be drawn is kept, encrypted for the group. The map then works without network.',
  fileHint: '5 MB at most. Lines that are too fine are smoothed when the drawing is too large.',
  noOutline: 'The group has no drawing of its own yet.',
  current: (name, sizeBytes) =>
    name === '' ? `The group's drawing, ${kilobytes(sizeBytes)}` : `${name}, ${kilobytes(sizeBytes)}`,
  currentComing: 'This drawing has not reached this device yet: it needs the network.',
  choose: 'Choose a file',
  chooseOther: 'Choose another file',
  unreadableFile: 'This file cannot be read. Please choose it again.',
  preview: 'Preview of the drawing',
  contents: (areas, lines, names) =>
    [
      plural(areas, { one: '# area', other: '# areas' }),
      plural(lines, { one: '# line', other: '# lines' }),
      plural(names, { one: '# name', other: '# names' }),
    ].join(', '),
  simplified: (fromBytes, toBytes) => `${kilobytes(fromBytes)} in the file, ${kilobytes(toBytes)} kept.`,
  keep: 'Keep it for the group',
  keeping: 'Saving…',
  leave: 'Leave this file',
  kept: 'The drawing is kept for the group.',
  takeAway: 'Take the drawing away',
  takenAway: 'Drawing taken away.',
  noKey: "This device has not received the group's keys yet. Try again once it is back on the network.",
  storage: 'There is no room left on this device to keep this drawing. Free some, then try again.',
  partMissing: 'The first drawing needs the network. Try again when you are online.',
  tiles: 'Images from a map server',
  tilesHint:
    'More detail, but they need the network. The server will see from which address each person looks at the map, and at which places. It gets no card.',
  address: 'Address of the images',
  addressHint: 'For example https://tiles.example/{z}/{x}/{y}.png',
  whose: 'Whose images these are',
  whoseHint: 'Written below the map, for example “© OpenStreetMap contributors”.',
  tilesRefused: {
    'not-a-tile-address':
      'An address that begins with https:// and holds {z}, {x} and {y}, and no other braces.',
    'no-attribution': 'Write whose images these are, in 140 characters at most.',
  },
  setTiles: 'Show these images',
  tilesSet: 'These images will be shown to the whole group.',
  takeTilesAway: 'Stop showing them',
  tilesTakenAway: 'These images will no longer be shown.',
  notAllowed: (origin) =>
    `Your relay does not let images from ${origin} through yet. Whoever runs it must write this address in its setting TILE_ORIGINS, then start it again.`,
  notKnown:
    'The relay does not answer: it is not known yet whether it lets these images through. Its setting is called TILE_ORIGINS.',
};
