/**
 * Which cards a list shows, and how many each choice of each filter would show: those that pass all the other filters. One pass over the
 * cards, so that 20,000 of them answer within a keystroke.
 */
import type { Card } from '../../../core/inventory/card.ts';
import type { CardKind, Category, Transaction, Visibility } from '../../../core/inventory/values.ts';
import { foldWords, matchWords } from '../../../core/search/match-words.ts';

export const KIND_FACETS = ['all', 'place', 'equipment', 'skill', 'supply', 'need', 'other'] as const;
export type KindFacet = (typeof KIND_FACETS)[number];

export interface CardFilter {
  /** As it was typed. */
  readonly words: string;
  readonly kind: KindFacet;
  readonly category: Category | undefined;
  readonly transaction: Transaction | undefined;
  readonly visibility: Visibility | undefined;
  readonly isMine: boolean;
  readonly isFree: boolean;
}

export const NO_FILTER: CardFilter = {
  words: '',
  kind: 'all',
  category: undefined,
  transaction: undefined,
  visibility: undefined,
  isMine: false,
  isFree: false,
};

export interface FilterQuestions {
  isMine(card: Card): boolean;
  /** Undefined where nobody knows: then nothing is said of it. */
  isFree?: ((card: Card) => boolean) | undefined;
  /** By more than the beginnings of its words. */
  isFoundElsewhere?: ((card: Card) => boolean) | undefined;
  /** What it is found by beside its own words: the names of its custodians. */
  namesOf(card: Card): readonly string[];
}

export interface FilteredCards {
  readonly cards: readonly Card[];
  /** By kind; `all`: of every kind. */
  readonly kinds: ReadonlyMap<KindFacet, number>;
  readonly categories: ReadonlyMap<Category, number>;
  readonly transactions: ReadonlyMap<Transaction, number>;
  readonly visibilities: ReadonlyMap<Visibility, number>;
  readonly mine: number;
  readonly free: number;
}

type Facet = 'kind' | 'category' | 'transaction' | 'visibility' | 'mine' | 'free';

export function filterCards(cards: readonly Card[], filter: CardFilter, ask: FilterQuestions): FilteredCards {
  const wanted = foldWords(filter.words);
  const found: Card[] = [];
  const kinds = new Map<KindFacet, number>();
  const categories = new Map<Category, number>();
  const transactions = new Map<Transaction, number>();
  const visibilities = new Map<Visibility, number>();
  let mine = 0;
  let free = 0;

  for (const card of cards) {
    if (wanted.length > 0 && !isFound(card, wanted, ask)) continue;
    const kind = kindFacet(card.kind);
    const isMine = ask.isMine(card);
    const isFree = ask.isFree?.(card) ?? false;
    /** The only filter that keeps it out; undefined: none. */
    let missed: Facet | undefined;
    let misses = 0;
    const miss = (facet: Facet): void => {
      missed = facet;
      misses += 1;
    };
    if (filter.kind !== 'all' && filter.kind !== kind) miss('kind');
    if (filter.category !== undefined && !card.categories.includes(filter.category)) miss('category');
    if (filter.transaction !== undefined && !card.transactions.includes(filter.transaction))
      miss('transaction');
    if (filter.visibility !== undefined && filter.visibility !== card.visibility) miss('visibility');
    if (filter.isMine && !isMine) miss('mine');
    if (filter.isFree && !isFree) miss('free');
    if (misses > 1) continue;

    const counts = (facet: Facet): boolean => misses === 0 || missed === facet;
    if (misses === 0) found.push(card);
    if (counts('kind')) {
      add(kinds, kind);
      add(kinds, 'all');
    }
    if (counts('category')) for (const category of card.categories) add(categories, category);
    if (counts('transaction')) for (const transaction of card.transactions) add(transactions, transaction);
    if (counts('visibility')) add(visibilities, card.visibility);
    if (isMine && counts('mine')) mine += 1;
    if (isFree && counts('free')) free += 1;
  }
  return { cards: found, kinds, categories, transactions, visibilities, mine, free };
}

export function kindFacet(kind: CardKind): Exclude<KindFacet, 'all'> {
  return kind === 'offer' || kind === 'initiative' ? 'other' : kind;
}

/** By the letters of their titles, without accents and capitals: a card stands where one looks for its name. */
export function inOrder(cards: readonly Card[]): readonly Card[] {
  return cards.toSorted((a, b) => {
    const [one, other] = [wordsOf(a).title, wordsOf(b).title];
    return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1;
  });
}

/** How many of the filters behind "Affiner" are on. */
export function refinements(filter: CardFilter): number {
  const { category, transaction, visibility, isMine, isFree } = filter;
  return [category, transaction, visibility, isMine, isFree].filter(Boolean).length;
}

function isFound(card: Card, wanted: readonly string[], ask: FilterQuestions): boolean {
  const { words } = wordsOf(card);
  return (
    matchWords(wanted, words) !== undefined ||
    ask.isFoundElsewhere?.(card) === true ||
    matchWords(wanted, [...words, ...ask.namesOf(card)]) !== undefined
  );
}

interface CardWords {
  readonly title: string;
  readonly words: readonly string[];
}

/** A card that changes is another object: nothing is folded twice. */
const foldedByCard = new WeakMap<Card, CardWords>();

function wordsOf(card: Card): CardWords {
  const known = foldedByCard.get(card);
  if (known) return known;
  const title = foldWords(card.title);
  const rest = foldWords([...card.tags, ...card.categories, card.placeLabel].join(' '));
  const folded = { title: title.join(' '), words: [...title, ...rest] };
  foldedByCard.set(card, folded);
  return folded;
}

function add<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
