/** Cards on their shelves: the same matches as when all are held against all, at the cost of the candidates. */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createMatchIndex } from '../../client/state/match-index.ts';
import type { MemberId } from '../../core/id/id.ts';
import type { Card } from '../../core/inventory/card.ts';
import { archiveCard, renameCard, setAvailability } from '../../core/inventory/change-card.ts';
import { addCard } from '../../core/inventory/new-card.ts';
import { followCards } from '../../core/inventory/inventory.ts';
import { CARD_KINDS, NEED_CODES, TRANSACTIONS } from '../../core/inventory/values.ts';
import { matchesFor, needsFor } from '../../core/matching/match.ts';
import { type SeededChance, seededChance } from '../simulation/chance.ts';

const NOW_MS = Date.parse('2026-11-10T09:00:00Z');
const act = { by: 'mbr_awa' as MemberId, at: 1_790_000_000 };
const HOURS = ['MO', 'TU', 'WE'].map((day) => ({
  rrule: `FREQ=WEEKLY;BYDAY=${day}`,
  from: '18:00',
  to: '21:00',
  tz: 'Europe/Paris',
}));
const nothing = () => undefined;

function crowd(count: number, chance: SeededChance): Y.Doc {
  const inventory = new Y.Doc();
  inventory.transact(() => {
    for (let n = 0; n < count; n++) {
      const added = addCard(
        inventory,
        {
          kind: chance.pick(CARD_KINDS),
          title: `Fiche ${n}`,
          needs: [chance.pick(NEED_CODES), chance.pick(NEED_CODES)],
          transactions: [chance.pick(TRANSACTIONS)],
          availability: chance.happens(0.3) ? [chance.pick(HOURS)] : [],
        },
        { ...act, at: act.at + n },
      );
      if (!added.ok) throw new Error(added.error.type);
    }
  });
  return inventory;
}

const idsOf = (matches: readonly { need: Card; offer: Card }[]) =>
  matches.map(({ need, offer }) => `${need.id} ${offer.id}`);

describe('the shelves', () => {
  it('give what holding every card against every other gives, also after changes', () => {
    const inventory = crowd(300, seededChance(22));
    const followed = followCards(inventory);
    const index = createMatchIndex();
    for (let round = 0; round < 4; round++) {
      const cards = followed.read().cards.filter(({ archive }) => !archive);
      index.update(cards, nothing);
      let answered = 0;
      for (const card of cards) {
        const whole =
          card.kind === 'need'
            ? matchesFor(card, cards, { nowMs: NOW_MS })
            : needsFor(card, cards, { nowMs: NOW_MS });
        expect(idsOf(index.all(card, NOW_MS)), card.title).toEqual(idsOf(whole));
        if (card.kind !== 'need') continue;
        if (whole.length > 0) answered += 1;
        expect(index.hasAnswer(card, NOW_MS)).toBe(whole.length > 0);
        const { best, count } = index.answers(card, NOW_MS);
        expect(idsOf(best)).toEqual(idsOf(whole.slice(0, 3)));
        expect(count).toBe(whole.length);
      }
      expect(answered).toBeGreaterThan(5);
      for (const card of cards.slice(round * 40, round * 40 + 20)) archiveCard(inventory, card.id, act);
      for (const card of cards.slice(200, 210)) renameCard(inventory, card.id, `Autre ${round}`, act);
      for (const card of cards.slice(210, 220)) setAvailability(inventory, card.id, HOURS.slice(0, 2), act);
    }
  });

  it('cost one card its candidates: of 20,000 cards it looks at those of its code, and at nothing twice', () => {
    const sample = followCards(crowd(1, seededChance(1))).read().cards[0];
    if (!sample) throw new Error('no card');
    let looks = 0;
    const cards = Array.from({ length: 20_000 }, (_, n): Card => {
      const code = NEED_CODES[n % NEED_CODES.length] ?? 'water';
      return {
        ...sample,
        id: `res_${n}`,
        kind: n % 100 < 16 ? 'need' : 'offer',
        needs: [code],
        categories: [],
        get transactions() {
          looks += 1;
          return ['receive-donate'] as const;
        },
        availability: [],
      };
    });
    const index = createMatchIndex();
    index.update(cards, nothing);
    const need = cards.find((card) => card.kind === 'need' && card.needs.includes('mobility'));
    if (!need) throw new Error('no need');
    const candidates = cards.filter((card) => card.kind === 'offer' && card.needs.includes('mobility'));
    looks = 0;
    expect(index.all(need, NOW_MS)).toHaveLength(candidates.length);
    expect(looks).toBeLessThanOrEqual(candidates.length * 4);
    looks = 0;
    index.all(need, NOW_MS + 60_000);
    expect(looks).toBe(0);
    // who of 3,200 needs has an answer: each ends at its first
    const needs = cards.filter(({ kind }) => kind === 'need');
    for (const one of needs) index.hasAnswer(one, NOW_MS);
    expect(looks).toBeLessThanOrEqual(needs.length * 4);
    looks = 0;
    // a change elsewhere leaves what was found; one among the candidates does not
    const other = cards.findIndex((card) => card.kind === 'offer' && card.needs.includes('water'));
    index.update(
      cards.map((card, n) => (n === other ? { ...card, title: 'Eau' } : card)),
      nothing,
    );
    looks = 0;
    index.all(need, NOW_MS);
    expect(looks).toBe(0);
    index.update(
      cards.filter((card) => card !== candidates[0]),
      nothing,
    );
    expect(index.all(need, NOW_MS)).toHaveLength(candidates.length - 1);
  });

  it('ask again when there is less of a supply', () => {
    const inventory = new Y.Doc();
    const add = (card: Parameters<typeof addCard>[1]): string => {
      const added = addCard(inventory, card, act);
      if (!added.ok) throw new Error(added.error.type);
      return added.value;
    };
    const need = add({
      kind: 'need',
      title: 'Farine',
      needs: ['food+drink'],
      transactions: ['receive-donate'],
      quantity: { value: '2000', unit: 'g' },
    });
    add({ kind: 'supply', title: 'Farine bise', needs: ['food+drink'], unit: 'g' });
    const { cards } = followCards(inventory).read();
    const index = createMatchIndex();
    const wanted = cards.find(({ id }) => id === need);
    if (!wanted) throw new Error('no need');
    const enough = (grams: string): readonly (boolean | undefined)[] => {
      index.update(cards, () => ({ value: grams, unit: 'g' }));
      return index.all(wanted, NOW_MS).map(({ why }) => why.isEnough);
    };
    expect(enough('12000')).toEqual([true]);
    expect(enough('500')).toEqual([false]);
  });
});
