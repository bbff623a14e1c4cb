/** Cards that have a place, for maps: a FeatureCollection of RFC 7946, longitude first. */
import { type Audience, type CardsOut, compare, leavingCards } from './cards-out.ts';

/** Properties of each feature: `name`, `kind`, `categories`, `fulfils_needs`, `precision`, `group`. No person, no contact. By id. */
export function cardsGeoJson(
  { cards }: Pick<CardsOut, 'cards'>,
  { audience, group }: { readonly audience: Audience; readonly group: string },
): string {
  const features = leavingCards(cards, audience)
    .toSorted((a, b) => compare(a.id, b.id))
    .flatMap(({ id, title, kind, categories, needs, location }) =>
      location
        ? [
            {
              type: 'Feature',
              id,
              geometry: { type: 'Point', coordinates: [location.lon, location.lat] },
              properties: {
                name: title,
                kind,
                categories,
                fulfils_needs: needs,
                precision: location.precision,
                group,
              },
            },
          ]
        : [],
    );
  return `${JSON.stringify({ type: 'FeatureCollection', features }, undefined, 1)}\n`;
}
