/** Counts of every filter follow all the others; 20,000 cards are one pass. */
import { describe, expect, it } from 'vitest';
import {
  type CardFilter,
  filterCards,
  type FilterQuestions,
  inOrder,
  kindFacet,
  NO_FILTER,
} from '../../client/features/sharing/filter-cards.ts';
import type { MemberId } from '../../core/id/id.ts';
import type { Card } from '../../core/inventory/card.ts';
import { CARD_KINDS, CATEGORIES, TRANSACTIONS, VISIBILITIES } from '../../core/inventory/values.ts';

const AWA = 'awa' as MemberId;
const JEANNE = 'jeanne' as MemberId;

function cardOf(at: number, given: Partial<Card> = {}): Card {
  return {
    id: `res_${at}`,
    kind: CARD_KINDS[at % CARD_KINDS.length] ?? 'equipment',
    title: `Objet ${at}`,
    categories: [CATEGORIES[at % 5] ?? 'Outils', CATEGORIES[5 + (at % 3)] ?? 'Outils'],
    tags: [],
    needs: [],
    quantity: undefined,
    quantities: [],
    unit: undefined,
    capacity: 1,
    capacities: [],
    depositCents: 0,
    deposits: [],
    custodians: [at % 4 === 0 ? AWA : JEANNE],
    location: undefined,
    placeLabel: '',
    availability: [],
    availabilities: [],
    transactions: [TRANSACTIONS[at % 4] ?? 'borrow-lend'],
    visibility: VISIBILITIES[1 + (at % 3)] ?? 'group',
    enteredBy: AWA,
    isConfirmed: true,
    consent: undefined,
    origin: '',
    ref: '',
    photos: [],
    archive: undefined,
    createdBy: AWA,
    createdAt: 0,
    lastEdit: undefined,
    ...given,
  };
}

const ASK: FilterQuestions = {
  isMine: (card) => card.custodians.includes(AWA),
  isFree: (card) => card.id.endsWith('7'),
  namesOf: (card) => card.custodians,
};

const FILTERS: readonly Partial<CardFilter>[] = [
  {},
  { kind: 'skill' },
  { kind: 'other', category: 'Outils' },
  { transaction: 'rent-lease', isMine: true },
  { kind: 'equipment', category: 'Cuisine', visibility: 'linked', isFree: true },
  { words: 'obj 1', kind: 'place' },
];

describe('filtering cards', () => {
  it('counts for each choice what choosing it would show', () => {
    const cards = Array.from({ length: 700 }, (_, at) => cardOf(at));
    for (const given of FILTERS) {
      const filter = { ...NO_FILTER, ...given };
      const found = filterCards(cards, filter, ASK);
      const shows = (part: Partial<CardFilter>): number =>
        filterCards(cards, { ...filter, ...part }, ASK).cards.length;
      expect(found.kinds.get('all') ?? 0).toBe(shows({ kind: 'all' }));
      for (const kind of CARD_KINDS.map(kindFacet)) expect(found.kinds.get(kind) ?? 0).toBe(shows({ kind }));
      for (const category of CATEGORIES)
        expect(found.categories.get(category) ?? 0).toBe(shows({ category }));
      for (const transaction of TRANSACTIONS)
        expect(found.transactions.get(transaction) ?? 0).toBe(shows({ transaction }));
      for (const visibility of VISIBILITIES)
        expect(found.visibilities.get(visibility) ?? 0).toBe(shows({ visibility }));
      expect(found.mine).toBe(shows({ isMine: true }));
      expect(found.free).toBe(shows({ isFree: true }));
    }
  });

  it('finds by the beginnings of words, without accents, in name, key words, themes, place and who keeps it', () => {
    const cards = [
      cardOf(1, { title: 'Perceuse à percussion', custodians: [JEANNE] }),
      cardOf(2, { title: 'Vélo', tags: ['déménagement'], custodians: [JEANNE] }),
      cardOf(3, { title: 'Salle', placeLabel: 'Cœur de ville', custodians: [AWA], categories: ['Couture'] }),
    ];
    const titles = (words: string): readonly string[] =>
      filterCards(cards, { ...NO_FILTER, words }, ASK).cards.map(({ title }) => title);
    expect(titles('perc')).toEqual(['Perceuse à percussion']);
    expect(titles('DEMEN')).toEqual(['Vélo']);
    expect(titles('coeur')).toEqual(['Salle']);
    expect(titles('cout')).toEqual(['Salle']);
    expect(titles('jeanne vel')).toEqual(['Vélo']);
    expect(titles('cussion')).toEqual([]);
  });

  it('orders by name, without accents and capitals', () => {
    const cards = [
      cardOf(1, { title: 'vélo' }),
      cardOf(2, { title: 'Échelle' }),
      cardOf(3, { title: 'Étau' }),
    ];
    expect(inOrder(cards).map(({ title }) => title)).toEqual(['Échelle', 'Étau', 'vélo']);
  });
});
