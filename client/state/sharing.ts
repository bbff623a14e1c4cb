/** What a group shares, in this tab: cards, and what is asked and said about them. Opened late; to observers it is closed. */
import type { Accessor } from 'solid-js';
import type { MoveFailure } from '../../core/inventory/move-card.ts';
import type { Visibility } from '../../core/inventory/values.ts';
import type { Result } from '../../core/result/result.ts';
import type { GroupBookings } from './group-bookings.ts';
import type { GroupCards } from './group-cards.ts';
import type { GroupExchange } from './group-exchange.ts';
import type { GroupMatches } from './group-matches.ts';
import type { GroupStock } from './group-stock.ts';
import type { GroupWords } from './group-words.ts';

export interface GroupSharing {
  /** Whether this person's role reads it at all. */
  isOpen(): boolean;
  /** Undefined until it has been opened, which the first look begins. */
  readonly now: Accessor<Sharing | undefined>;
  /** Undefined for observers, and while the key has not come. */
  open(): Promise<Sharing | undefined>;
}

export interface Sharing {
  readonly cards: GroupCards;
  /**
   * Private cards of this group: on this device only, for nobody else and no other device of the same person. Undefined when the device
   * has no room for them.
   */
  readonly personal: GroupCards | undefined;
  /**
   * Shows a card, of either kind, to these from now on. To and from `private` it moves: written there and stored, then erased here, under
   * the same id. Copies that others have received stay with them.
   */
  move(id: string, visibility: Visibility): Promise<Result<void, CardNotMoved>>;
  readonly bookings: GroupBookings;
  /** « Un mot » on a booking. */
  readonly words: GroupWords;
  /** How much there is of supplies. */
  readonly stock: GroupStock;
  /** Tables of cards, as one change. */
  readonly exchange: GroupExchange;
  /** Needs, who could help with them, and what people said about that. */
  readonly matches: GroupMatches;
}

export type CardNotMoved =
  | MoveFailure
  /** There is no such card here, or nowhere to move it. */
  | { readonly type: 'no-such-card' }
  /** The device has no room: it is where it was. */
  | { readonly type: 'not-stored' };
