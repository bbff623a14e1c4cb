/** What the map knows of a card: its name, where it is and how exactly that is told. Cards without a place are not on it. */
import type { Location } from '../../core/inventory/location.ts';
import type { CardKind } from '../../core/inventory/values.ts';

/** `lon` and `lat` as stored: rounded to what `precision` tells. */
export interface MapEntry extends Location {
  readonly id: string;
  readonly title: string;
  readonly kind: CardKind;
}
