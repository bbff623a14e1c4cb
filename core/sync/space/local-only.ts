/** Spaces that never leave this device: their relay is a word that is no address, so nothing could reach one even by mistake. */
import type { SpaceBook } from './space-book.ts';

/** Stored in the place of a relay's http(s) origin. No invitation can name it: a link takes origins only. */
export const NO_RELAY = 'none';
/** As well: a person's own space, told by it from groups even where its roster is unreadable. */
export const OWN_SPACE = 'own';

export function isLocalOnly({ relay }: Pick<SpaceBook, 'relay'>): boolean {
  return relay === NO_RELAY || relay === OWN_SPACE;
}
