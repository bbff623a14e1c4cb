/** The closed lists of a card (entities, "Closed lists"). Anything else is refused at entry; a card that arrives with it is unreadable. */

/** In the order of the doors: the first three are offered on the first day. */
export const CARD_KINDS = ['equipment', 'skill', 'need', 'place', 'offer', 'initiative', 'supply'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

export const CATEGORIES = [
  'Agriculture & Alimentation',
  'Habitat',
  'Education & Formation',
  'Mobilité',
  'Sortie & Culture',
  'Voyages',
  'Economie & Finance',
  'Outils',
  'Cuisine',
  'Fête',
  'Jardin',
  'Couture',
  'Enfants',
  'Numérique',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** What a thing is good for, in the codes of TransforMap's `fulfils_needs`. */
export const NEED_CODES = [
  'food+drink',
  'water',
  'land',
  'mobility',
  'health',
  'culture',
  'safety',
  'housing',
  'open_space',
  'objects_of_utility',
  'clothes',
  'learning_opportunities',
  'energy',
  'supportive_relationships',
  'participation',
  'spirituality',
] as const;
export type NeedCode = (typeof NEED_CODES)[number];

export const TRANSACTIONS = ['borrow-lend', 'rent-lease', 'buy-sell', 'receive-donate'] as const;
export type Transaction = (typeof TRANSACTIONS)[number];

/** Narrowest first: it decides which document holds the card. */
export const VISIBILITIES = ['private', 'group', 'linked', 'public'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const UNITS = [
  'unit',
  'person',
  'hour',
  'day',
  'month',
  'g',
  'ml',
  'm2',
  'kWh',
  'kWh_PCS',
  'l',
  'km',
  'passager.km',
  'repas',
  'EUR',
  'gCO2e',
  'percent',
] as const;
export type Unit = (typeof UNITS)[number];

export const PRECISIONS = ['exact', 'street', 'neighbourhood', 'municipality', 'department'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const CONSENT_CHANNELS = ['oral door-to-door', 'oral meeting', 'written', 'self'] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

/** About a person or their home: never with a location. */
export const KINDS_WITHOUT_PLACE: readonly CardKind[] = ['skill', 'need'];
/** About what somebody can do, wants or offers: theirs to confirm. */
export const KINDS_OF_PERSON: readonly CardKind[] = ['skill', 'need', 'offer'];
/** A know-how or an offer is given, a thing is lent, unless its holder says otherwise (entity 22). */
export function usualTransaction(kind: CardKind): Transaction {
  return kind === 'skill' || kind === 'offer' || kind === 'supply' ? 'receive-donate' : 'borrow-lend';
}

/** Things and places that are booked; the others are asked for. */
export const KINDS_TO_BOOK: readonly CardKind[] = ['equipment', 'place'];

/** What each set of a card may hold; custodians and free tags are on no list. */
export const LISTED = { categories: CATEGORIES, needs: NEED_CODES, transaction: TRANSACTIONS } as const;

export function isOneOf<T extends string>(list: readonly T[], value: unknown): value is T {
  return list.some((one) => one === value);
}
