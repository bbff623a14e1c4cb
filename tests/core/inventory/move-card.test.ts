/** A card that moves between two documents: whole, under the same id, and gone from where it was. */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Act } from '../../../core/doc/act.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { cardsOf } from '../../../core/inventory/card.ts';
import { addMember, confirmCard, eraseCard, setCapacity } from '../../../core/inventory/change-card.ts';
import { readDescription } from '../../../core/inventory/description.ts';
import { addCard, type NewCard } from '../../../core/inventory/new-card.ts';
import { followCards } from '../../../core/inventory/inventory.ts';
import { copyCard, interruptedMoves, markLeaving, moveFailure } from '../../../core/inventory/move-card.ts';

const jeanne: Act = { by: 'mbr_jeanne' as MemberId, at: 1_790_000_000 };
const rachid: Act = { by: 'mbr_rachid' as MemberId, at: 1_790_000_100 };

function withCard(card: Partial<NewCard> = {}): { readonly ydoc: Y.Doc; readonly id: string } {
  const ydoc = new Y.Doc();
  const made = addCard(ydoc, { kind: 'equipment', title: 'Remorque à vélo', ...card }, jeanne);
  if (!made.ok) throw new Error(made.error.type);
  return { ydoc, id: made.value };
}

function only(ydoc: Y.Doc) {
  const living = followCards(ydoc);
  const [card] = living.read().cards;
  living.close();
  if (!card) throw new Error('no card');
  return card;
}

describe('a card that moves', () => {
  it('has all its fields, its description, its history of edits and what a later version wrote', () => {
    const { ydoc, id } = withCard({
      description: 'Charge : 60 kg',
      tags: ['vélo'],
      categories: ['Mobilité'],
      depositCents: 2000,
      location: { lon: 2.4, lat: 46.58, precision: 'street' },
      visibility: 'private',
    });
    setCapacity(ydoc, id, 2, rachid);
    addMember(ydoc, id, 'custodians', rachid.by, rachid);
    const entity = cardsOf(ydoc).get(id);
    if (!(entity instanceof Y.Map)) expect.unreachable();
    entity.set('season', ['05', '09']);
    const before = only(ydoc);
    const inventory = new Y.Doc();
    expect(copyCard(ydoc, inventory, id, 'group')).toBe(true);
    eraseCard(ydoc, id);
    expect(only(inventory)).toEqual({ ...before, visibility: 'group' });
    expect(readDescription(inventory, id)).toBe('Charge : 60 kg');
    expect(cardsOf(inventory).toJSON()[id]).toMatchObject({ season: ['05', '09'] });
    expect(cardsOf(ydoc).size).toBe(0);
    expect(Buffer.from(Y.encodeStateAsUpdate(ydoc)).includes('Remorque')).toBe(false);
    expect(Buffer.from(Y.encodeStateAsUpdate(ydoc)).includes('60 kg')).toBe(false);
  });

  it('may come back, and its description is what it is now', () => {
    const { ydoc, id } = withCard({ description: 'Charge : 60 kg' });
    const personal = new Y.Doc();
    copyCard(ydoc, personal, id, 'private');
    eraseCard(ydoc, id);
    const text = personal.getText(`description/${id}`);
    text.delete(0, text.length);
    text.insert(0, 'Pneu neuf');
    copyCard(personal, ydoc, id, 'public');
    eraseCard(personal, id);
    expect(only(ydoc)).toMatchObject({ id, title: 'Remorque à vélo', visibility: 'public' });
    expect(readDescription(ydoc, id)).toBe('Pneu neuf');
  });

  it('that was interrupted is known by its two copies, and where it was going by its mark', () => {
    const { ydoc: personal, id } = withCard({ visibility: 'private' });
    const inventory = new Y.Doc();
    const none = { toOthers: [], toPrivate: [] };
    markLeaving(personal, id);
    expect(interruptedMoves(personal, inventory)).toEqual(none);
    copyCard(personal, inventory, id, 'group');
    expect(interruptedMoves(personal, inventory)).toEqual({ ...none, toOthers: [id] });
    eraseCard(personal, id);
    expect(interruptedMoves(personal, inventory)).toEqual(none);
    copyCard(inventory, personal, id, 'private');
    expect(interruptedMoves(personal, inventory)).toEqual({ ...none, toPrivate: [id] });
    eraseCard(inventory, id);
    expect(interruptedMoves(personal, inventory)).toEqual(none);
  });

  it('is no unknown one', () => {
    expect(copyCard(new Y.Doc(), new Y.Doc(), 'res_x', 'group')).toBe(false);
  });
});

describe('who may move it', () => {
  it('takes it away from everybody only who entered it', () => {
    const card = only(withCard().ydoc);
    expect(moveFailure(card, 'private', rachid.by)).toEqual({ type: 'not-yours' });
    expect(moveFailure(card, 'private', jeanne.by)).toBeUndefined();
    expect(moveFailure(card, 'public', rachid.by)).toBeUndefined();
  });

  it('shows nobody what is about somebody who has not said yes', () => {
    const { ydoc, id } = withCard({ kind: 'skill', visibility: 'private', isAboutSomebodyElse: true });
    expect(moveFailure(only(ydoc), 'group', jeanne.by)).toEqual({ type: 'consent-missing' });
    confirmCard(ydoc, id, jeanne);
    expect(moveFailure(only(ydoc), 'group', jeanne.by)).toBeUndefined();
  });

  it('lets a draft out of the group only once its person has confirmed it', () => {
    const consent = {
      notice: 'notice-2026-11',
      purposes: ['mise en relation'],
      channel: 'oral meeting',
      collectedBy: jeanne.by,
      given: '2026-11-25',
      until: '2027-11-25',
    } as const;
    const { ydoc, id } = withCard({
      kind: 'skill',
      visibility: 'private',
      isAboutSomebodyElse: true,
      consent,
    });
    expect(moveFailure(only(ydoc), 'group', jeanne.by)).toBeUndefined();
    for (const wider of ['linked', 'public'] as const)
      expect(moveFailure(only(ydoc), wider, jeanne.by)).toEqual({ type: 'consent-missing' });
    confirmCard(ydoc, id, jeanne);
    expect(moveFailure(only(ydoc), 'public', jeanne.by)).toBeUndefined();
  });
});
