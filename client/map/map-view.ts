/** What part of the world the map shows, and the layers that it is drawn in. */
import type { Box } from '../../core/map/position.ts';

export interface MapView {
  readonly box: Box;
  /** Whole, 3 to `MAX_ZOOM`. */
  readonly zoom: number;
  readonly metresPerPixel: number;
}

/** From below to above; the style sheet puts them in this order. */
export const LAND_PANE = 'land';
/** How far around its mark a card may really be. */
export const SOFT_PANE = 'soft';
export const NAME_PANE = 'land-names';
