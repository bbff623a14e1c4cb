/** Cards as JSON for other programs. */
import type { MemberId } from '../id/id.ts';
import type { Card } from '../inventory/card.ts';
import { type Audience, type CardsOut, leavingCards } from './cards-out.ts';

export interface JsonOptions {
  readonly audience: Audience;
  /** The group's id. */
  readonly group: string;
  readonly nameOf: (member: MemberId) => string;
}

/**
 * `{"format": "placette-cards", "version": 1, "group": "…", "audience": "group", "cards": [{"id": "res_…", "kind": "supply", "title":
 * "Farine", "description": "", "categories": ["Cuisine"], "tags": [], "needs": ["food+drink"], "quantity": {"value": "25", "unit":
 * "unit"} or null, "unit": "g" or null, "stock": 25000 or null, "capacity": 1, "transaction": ["receive-donate"], "depositCents": 0,
 * "availability": [{"rrule", "from", "to", "tz", "anchor"?}], "place": "Maison de quartier", "geo": {"type": "Point", "coordinates":
 * [lon, lat], "precision": "street"} or null, "visibility": "group", "origin": "", "createdAt": seconds since 1970}]}`.
 * For the group itself also `custodians: [{"id", "name"}]`, `enteredBy`, `createdBy`, `confirmed`, `ref` and `photos` (hashes). Never a
 * contact, never what somebody agreed to. Ends with a line end; the same cards make the same text.
 */
export function cardsJson(out: CardsOut, { audience, group, nameOf }: JsonOptions): string {
  const cards = leavingCards(out.cards, audience).map((card) => ({
    ...plainOf(card, out),
    ...(audience === 'group' ? ownOf(card, nameOf) : {}),
  }));
  return `${JSON.stringify({ format: 'placette-cards', version: 1, group, audience, cards }, undefined, 1)}\n`;
}

function plainOf(card: Card, { description, stock }: CardsOut): Record<string, unknown> {
  const { location } = card;
  return {
    id: card.id,
    kind: card.kind,
    title: card.title,
    description: description(card.id),
    categories: card.categories.toSorted(),
    tags: card.tags.toSorted(),
    needs: card.needs.toSorted(),
    quantity: card.quantity ? { value: card.quantity.value, unit: card.quantity.unit } : null,
    unit: card.unit ?? null,
    stock: card.kind === 'supply' ? (stock(card.id) ?? null) : null,
    capacity: card.capacity,
    transaction: card.transactions.toSorted(),
    depositCents: card.depositCents,
    availability: card.availability,
    place: card.placeLabel,
    geo: location
      ? { type: 'Point', coordinates: [location.lon, location.lat], precision: location.precision }
      : null,
    visibility: card.visibility,
    origin: card.origin,
    createdAt: card.createdAt,
  };
}

function ownOf(card: Card, nameOf: (member: MemberId) => string): Record<string, unknown> {
  return {
    custodians: card.custodians.toSorted().map((id) => ({ id, name: nameOf(id) })),
    enteredBy: card.enteredBy,
    createdBy: card.createdBy,
    confirmed: card.isConfirmed,
    ref: card.ref,
    photos: card.photos.map(({ hash }) => hash).toSorted(),
  };
}
