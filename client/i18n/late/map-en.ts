/** The sentences of the map and of choosing a place on it, in English. */
import type { CardKind, Precision } from '../../../core/inventory/values.ts';
import { plural } from '../words-en.ts';
import type { MapMessages } from './map-fr.ts';

const kinds: Record<CardKind, string> = {
  place: 'place',
  equipment: 'equipment',
  skill: 'know-how',
  need: 'need',
  offer: 'offer',
  initiative: 'initiative',
  supply: 'supply',
};

const manyOf: typeof kinds = {
  place: 'places',
  equipment: 'equipment',
  skill: 'know-how',
  need: 'needs',
  offer: 'offers',
  initiative: 'initiatives',
  supply: 'supplies',
};

const precisions: Record<Precision, string> = {
  exact: 'exactly here',
  street: 'in this street',
  neighbourhood: 'in this neighbourhood',
  municipality: 'in this town',
  department: 'in this department',
};

const cards = (count: number): string => plural(count, { one: '# card', other: '# cards' });

export const mapEn: MapMessages = {
  map: 'Map',
  keys: 'Arrow keys move it, + and − change the scale, Tab goes from card to card.',
  zoomIn: 'Look closer',
  zoomOut: 'Look from farther away',
  showAll: 'Show all',
  count: (count) => count.toLocaleString('en'),
  kind: (kind) => kinds[kind],
  precision: (precision) => precisions[precision],
  card: (title, kind, precision) => `${title}, ${kinds[kind]}, ${precisions[precision]}`,
  cluster: (count, kind, kindCount) =>
    kindCount === count ? `${cards(count)}: ${manyOf[kind]}` : `${cards(count)}, mostly ${manyOf[kind]}`,
  inView: (count) => (count === 0 ? 'No card in this view' : `${cards(count)} in this view`),
  atOnePlace: (count) => `${cards(count)} at this place`,
  backToView: 'The whole view',
  noneInView: 'Move the map, or choose “Show all”.',
  onMap: (isPlaced) => (isPlaced ? 'On the map' : 'Put on the map'),
  noneAnywhere: 'No card says where it is. The place is given in the card.',
  metres: (metres) => `${metres.toLocaleString('en')} m`,
  kilometres: (kilometres) => `${kilometres.toLocaleString('en')} km`,
  degrees: (degrees, side) => `${degrees.toLocaleString('en', { maximumFractionDigits: 3 })}° ${side}`,
  tilesFrom: (attribution) => `Background: ${attribution}`,
  tilesSee: (host) => `The background of the map comes from ${host}, which sees the places you look at.`,
  tilesBlocked: (host) => `The relay does not let images from ${host} through.`,
  outlineComing: 'The drawing of the neighbourhood has not reached this device yet: it needs the network.',
  ground: 'Background of the map',
  place: {
    map: 'Choose the place on the map',
    keys: 'Arrow keys move it, + and − change the scale, Enter puts the place in the middle.',
    hint: 'Tap the map, or write the position.',
    putHere: 'Put it in the middle of the map',
    position: 'Position',
    positionHint: 'Longitude, then latitude, for example 2.401, 46.581',
    take: 'Place it',
    remove: 'No place',
    put: (position) => `Place chosen: ${position}.`,
    swap: (position) => `Take ${position}`,
    say: (lon, lat) => {
      const number = (value: number): string =>
        value.toLocaleString('en', { maximumFractionDigits: 5, useGrouping: false });
      return `${number(lon)}, ${number(lat)}`;
    },
    refused: {
      empty: 'Write a longitude and a latitude.',
      'not-a-position': 'Two numbers, for example 2.401, 46.581.',
      'out-of-range': 'Longitude goes from −180 to 180, latitude from −85 to 85.',
      swapped: 'Please check: longitude first, then latitude.',
    },
    precision: 'What others see',
    precisionChoice: {
      exact: 'The exact place',
      street: 'The street',
      neighbourhood: 'The neighbourhood',
      municipality: 'The town',
      department: 'The department',
    },
    precisionHint: 'Only what you choose is kept: the position is rounded.',
  },
  outline: {
    'too-large': (mostBytes) =>
      `This file is too large: ${(mostBytes / 1000).toLocaleString('en')} kB at most.`,
    'too-many': (most) => `This file has too many points: ${most.toLocaleString('en')} at most.`,
    'not-json': 'This file is not GeoJSON.',
    'no-features': 'There is nothing to draw in this file.',
    'bad-shape': (at) => `Item ${at} is neither a point, nor a line, nor an area.`,
    'out-of-range': (at) => `Item ${at} lies off the map.`,
    swapped: 'In this file latitude comes first: export it with longitude first.',
    'too-detailed':
      'This drawing is too detailed for a map of a neighbourhood: take a smaller area, or fewer buildings.',
  },
};
