/** The closed lists of a card as French words. */
import type {
  CardKind,
  Category,
  ConsentChannel,
  NeedCode,
  Transaction,
  Visibility,
} from '../../../core/inventory/values.ts';
import type { Forms } from '../plural.ts';
import type { EntryUnit, SaidUnit } from './sharing-quantity.ts';

const kind: Readonly<Record<CardKind, string>> = {
  equipment: 'Matériel',
  skill: 'Savoir-faire',
  need: 'Besoin',
  place: 'Lieu',
  offer: 'Offre',
  initiative: 'Initiative',
  supply: 'Provision',
};

const category: Readonly<Record<Category, string>> = {
  'Agriculture & Alimentation': 'Agriculture et alimentation',
  Habitat: 'Habitat',
  'Education & Formation': 'Éducation et formation',
  Mobilité: 'Mobilité',
  'Sortie & Culture': 'Sorties et culture',
  Voyages: 'Voyages',
  'Economie & Finance': 'Économie et finance',
  Outils: 'Outils',
  Cuisine: 'Cuisine',
  Fête: 'Fête',
  Jardin: 'Jardin',
  Couture: 'Couture',
  Enfants: 'Enfants',
  Numérique: 'Numérique',
};

const need: Readonly<Record<NeedCode, string>> = {
  'food+drink': 'manger et boire',
  water: 'eau',
  land: 'terrain',
  mobility: 'se déplacer',
  health: 'santé',
  culture: 'culture',
  safety: 'sécurité',
  housing: 'se loger',
  open_space: 'un endroit où se retrouver',
  objects_of_utility: 'objets utiles',
  clothes: 'vêtements',
  learning_opportunities: 'apprendre',
  energy: 'énergie',
  supportive_relationships: 'entraide',
  participation: 'prendre part',
  spirituality: 'vie spirituelle',
};

const transaction: Readonly<Record<Transaction, string>> = {
  'borrow-lend': 'Prêt',
  'rent-lease': 'Location',
  'buy-sell': 'Vente',
  'receive-donate': 'Don',
};

const visibility: Readonly<Record<Visibility, string>> = {
  private: 'Vous seulement',
  group: 'Le groupe',
  linked: 'Les groupes liés',
  public: 'Tout le monde',
};

const channel: Readonly<Record<ConsentChannel, string>> = {
  'oral door-to-door': 'de vive voix, à sa porte',
  'oral meeting': 'de vive voix, à une réunion',
  written: 'par écrit',
  self: 'sur cet appareil, de sa main',
};

/** What is said as a word; the others have a sign. */
const counted: Partial<Readonly<Record<SaidUnit, Forms>>> = {
  unit: { one: '# pièce', other: '# pièces' },
  person: { one: '# personne', other: '# personnes' },
  hour: { one: '# heure', other: '# heures' },
  day: { one: '# jour', other: '# jours' },
  month: { one: '# mois', other: '# mois' },
  repas: { one: '# repas', other: '# repas' },
};

const entryUnit: Readonly<Record<EntryUnit, string>> = {
  unit: 'pièces',
  person: 'personnes',
  hour: 'heures',
  day: 'jours',
  month: 'mois',
  kg: 'kg',
  litre: 'litres',
  m2: 'm²',
  km: 'km',
  meal: 'repas',
};

export const sharingValuesFr = { kind, category, need, transaction, visibility, channel, counted, entryUnit };

export type SharingValues = typeof sharingValuesFr;
