/** What people say about matches, on two devices: what is proposed, who is asked, and what stands when both speak at once. */
import { describe, expect, it } from 'vitest';
import { matchRows } from '../../client/state/sharing-matches-today.ts';
import { isCardId } from '../../core/inventory/card.ts';
import type { NewCard } from '../../core/inventory/new-card.ts';
import { AWA, createSampleGroup, JEANNE, type SampleGroup } from './fixture/sample-group.ts';

function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error('refused');
  return result.value;
}

const minding: NewCard = {
  kind: 'need',
  title: "Garde d'enfants",
  needs: ['supportive_relationships'],
  transactions: ['receive-donate'],
};
const students: NewCard = { ...minding, kind: 'offer', title: 'Deux étudiants' };

/** Awa needs, Jeanne offers, and both devices know. */
async function neighbours(): Promise<SampleGroup & { readonly need: string; readonly offer: string }> {
  const sample = createSampleGroup();
  const need = must(sample.cards.add(minding));
  const offer = must(sample.herCards.add(students));
  sample.meet();
  for (const matches of [sample.matches, sample.herMatches])
    await expect.poll(() => matches.hasAnswer(need)).toBe(true);
  return { ...sample, need, offer };
}

describe('matches in a tab', () => {
  it('follow the cards: found from both sides, gone when one is put away, back with undo', async () => {
    const { cards, matches, need, offer } = await neighbours();
    expect(matches.matchesOf(need).map((match) => match.offer.id)).toEqual([offer]);
    expect(matches.matchesOf(offer).map((match) => match.need.id)).toEqual([need]);
    expect(matches.hasAnswer(need)).toBe(true);
    cards.archive(offer);
    expect(matches.matchesOf(need)).toEqual([]);
    expect(matches.hasAnswer(need)).toBe(false);
    cards.restore(offer);
    expect(matches.answersOf(need)).toMatchObject({ count: 1 });
  });

  it('ask who keeps the other card, and stand agreed when they say yes', async () => {
    const sample = await neighbours();
    const { matches, herMatches, need, offer } = sample;
    must(matches.propose(need, offer));
    expect(matches.mine()).toEqual([]);
    sample.meet();
    await expect.poll(() => herMatches.mine().length).toBe(1);
    expect(matchRows(herMatches.mine(), JEANNE)).toMatchObject([
      { side: 'offer', by: AWA, card: { id: offer }, need: { id: need } },
    ]);
    must(herMatches.accept(need, offer));
    expect(herMatches.mine()).toEqual([]);
    sample.meet();
    await expect.poll(() => matches.standing(need, offer).agreement).not.toBe('proposed');
    const { agreement, saidYes } = matches.standing(need, offer);
    expect([agreement, saidYes.toSorted()]).toEqual(['agreed', [AWA, JEANNE]]); // in one second: in either order
    must(matches.done(need, offer));
    expect(matches.standing(need, offer).agreement).toBe('done');
  });

  it('are agreed at once when both propose without knowing of each other, the same on both devices', async () => {
    const sample = await neighbours();
    const { matches, herMatches, need, offer } = sample;
    must(matches.propose(need, offer));
    must(herMatches.propose(need, offer));
    sample.meet();
    await expect.poll(() => matches.standing(need, offer).saidYes).toHaveLength(2);
    await expect.poll(() => herMatches.standing(need, offer).saidYes).toHaveLength(2);
    expect(matches.standing(need, offer)).toEqual(herMatches.standing(need, offer));
    expect(matches.standing(need, offer).agreement).toBe('agreed');
    expect([matches.mine(), herMatches.mine()]).toEqual([[], []]);
    expect(matches.proposalsOf(need)).toHaveLength(1);
  });

  it('keep the order of two words of one person within a second', async () => {
    const { matches, need, offer } = await neighbours();
    for (let n = 0; n < 8; n++) {
      must(matches.propose(need, offer));
      expect(matches.standing(need, offer).agreement).toBe('proposed');
      must(matches.withdraw(need, offer));
      expect(matches.standing(need, offer).agreement).toBe('declined');
    }
  });

  it('are as if nothing had been said after undo', async () => {
    const { matches, need, offer } = await neighbours();
    const undo = must(matches.propose(need, offer));
    undo();
    expect(matches.standing(need, offer).agreement).toBe('none');
    expect(matches.proposalsOf(need)).toEqual([]);
    must(matches.propose(need, offer));
    must(matches.decline(need, offer))();
    expect(matches.standing(need, offer).agreement).toBe('proposed');
  });

  it('count what there is of a supply, and count again when some is taken', async () => {
    const { cards, sharing, matches } = createSampleGroup();
    const { stock } = sharing;
    const asked = { needs: ['food+drink'], transactions: ['receive-donate'] } as const;
    const need = must(
      cards.add({ ...asked, kind: 'need', title: 'Pain du four', quantity: { value: '5000', unit: 'g' } }),
    );
    const flour = must(cards.add({ ...asked, kind: 'supply', title: 'Farine', unit: 'g' }));
    if (!isCardId(flour)) throw new Error('no card');
    const isEnough = (): boolean | undefined => matches.answersOf(need).best[0]?.why.isEnough;
    expect([matches.answersOf(need).count, isEnough()]).toEqual([1, undefined]); // nobody noted any
    must(stock.move({ resource: flour, delta: 6000, unit: 'g', reason: 'raise' }));
    expect(isEnough()).toBe(true);
    must(stock.move({ resource: flour, delta: -2000, unit: 'g', reason: 'consume' }));
    expect(isEnough()).toBe(false);
  });

  it('refuse a home, a draft, and what is no need', async () => {
    const { cards, matches, need, offer } = await neighbours();
    const room = must(cards.add({ kind: 'place', title: 'Une chambre', needs: ['housing'] }));
    const home = must(cards.add({ kind: 'need', title: 'Un toit', needs: ['housing'] }));
    expect(matches.propose(home, room)).toEqual({ ok: false, error: { type: 'not-to-be-matched' } });
    expect(matches.propose(offer, need).ok).toBe(false);
    expect(matches.propose(need, 'res_unknown').ok).toBe(false);
    expect(matches.openNeeds().map(({ id }) => id)).toEqual([need]);
  });
});
