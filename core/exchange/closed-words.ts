/** The words that people write in tables for what our closed lists hold, in French and English; the list's own word always counts. */
import {
  CARD_KINDS,
  type CardKind,
  CATEGORIES,
  type Category,
  NEED_CODES,
  type NeedCode,
  type Precision,
  PRECISIONS,
  type Transaction,
  TRANSACTIONS,
  type Visibility,
  VISIBILITIES,
} from '../inventory/values.ts';
import { wordKey } from './word-key.ts';

const KINDS: Readonly<Record<CardKind, readonly string[]>> = {
  equipment: [
    'matériel',
    'matériels',
    'outil',
    'outils',
    'objet',
    'objets',
    'équipement',
    'équipements',
    'tool',
    'tools',
    'thing',
    'prêt',
  ],
  skill: ['savoir-faire', 'savoir faire', 'compétence', 'compétences', 'skills', 'know-how', 'service'],
  need: ['besoin', 'besoins', 'recherche', 'cherche', 'je cherche', 'demande', 'needs', 'want', 'request'],
  place: ['lieu', 'lieux', 'salle', 'salles', 'local', 'locaux', 'espace', 'places', 'room', 'venue'],
  offer: ['offre', 'offres', 'don', 'dons', 'je propose', 'offers', 'gift'],
  initiative: ['initiatives', 'action', 'association', 'activité', 'activity'],
  supply: ['provision', 'provisions', 'réserve', 'stock', 'denrée', 'denrées', 'consommable', 'supplies'],
};

const CATEGORY_WORDS: Readonly<Partial<Record<Category, readonly string[]>>> = {
  'Agriculture & Alimentation': [
    'agriculture',
    'alimentation',
    'agriculture et alimentation',
    'food',
    'farming',
    'Farming & Food',
  ],
  Habitat: ['logement', 'housing', 'home'],
  'Education & Formation': [
    'éducation',
    'formation',
    'education et formation',
    'education',
    'training',
    'Education & Training',
  ],
  Mobilité: ['transport', 'mobility'],
  'Sortie & Culture': ['sortie', 'culture', 'loisirs', 'sortie et culture', 'Outings & Culture'],
  Voyages: ['voyage', 'travel'],
  'Economie & Finance': ['économie', 'finance', 'economie et finance', 'Economy & Finance'],
  Outils: ['outil', 'bricolage', 'outillage', 'tools', 'diy'],
  Cuisine: ['cooking', 'kitchen'],
  Fête: ['fêtes', 'party', 'parties', 'celebrations'],
  Jardin: ['jardinage', 'jardins', 'garden', 'gardening'],
  Couture: ['sewing'],
  Enfants: ['enfant', 'petite enfance', 'children', 'kids'],
  Numérique: ['informatique', 'digital', 'computers'],
};

const TRANSACTION_WORDS: Readonly<Record<Transaction, readonly string[]>> = {
  'borrow-lend': ['prêt', 'prête', 'à prêter', 'prêter', 'lend', 'loan', 'lending'],
  'rent-lease': ['location', 'loue', 'à louer', 'louer', 'rent', 'rental'],
  'buy-sell': ['vente', 'vend', 'à vendre', 'vendre', 'sale', 'sell'],
  'receive-donate': ['don', 'donne', 'à donner', 'donner', 'gratuit', 'give', 'gift', 'free'],
};

const VISIBILITY_WORDS: Readonly<Record<Visibility, readonly string[]>> = {
  private: ['privé', 'privée', 'moi'],
  group: ['groupe', 'le groupe', 'non', 'no', 'faux', 'false', '0'],
  linked: ['lié', 'liée', 'groupes liés', 'linked groups'],
  public: ['publique', 'publics', 'tout le monde', 'oui', 'yes', 'vrai', 'true', '1', 'x', 'everybody'],
};

const PRECISION_WORDS: Readonly<Record<Precision, readonly string[]>> = {
  exact: ['exacte', 'adresse'],
  street: ['rue'],
  neighbourhood: ['quartier'],
  municipality: ['commune', 'ville'],
  department: ['département'],
};

/** Undefined for a word that is not known; so for all of these. */
export const readKind = reader(CARD_KINDS, KINDS);
export const readCategory = reader(CATEGORIES, CATEGORY_WORDS);
export const readTransaction = reader(TRANSACTIONS, TRANSACTION_WORDS);
/** "oui" is public, "non" the group: for a column that asks "public ?". */
export const readVisibility = reader(VISIBILITIES, VISIBILITY_WORDS);
export const readPrecision = reader(PRECISIONS, PRECISION_WORDS);

/** `food+drink`: a code has no other words. */
export const readNeed = reader<NeedCode>(NEED_CODES, {});

function reader<T extends string>(
  values: readonly T[],
  words: Readonly<Partial<Record<T, readonly string[]>>>,
): (typed: string) => T | undefined {
  const known = new Map<string, T>();
  for (const value of values) {
    for (const word of [value, ...(words[value] ?? [])])
      if (!known.has(wordKey(word))) known.set(wordKey(word), value);
  }
  return (typed) => known.get(wordKey(typed));
}
