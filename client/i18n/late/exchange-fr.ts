/** The sentences of tables that come in and go out, in French. */
import type { ColumnField } from '../../../core/exchange/columns.ts';
import { plural } from '../words-fr.ts';

const cards = (count: number): string => plural(count, { one: '# fiche', other: '# fiches' });
const lines = (count: number): string => plural(count, { one: '# ligne', other: '# lignes' });
const digits = new Intl.NumberFormat('fr');

export const exchangeFr = {
  title: 'Importer un tableau',
  back: 'Revenir aux fiches',
  closed: "Vous lisez ce groupe sans y écrire : demandez à quelqu'un du groupe d'importer ce tableau.",
  hint: "Un tableau de matériel, de lieux, de provisions… Rien n'entre dans le groupe avant votre accord.",
  chooseFile: 'Choisir un fichier',
  fileHint:
    "CSV, comme un tableur l'enregistre. 20 Mo et 20 000 lignes au plus. Vous pouvez aussi le déposer ici.",
  dropHere: 'Déposez le fichier ici',
  paste: 'Ou collez un tableau',
  pasteHint:
    'Copiez les cellules dans votre tableur, puis collez-les ici. Une simple liste de noms convient aussi.',
  readPasted: 'Lire ce tableau',
  reading: (rows: number) => `${lines(rows)} lues`,
  checking: (done: number, total: number) =>
    `${digits.format(done)} lignes vérifiées sur ${digits.format(total)}`,
  progress: 'Avancement',
  cancel: 'Arrêter',
  startAgain: 'Prendre un autre tableau',
  pastedTable: 'Tableau collé',
  tableOf: (name: string, count: number) => `${name} : ${lines(count)}`,
  firstLineNames: 'La première ligne donne le nom des colonnes',
  columns: 'Que veut dire chaque colonne ?',
  columnsHint: "Corrigez ce qui a été deviné. Une colonne laissée de côté n'est pas importée.",
  column: (name: string, number: number) => (name === '' ? `Colonne ${number}` : name),
  example: (value: string) => `par exemple « ${value} »`,
  noExample: 'vide partout',
  leftOut: 'Laisser de côté',
  kindOtherwise: "Quand le type n'est pas dit, c'est",
  noTitle: 'Dites quelle colonne donne le nom de chaque fiche.',
  field: {
    title: 'Nom',
    kind: 'Type de fiche',
    description: 'Description',
    categories: 'Catégories',
    tags: 'Étiquettes',
    needs: 'Besoins couverts',
    quantity: 'Quantité',
    unit: 'Unité',
    capacity: 'Exemplaires',
    custodians: 'Gardiens',
    place: 'Lieu',
    latitude: 'Latitude',
    longitude: 'Longitude',
    point: 'Coordonnées',
    precision: 'Précision du lieu',
    availability: 'Disponibilités',
    transaction: 'Conditions',
    deposit: 'Caution',
    visibility: 'Visibilité',
    origin: 'Origine',
    ref: 'Référence',
  } satisfies Record<ColumnField, string>,
  outcome: 'Ce qui va se passer',
  filters: 'Lignes à montrer',
  all: 'Toutes',
  state: {
    new: 'Nouvelles',
    here: 'Déjà là',
    double: 'En double',
    refused: 'Refusées',
    remarked: 'Avec une remarque',
  },
  lineState: {
    new: 'Nouvelle fiche',
    here: 'Déjà là : rien à ajouter',
    refused: 'Refusée',
  },
  doubleOf: (line: number) => `En double de la ligne ${line}`,
  line: (line: number) => `Ligne ${digits.format(line)}`,
  shownOf: (shown: number, count: number) => `${digits.format(shown)} premières sur ${digits.format(count)}`,
  nothingHere: 'Aucune ligne dans ce cas.',
  untitled: 'Sans nom',
  add: (count: number) => `Ajouter ${cards(count)}`,
  nothingNew: "Il n'y a rien de nouveau à ajouter.",
  publicOnes: (count: number) =>
    plural(count, {
      one: '# fiche sera visible par tout le monde, comme le tableau le dit.',
      other: '# fiches seront visibles par tout le monde, comme le tableau le dit.',
    }),
  downloadRefused: 'Télécharger les lignes refusées',
  refusedFile: 'lignes-refusees.csv',
  reasonColumn: 'motif',
  entering: 'Les fiches entrent dans le groupe.',
  entered: (count: number) => plural(count, { one: '# fiche ajoutée.', other: '# fiches ajoutées.' }),
  alsoHere: (count: number) =>
    plural(count, { one: '# ligne était déjà là.', other: '# lignes étaient déjà là.' }),
  alsoRefused: (count: number) =>
    plural(count, { one: '# ligne a été refusée.', other: '# lignes ont été refusées.' }),
  takenBack: (stay: number) =>
    stay === 0
      ? "Import annulé : rien n'en est resté."
      : `Import annulé, sauf ${cards(stay)} que quelqu'un a déjà changées.`,
  seeCards: 'Voir les fiches',
  tableFailure: {
    tooLarge: (megabytes: number) =>
      `Ce fichier est trop grand : ${megabytes} Mo au plus. Partagez-le en deux.`,
    notATable:
      "Ce n'est pas un tableau en texte. Dans votre tableur, choisissez « Enregistrer sous » puis CSV, et prenez ce fichier-là.",
    empty: 'Ce tableau est vide.',
    tooManyRows: (limit: number) =>
      `Ce tableau a trop de lignes : ${digits.format(limit)} au plus. Partagez-le en deux.`,
    tooManyColumns: (limit: number, line: number) =>
      `La ligne ${digits.format(line)} a plus de ${limit} colonnes. Est-ce bien un tableau ?`,
    rowWithoutEnd: (line: number) =>
      `La ligne ${digits.format(line)} n'a pas de fin : un guillemet y est sans doute ouvert et jamais refermé.`,
    unreadable: 'Ce fichier ne peut pas être lu. Enregistrez-le de nouveau, ou collez le tableau.',
  },
  rowFailure: {
    unknownKind: (words: string) =>
      `Le type « ${words} » n'est pas connu : lieu, matériel, savoir-faire, besoin, offre, initiative ou provision.`,
    unknownUnit: (words: string) => `L'unité « ${words} » n'est pas connue.`,
    unknownVisibility: (words: string) =>
      `« ${words} » ne dit pas qui voit la fiche : groupe, lié ou public.`,
    privateRow: "Une fiche privée ne s'importe pas dans le groupe.",
    fieldTooLong: (field: string, limit: number) => `${field} : ${limit} caractères au plus.`,
    cellTooLong: (limit: number) => `Une cellule a plus de ${digits.format(limit)} caractères.`,
    consent: "Cette fiche parle de quelqu'un d'autre : il faut son accord, qui se note sur une fiche.",
  },
  remark: {
    swapped: "Latitude et longitude étaient inversées : remises dans l'ordre.",
    placeLeftOut: "Le lieu est laissé de côté : une fiche sur une personne n'en a pas.",
    pointLeftOut: 'Les coordonnées ne sont pas un endroit : laissées de côté.',
    custodian: (words: string) => `« ${words} » n'est pas reconnu dans le groupe.`,
    category: (words: string) => `« ${words} » devient une étiquette.`,
    tag: (words: string) => `L'étiquette « ${words} » est laissée de côté.`,
    need: (words: string) => `Le besoin « ${words} » est laissé de côté.`,
    transaction: (words: string) => `La condition « ${words} » n'est pas connue : laissée de côté.`,
    keptInGroup: "Visible par le groupe seulement, parce qu'elle parle d'une personne.",
    mine: 'La fiche sera gardée par vous.',
  },
  export: 'Exporter',
  forGroup: 'Pour le groupe : toutes les fiches, avec les gardiens',
  forAll: 'Pour tout le monde : fiches publiques, sans noms',
  csv: 'Tableau (CSV)',
  json: 'Données (JSON)',
  geojson: 'Carte (GeoJSON)',
  /** `isNaming`: who keeps each thing stands in it. */
  savedForGroup: (count: number, isNaming: boolean) =>
    `${plural(count, { one: '# fiche enregistrée', other: '# fiches enregistrées' })} dans vos téléchargements. Ce fichier est pour le groupe${isNaming ? ' : il nomme les gardiens' : ''}.`,
  savedForAll: (count: number) =>
    `${plural(count, { one: '# fiche publique enregistrée', other: '# fiches publiques enregistrées' })} dans vos téléchargements.`,
  nothingToSave: {
    public: "Aucune fiche n'est publique.",
    group: "Il n'y a pas encore de fiche.",
    places: "Aucune de ces fiches n'a de point sur la carte.",
  },
  fileName: (group: string, isPublic: boolean) => `${group}-${isPublic ? 'fiches-publiques' : 'fiches'}`,
  decimalSign: ',' as ',' | '.',
};

export type ExchangeMessages = typeof exchangeFr;
