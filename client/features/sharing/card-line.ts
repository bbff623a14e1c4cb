/** A card in a line: who to ask, how much there is, where, and what about it is not settled. */
import type { Card } from '../../../core/inventory/card.ts';
import { sayQuantity } from '../../i18n/late/sharing-quantity.ts';
import type { SharingMessages } from '../../i18n/late/sharing-fr.ts';
import type { SharingDesk } from './sharing-desk.ts';

/** A line names this many people. */
const NAMES_SHOWN = 2;

export interface CardTag {
  readonly label: string;
  readonly tone: 'waiting' | 'settle' | 'quiet';
}

/** "Gardée par Rachid et Leïla · 2 exemplaires · Atelier du 40". `code`: of the language. */
export function cardLine(text: SharingMessages, code: string, desk: SharingDesk, card: Card): string {
  const facts = [whoToAsk(text, desk, card), howMuch(text, code, card), card.placeLabel];
  return facts.filter(Boolean).join(' · ');
}

/** Two cards that need it are told apart by words, not only by colour. */
export function cardTags(text: SharingMessages, desk: SharingDesk, card: Card): readonly CardTag[] {
  const tags: CardTag[] = [];
  if (!card.isConfirmed) tags.push({ label: text.draft, tone: 'waiting' });
  if (desk.isToEntrust(card)) tags.push({ label: text.toEntrust, tone: 'settle' });
  if (isDisputed(card)) tags.push({ label: text.disputed, tone: 'waiting' });
  if (card.visibility === 'private') tags.push({ label: text.privateTag, tone: 'quiet' });
  return tags;
}

export function whoToAsk(text: SharingMessages, desk: SharingDesk, card: Card): string {
  const here = card.custodians.filter(desk.isHere);
  const names = here.slice(0, NAMES_SHOWN).map(desk.nameOf);
  if (here.length > NAMES_SHOWN) names.push(text.andMore(here.length - NAMES_SHOWN));
  if (names.length === 0) return '';
  switch (card.kind) {
    case 'skill':
      return (card.consent ? text.skillVia : text.skillOf)(names);
    case 'need':
      return (card.consent ? text.needVia : text.needOf)(names);
    case 'offer':
      return text.offeredBy(names);
    case 'initiative':
      return text.carriedBy(names);
    default:
      return text.keptBy(names);
  }
}

function howMuch(text: SharingMessages, code: string, card: Card): string {
  if (card.quantity) return sayQuantity(code, card.quantity);
  return card.kind === 'equipment' && card.capacity > 1 ? text.copies(card.capacity) : '';
}

function isDisputed({ quantities, capacities, deposits, availabilities }: Card): boolean {
  return [quantities, capacities, deposits, availabilities].some((choices) => choices.length > 1);
}
