/** The sentences of choosing what lies under a group's map, in French. */
import { plural } from '../words-fr.ts';

const digits = new Intl.NumberFormat('fr', { maximumFractionDigits: 0 });
const kilobytes = (bytes: number): string => `${digits.format(Math.max(1, bytes / 1000))} ko`;

export const mapGroundFr = {
  title: 'Fond de carte',
  outline: 'Le dessin du quartier',
  outlineHint:
    "Un fichier GeoJSON : rues, limites, parcs, bâtiments, noms. N'est gardé que ce qui se dessine, chiffré pour le groupe. La carte marche alors sans réseau.",
  fileHint: '5 Mo au plus. Les lignes trop fines sont adoucies si le dessin est trop lourd.',
  noOutline: "Le groupe n'a pas encore de dessin à lui.",
  current: (name: string, sizeBytes: number) =>
    name === '' ? `Dessin du groupe, ${kilobytes(sizeBytes)}` : `${name}, ${kilobytes(sizeBytes)}`,
  currentComing: 'Ce dessin n’est pas encore arrivé sur cet appareil : il faut le réseau.',
  choose: 'Choisir un fichier',
  chooseOther: 'Choisir un autre fichier',
  unreadableFile: 'Ce fichier ne peut pas être lu. Choisissez-le à nouveau.',
  preview: 'Aperçu du dessin',
  contents: (areas: number, lines: number, names: number) =>
    [
      plural(areas, { one: '# surface', other: '# surfaces' }),
      plural(lines, { one: '# ligne', other: '# lignes' }),
      plural(names, { one: '# nom', other: '# noms' }),
    ].join(', '),
  simplified: (fromBytes: number, toBytes: number) =>
    `${kilobytes(fromBytes)} dans le fichier, ${kilobytes(toBytes)} gardés.`,
  keep: 'Garder pour le groupe',
  keeping: 'Enregistrement…',
  leave: 'Laisser ce fichier',
  kept: 'Le dessin est gardé pour le groupe.',
  takeAway: 'Retirer le dessin',
  takenAway: 'Dessin retiré.',
  noKey: "Cet appareil n'a pas encore reçu les clés du groupe. Réessayez quand il aura retrouvé le réseau.",
  storage: "Il n'y a plus de place sur cet appareil pour garder ce dessin. Libérez-en, puis réessayez.",
  partMissing: 'Il faut le réseau pour le premier dessin. Réessayez quand vous serez en ligne.',
  tiles: 'Des images d’un serveur de cartes',
  tilesHint:
    'Plus de détails, mais il faut le réseau. Le serveur verra depuis quelle adresse chaque personne regarde la carte, et quels endroits elle regarde. Il ne reçoit aucune fiche.',
  address: 'Adresse des images',
  addressHint: 'Par exemple https://tuiles.example/{z}/{x}/{y}.png',
  whose: 'À qui sont ces images',
  whoseHint: "Écrit sous la carte, par exemple « © les contributeurs d'OpenStreetMap ».",
  tilesRefused: {
    'not-a-tile-address':
      'Une adresse qui commence par https:// et qui contient {z}, {x} et {y}, sans autre accolade.',
    'no-attribution': 'Écrivez à qui sont ces images, en 140 caractères au plus.',
  },
  setTiles: 'Montrer ces images',
  tilesSet: 'Ces images seront montrées à tout le groupe.',
  takeTilesAway: 'Ne plus les montrer',
  tilesTakenAway: 'Ces images ne seront plus montrées.',
  notAllowed: (origin: string) =>
    `Votre relais ne laisse pas encore passer les images de ${origin}. La personne qui le tient doit écrire cette adresse dans son réglage TILE_ORIGINS, puis le relancer.`,
  notKnown:
    "Le relais ne répond pas : on ne sait pas encore s'il laisse passer ces images. Son réglage s'appelle TILE_ORIGINS.",
};

export type MapGroundMessages = typeof mapGroundFr;
