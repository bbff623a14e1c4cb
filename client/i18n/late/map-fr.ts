/** The sentences of the map and of choosing a place on it, in French. */
import type { CardKind, Precision } from '../../../core/inventory/values.ts';
import { plural } from '../words-fr.ts';

const kinds: Record<CardKind, string> = {
  place: 'lieu',
  equipment: 'matériel',
  skill: 'savoir-faire',
  need: 'besoin',
  offer: 'offre',
  initiative: 'initiative',
  supply: 'provision',
};

const manyOf: Record<CardKind, string> = {
  place: 'des lieux',
  equipment: 'du matériel',
  skill: 'des savoir-faire',
  need: 'des besoins',
  offer: 'des offres',
  initiative: 'des initiatives',
  supply: 'des provisions',
};

const precisions: Record<Precision, string> = {
  exact: "à l'endroit exact",
  street: 'dans la rue',
  neighbourhood: 'dans le quartier',
  municipality: 'dans la commune',
  department: 'dans le département',
};

const cards = (count: number): string => plural(count, { one: '# fiche', other: '# fiches' });

export const mapFr = {
  map: 'Carte',
  keys: 'Flèches pour se déplacer, + et − pour changer d’échelle, Tab pour aller d’une fiche à l’autre.',
  zoomIn: 'Voir de plus près',
  zoomOut: 'Voir de plus loin',
  showAll: 'Tout voir',
  count: (count: number) => count.toLocaleString('fr'),
  kind: (kind: CardKind) => kinds[kind],
  precision: (precision: Precision) => precisions[precision],
  card: (title: string, kind: CardKind, precision: Precision) =>
    `${title}, ${kinds[kind]}, ${precisions[precision]}`,
  cluster: (count: number, kind: CardKind, kindCount: number) =>
    kindCount === count ? `${cards(count)} : ${manyOf[kind]}` : `${cards(count)}, surtout ${manyOf[kind]}`,
  inView: (count: number) => (count === 0 ? 'Aucune fiche dans ce cadre' : `${cards(count)} dans ce cadre`),
  atOnePlace: (count: number) => `${cards(count)} à cet endroit`,
  backToView: 'Tout ce cadre',
  noneInView: 'Déplacez la carte, ou choisissez « Tout voir ».',
  onMap: (isPlaced: boolean): string => (isPlaced ? 'Sur la carte' : 'Placer sur la carte'),
  noneAnywhere: 'Aucune fiche ne dit où elle est. Le lieu se donne dans la fiche.',
  metres: (metres: number) => `${metres.toLocaleString('fr')} m`,
  kilometres: (kilometres: number) => `${kilometres.toLocaleString('fr')} km`,
  degrees: (degrees: number, side: 'N' | 'S' | 'E' | 'W') =>
    `${degrees.toLocaleString('fr', { maximumFractionDigits: 3 })}° ${side === 'W' ? 'O' : side}`,
  tilesFrom: (attribution: string) => `Fond de carte : ${attribution}`,
  tilesSee: (host: string) => `Le fond de carte vient de ${host}, qui voit quels endroits vous regardez.`,
  tilesBlocked: (host: string) => `Le relais ne laisse pas passer les images de ${host}.`,
  outlineComing: 'Le dessin du quartier n’est pas encore arrivé sur cet appareil : il faut le réseau.',
  ground: 'Fond de carte',
  place: {
    map: 'Choisir le lieu sur la carte',
    keys: 'Flèches pour se déplacer, + et − pour changer d’échelle, Entrée pour poser le lieu au milieu.',
    hint: 'Touchez la carte, ou écrivez la position.',
    putHere: 'Poser au milieu de la carte',
    position: 'Position',
    positionHint: 'Longitude puis latitude, par exemple 2,401 ; 46,581',
    take: 'Placer',
    remove: 'Sans lieu',
    put: (position: string) => `Lieu posé : ${position}.`,
    swap: (position: string) => `Prendre ${position}`,
    say: (lon: number, lat: number) => {
      const number = (value: number): string =>
        value.toLocaleString('fr', { maximumFractionDigits: 5, useGrouping: false });
      return `${number(lon)} ; ${number(lat)}`;
    },
    refused: {
      empty: 'Écrivez une longitude et une latitude.',
      'not-a-position': 'Deux nombres, par exemple 2,401 ; 46,581.',
      'out-of-range': 'La longitude va de −180 à 180, la latitude de −85 à 85.',
      swapped: 'Vérifiez : longitude puis latitude.',
    },
    precision: 'Ce que les autres voient',
    precisionChoice: {
      exact: "L'endroit exact",
      street: 'La rue',
      neighbourhood: 'Le quartier',
      municipality: 'La commune',
      department: 'Le département',
    },
    precisionHint: 'Seul ce que vous choisissez est gardé : la position est arrondie.',
  },
  outline: {
    'too-large': (mostBytes: number) =>
      `Ce fichier est trop lourd : ${(mostBytes / 1000).toLocaleString('fr')} ko au plus.`,
    'too-many': (most: number) => `Ce fichier a trop de points : ${most.toLocaleString('fr')} au plus.`,
    'not-json': 'Ce fichier n’est pas du GeoJSON.',
    'no-features': 'Ce fichier ne contient rien à dessiner.',
    'bad-shape': (at: number) => `L’élément ${at} n’est ni un point, ni une ligne, ni une surface.`,
    'out-of-range': (at: number) => `L’élément ${at} est hors de la carte.`,
    swapped: 'Dans ce fichier la latitude vient en premier : exportez-le avec la longitude d’abord.',
    'too-detailed':
      'Ce dessin est trop détaillé pour une carte de quartier : prenez une zone plus petite, ou moins de bâtiments.',
  },
};

export type MapMessages = typeof mapFr;
