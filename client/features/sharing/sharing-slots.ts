/** What other rooms show inside Partage: this room knows where each of them stands, and none of what it does. */
import type { Component } from 'solid-js';
import type { Card } from '../../../core/inventory/card.ts';

export type CardSlot = Component<{ readonly card: Card }>;
/** `booking`: the one that the address names. */
export type BookingsSlot = Component<{ readonly card: Card; readonly booking: string | undefined }>;
/** `cards`: those that the filter lets through. */
export type CardsSlot = Component<{ readonly cards: readonly Card[] }>;

export interface SharingSlots {
  /** The first photo, small, filling its box. */
  readonly picture?: CardSlot;
  /** Tags of a row: "Libre jusqu'à vendredi". */
  readonly state?: CardSlot;
  /** On a card's page: photos to look at, add and remove. */
  readonly photos?: CardSlot;
  /** Of what is booked: equipment and places. */
  readonly bookings?: BookingsSlot;
  /** Of a supply. */
  readonly stock?: CardSlot;
  /** Who can help with a need, and what an offer answers. */
  readonly matches?: CardSlot;
  /** Where it is, on a map; of kinds that have a place. */
  readonly location?: CardSlot;
  readonly map?: CardsSlot;
  readonly calendar?: CardsSlot;
  /** Each need beside what helps with it. */
  readonly needs?: Component;
  /** Cards that become a table. */
  readonly exporting?: Component;
  /** A table that becomes cards. */
  readonly importing?: Component;
  /** Whether it can be had now; a filter then asks for it. */
  readonly isFree?: (card: Card) => boolean;
}
