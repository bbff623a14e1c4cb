/** What the map knows of a card: its name, where it is and how exactly that is told. Cards without a place are not on it. */
import type { Precision } from '../../core/map/precision.ts';

export const CARD_KINDS = ['place', 'equipment', 'skill', 'need', 'offer', 'initiative', 'supply'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

export interface MapEntry {
  readonly id: string;
  readonly title: string;
  readonly kind: CardKind;
  /** In degrees, as stored: rounded to what `precision` tells. */
  readonly lon: number;
  readonly lat: number;
  readonly precision: Precision;
}
