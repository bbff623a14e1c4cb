/** What a group shares, in this tab: cards, and what is asked and said about them. Opened late; to observers it is closed. */
import type { Accessor } from 'solid-js';
import type { GroupCards } from './group-cards.ts';

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
}
