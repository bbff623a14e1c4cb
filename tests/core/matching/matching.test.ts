/** Needs and what helps with them: what is never matched, what decides the order, and when two sides agree. */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Act } from '../../../core/doc/act.ts';
import type { MemberId } from '../../../core/id/id.ts';
import type { Card } from '../../../core/inventory/card.ts';
import { addCard, type NewCard } from '../../../core/inventory/new-card.ts';
import { followCards } from '../../../core/inventory/inventory.ts';
import { isCompatible, matchesFor, needsFor } from '../../../core/matching/match.ts';
import { followMatchWords, pairKey } from '../../../core/matching/follow-words.ts';
import { type MatchWord, sayOfMatch, standingOf, unsayOfMatch } from '../../../core/matching/proposal.ts';

const by = (name: string): MemberId => `mbr_${name}` as MemberId;
const act = (name: string, at = 1_790_000_000): Act => ({ by: by(name), at });
const now = { nowMs: Date.parse('2026-11-10T09:00:00Z') };
const evening = { rrule: 'FREQ=MONTHLY;BYDAY=1TU', from: '18:00', to: '21:00', tz: 'Europe/Paris' };
const morning = { rrule: 'FREQ=WEEKLY;BYDAY=SA', from: '08:00', to: '10:00', tz: 'Europe/Paris' };

function cardsOf(...cards: readonly NewCard[]): readonly Card[] {
  const inventory = new Y.Doc();
  for (const card of cards) {
    const added = addCard(inventory, card, act('awa'));
    if (!added.ok) throw new Error(added.error.type);
  }
  const found = followCards(inventory).read().cards;
  return cards
    .map(({ title }) => found.find((card) => card.title === title))
    .filter((card) => card !== undefined);
}

/** Of each pair in order of id, the pairs in order. */
function wordsIn(inventory: Y.Doc): readonly MatchWord[] {
  const { words } = followMatchWords(inventory).read();
  return words.names().flatMap((pair) => words.of(pair));
}

const minding: NewCard = {
  kind: 'need',
  title: "Garde d'enfants le soir",
  needs: ['supportive_relationships'],
  transactions: ['receive-donate'],
  quantity: { value: '2', unit: 'person' },
  availability: [evening],
};
const students: NewCard = { ...minding, kind: 'offer', title: 'Deux étudiants' };

const titles = (need: Card | undefined, cards: readonly Card[]): readonly string[] =>
  need ? matchesFor(need, cards, now).map(({ offer }) => offer.title) : ['no need'];

describe('a match', () => {
  it('says why: the same need, a common evening, enough of it', () => {
    const [need, ...cards] = cardsOf(
      { ...minding, categories: ['Enfants'] },
      { ...students, categories: ['Enfants'] },
    );
    if (!need) throw new Error('no need');
    expect(matchesFor(need, cards, now)).toMatchObject([
      {
        why: {
          needs: ['supportive_relationships'],
          sameCategory: true,
          isEnough: true,
          commonTime: { startMs: Date.parse('2026-12-01T17:00:00Z') },
        },
      },
    ]);
    const [offer] = cards;
    expect(offer && needsFor(offer, [need], now).map((match) => match.need.title)).toEqual([need.title]);
  });

  it('puts first what covers more: the hours, the quantity, the category', () => {
    const [need, ...cards] = cardsOf(
      { ...minding, categories: ['Enfants'] },
      { ...students, title: 'Un étudiant', quantity: { value: '1', unit: 'person' } },
      { ...students, title: 'Deux étudiants, enfants', categories: ['Enfants'] },
      { ...students, title: 'Une voisine', availability: [] },
    );
    expect(titles(need, cards)).toEqual(['Deux étudiants, enfants', 'Une voisine', 'Un étudiant']);
  });

  it('is none without a shared need, without a common hour, or when one lends and the other wants to keep', () => {
    const [need, ...cards] = cardsOf(
      minding,
      { ...students, title: 'Autre besoin', needs: ['mobility'] },
      { ...students, title: 'Le samedi matin', availability: [morning] },
      { ...students, title: 'Prêté seulement', transactions: ['borrow-lend'] },
    );
    expect(titles(need, cards)).toEqual([]);
  });

  it('takes a gift for a loan, never a loan for a gift', () => {
    expect(isCompatible(['borrow-lend'], ['receive-donate'])).toBe(true);
    expect(isCompatible(['receive-donate'], ['borrow-lend'])).toBe(false);
    expect(isCompatible(['buy-sell', 'receive-donate'], ['buy-sell'])).toBe(true);
  });

  it('never counts what somebody believes', () => {
    const silence: NewCard = { kind: 'offer', title: 'Un temps de silence', needs: ['spirituality'] };
    const [need, ...cards] = cardsOf({ ...silence, kind: 'need', title: 'Du silence' }, silence);
    expect(titles(need, cards)).toEqual([]);
    const [other, ...more] = cardsOf(
      { ...silence, kind: 'need', title: 'Se retrouver', needs: ['spirituality', 'culture'] },
      { ...silence, needs: ['spirituality', 'culture'] },
    );
    expect(other && matchesFor(other, more, now).map(({ why }) => why.needs)).toEqual([['culture']]);
  });

  it('is never made for housing, nor with a draft about somebody who has not said yes', () => {
    const [need, ...cards] = cardsOf(
      { kind: 'need', title: 'Une chambre', needs: ['housing'] },
      { kind: 'place', title: "Chambre d'accueil", needs: ['housing'] },
    );
    expect(titles(need, cards)).toEqual([]);
    const consent = {
      notice: 'notice-2026-11',
      purposes: ['mise en relation'],
      channel: 'oral meeting',
      collectedBy: by('awa'),
      given: '2026-11-01',
      until: '2027-11-01',
    } as const;
    const [wanted, ...drafts] = cardsOf(minding, { ...students, isAboutSomebodyElse: true, consent });
    expect(drafts).toHaveLength(1);
    expect(titles(wanted, drafts)).toEqual([]);
  });
});

describe('a proposal', () => {
  const sides = { need: [by('jeanne')], offer: [by('minh'), by('leila')] };
  const said = (
    ...words: readonly (readonly [string, 'proposed' | 'accepted' | 'declined' | 'done', number?])[]
  ) => {
    const inventory = new Y.Doc();
    words.forEach(([name, status, at = 1], n) =>
      sayOfMatch(inventory, { need: 'res_n', offer: 'res_o', status }, act(name, at + n)),
    );
    return standingOf(wordsIn(inventory), sides);
  };

  it('stands when both sides have said yes; who proposes has said yes for their own', () => {
    expect(said().agreement).toBe('none');
    expect(said(['awa', 'proposed'])).toMatchObject({
      agreement: 'proposed',
      yes: [],
      proposedBy: by('awa'),
    });
    expect(said(['awa', 'proposed'], ['jeanne', 'accepted'])).toMatchObject({
      agreement: 'proposed',
      yes: ['need'],
    });
    expect(said(['jeanne', 'proposed'], ['minh', 'accepted']).agreement).toBe('agreed');
    expect(said(['awa', 'proposed'], ['awa', 'accepted'], ['rachid', 'accepted']).agreement).toBe('proposed');
  });

  it('falls when one side says no, until that person says yes', () => {
    expect(said(['jeanne', 'proposed'], ['minh', 'accepted'], ['leila', 'declined']).agreement).toBe(
      'declined',
    );
    expect(said(['jeanne', 'proposed'], ['minh', 'declined'], ['minh', 'accepted']).agreement).toBe('agreed');
    expect(said(['jeanne', 'proposed'], ['rachid', 'declined']).agreement).toBe('proposed');
    expect(said(['jeanne', 'proposed'], ['minh', 'accepted'], ['minh', 'done']).agreement).toBe('done');
  });

  it('leaves nothing behind when somebody who keeps neither card takes it back', () => {
    expect(said(['awa', 'proposed'], ['awa', 'declined'])).toMatchObject({
      agreement: 'none',
      proposedBy: undefined,
    });
    expect(said(['awa', 'proposed'], ['minh', 'accepted'], ['awa', 'declined'])).toMatchObject({
      agreement: 'proposed',
      saidYes: [by('minh')],
    });
    expect(said(['jeanne', 'proposed'], ['jeanne', 'declined'])).toMatchObject({
      agreement: 'declined',
      saidNo: [by('jeanne')],
    });
  });

  it('was made by whoever made it first, whatever its id', () => {
    expect(said(['awa', 'proposed'], ['rachid', 'proposed'], ['leila', 'proposed']).proposedBy).toBe(
      by('awa'),
    );
    expect(said(['awa', 'proposed'], ['rachid', 'proposed'], ['awa', 'declined']).proposedBy).toBe(
      by('rachid'),
    );
  });

  it('counts what it cannot read', () => {
    const inventory = new Y.Doc();
    inventory.getMap('matches').set('mat_x', { need: 1 });
    inventory.getMap('matches').set('mat_y', 'word');
    const word = { need: 'res_n', offer: 'res_o', status: 'proposed', by: by('awa'), at: 1 };
    inventory.getMap('matches').set('mat_z', { ...word, need: 'res_n res_o' });
    inventory.getMap('matches').set('z', word);
    expect(wordsIn(inventory)).toEqual([]);
    expect(followMatchWords(inventory).read().unreadable).toEqual(['mat_x', 'mat_y', 'mat_z', 'z']);
  });
});

describe('words that are followed', () => {
  it('are those that one would read, whatever was said and unsaid in between', () => {
    const inventory = new Y.Doc();
    const say = (need: string, name: string): string =>
      sayOfMatch(inventory, { need, offer: 'res_o', status: 'proposed' }, act(name));
    const followed = followMatchWords(inventory);
    say('res_a', 'awa');
    const before = followed.read();
    const mistake = say('res_b', 'awa');
    say('res_b', 'minh');
    inventory.getMap('matches').set('mat_x', 'word');
    const after = followed.read();
    expect(after).not.toBe(before);
    expect(followed.read()).toBe(after);
    expect(after.words.of(pairKey('res_b', 'res_o'))).toHaveLength(2);
    unsayOfMatch(inventory, mistake);
    const { words, unreadable } = followed.read();
    expect(words.names().flatMap((pair) => words.of(pair))).toEqual(wordsIn(inventory));
    expect(words.of(pairKey('res_b', 'res_o'))).toMatchObject([{ by: by('minh') }]);
    expect(unreadable).toEqual(['mat_x']);
  });
});
