/**
 * What the columns of somebody's table mean: guessed from their names in French and English, from the names that French public bodies use
 * (SCDL), and from those of our own export; corrected by the person.
 */
import { wordKey } from './word-key.ts';

export const COLUMN_FIELDS = [
  'title',
  'kind',
  'description',
  'categories',
  'tags',
  'needs',
  'quantity',
  'unit',
  'capacity',
  'custodians',
  'place',
  'latitude',
  'longitude',
  'point',
  'precision',
  'availability',
  'transaction',
  'deposit',
  'visibility',
  'origin',
  'ref',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** By position; undefined: the column is left out. Each field stands at most once, but tags. */
export type ColumnMapping = readonly (ColumnField | undefined)[];

/** Folded, without signs; the first column whose name stands earliest in its list takes the field. */
const NAMES: Readonly<Record<ColumnField, readonly string[]>> = {
  title: [
    'titre',
    'title',
    'nom',
    'name',
    'intitule',
    'libelle',
    'designation',
    'objet',
    'nom du lieu',
    'item',
    'label',
  ],
  kind: ['type', 'kind', 'sorte', 'genre', 'nature', 'type de fiche'],
  description: [
    'description',
    'details',
    'detail',
    'descriptif',
    'commentaire',
    'commentaires',
    'remarque',
    'remarques',
    'note',
    'notes',
    'comment',
  ],
  categories: ['categories', 'categorie', 'category', 'theme', 'themes', 'thematique', 'rubrique', 'famille'],
  tags: ['etiquettes', 'etiquette', 'tags', 'tag', 'mots cles', 'mot cle', 'keywords'],
  needs: ['besoins couverts', 'fulfils needs', 'needs', 'repond a'],
  quantity: ['quantite', 'quantity', 'qte', 'qty', 'stock', 'montant', 'combien'],
  unit: ['unite', 'unit', 'unite de mesure', 'units'],
  capacity: [
    'exemplaires',
    'capacite',
    'capacity',
    'nombre',
    'nb',
    'nombre d exemplaires',
    'copies',
    'places',
  ],
  custodians: [
    'gardiens',
    'gardien',
    'gardienne',
    'gardien ne',
    'garde par',
    'custodians',
    'custodian',
    'responsable',
    'contact',
    'proprietaire',
    'owner',
    'chez qui',
    'keeper',
  ],
  place: [
    'lieu',
    'place',
    'adresse',
    'address',
    'emplacement',
    'localisation',
    'location',
    'ou',
    'endroit',
    'adresse complete',
  ],
  latitude: ['latitude', 'lat', 'y', 'geo lat', 'y wgs84', 'coord y', 'lat wgs84'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x', 'geo lon', 'x wgs84', 'coord x', 'lon wgs84'],
  point: [
    'coordonnees',
    'coordonnees geographiques',
    'coordinates',
    'geo',
    'geo point',
    'geo point 2d',
    'coordonneesxy',
    'gps',
    'position',
  ],
  precision: ['precision', 'precision du lieu', 'accuracy'],
  availability: ['disponibilites', 'disponibilite', 'availability', 'horaires', 'opening hours'],
  transaction: ['conditions', 'condition', 'transaction', 'mode', 'modalite', 'terms', 'echange'],
  deposit: ['caution', 'deposit', 'caution en euros', 'deposit in euros'],
  visibility: ['visibilite', 'visibility', 'public', 'publique', 'visible par', 'partage avec'],
  origin: ['origine', 'origin', 'source', 'provenance', 'producteur'],
  ref: [
    'reference',
    'ref',
    'identifiant',
    'id',
    'code',
    'numero',
    'n',
    'uid',
    'uuid',
    'identifier',
    'cle',
    'key',
  ],
};

/** `id_lieu`, `nom_equipement`: what such names begin with. */
const BEGINNINGS: readonly (readonly [string, ColumnField])[] = [
  ['id ', 'ref'],
  ['nom ', 'title'],
  ['titre ', 'title'],
  ['type ', 'kind'],
  ['categorie ', 'categories'],
  ['adresse ', 'place'],
  ['description ', 'description'],
  ['quantite ', 'quantity'],
];

/** Empty where nothing is recognised: the person says what it is. */
export function guessColumns(header: readonly string[]): ColumnMapping {
  const keys = header.map(wordKey);
  const mapping: (ColumnField | undefined)[] = header.map(() => undefined);
  for (const field of COLUMN_FIELDS) {
    const found = NAMES[field]
      .map((name) => keys.findIndex((key, at) => key === name && mapping[at] === undefined))
      .find((at) => at >= 0);
    if (found !== undefined) mapping[found] = field;
  }
  for (const [beginning, field] of BEGINNINGS) {
    if (mapping.includes(field)) continue;
    const at = keys.findIndex((key, i) => mapping[i] === undefined && key.startsWith(beginning));
    if (at >= 0) mapping[at] = field;
  }
  return mapping;
}

/** Whether the first row names columns rather than being a thing itself. */
export function isHeader(row: readonly string[]): boolean {
  return guessColumns(row).some((field) => field !== undefined);
}

/** The field moves to this column; another column that had it is left out, for no two mean the same. */
export function mapColumn(
  mapping: ColumnMapping,
  column: number,
  field: ColumnField | undefined,
): ColumnMapping {
  return mapping.map((former, at) => {
    if (at === column) return field;
    return field !== undefined && former === field && field !== 'tags' ? undefined : former;
  });
}
