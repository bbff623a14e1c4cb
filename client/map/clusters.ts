/**
 * Cards near each other as one mark with their count, by supercluster. The index is built once for a set of cards and then only asked:
 * at 20,000 cards a question takes well under a millisecond. A view never gets more marks than it can draw while it moves.
 */
import Supercluster, { type ClusterProperties } from 'supercluster';
import { type CardKind, CARD_KINDS } from '../../core/inventory/values.ts';
import type { Box } from '../../core/map/position.ts';
import type { MapEntry } from './map-entry.ts';

export type Mark =
  | { readonly type: 'card'; readonly key: string; readonly entry: MapEntry }
  | {
      readonly type: 'cluster';
      readonly key: string;
      readonly cluster: number;
      readonly lon: number;
      readonly lat: number;
      readonly count: number;
      /** The most frequent; the first of the list when two are. */
      readonly kind: CardKind;
      readonly kindCount: number;
    };

export interface Clusters {
  /** What to draw in `box` at a whole zoom level; at most `MOST_MARKS`. */
  marksIn(box: Box, zoom: number): readonly Mark[];
  /** At which zoom level a cluster falls apart; undefined when its cards stand at one place. */
  opensAt(cluster: number): number | undefined;
  cardsOf(cluster: number): readonly MapEntry[];
}

export const MAX_ZOOM = 18;
export const MOST_MARKS = 200;
/** How near two marks may stand, in pixels: both can be pressed with a thumb. */
const RADIUS_PX = 52;
/** Of a world at zoom 0, as Leaflet counts pixels. */
const WORLD_PX = 256;

type Counts = Record<CardKind, number>;
interface Card {
  readonly entry: MapEntry;
}

export function createClusters(entries: readonly MapEntry[]): Clusters {
  const index = new Supercluster<Card, Counts>({
    radius: RADIUS_PX,
    extent: WORLD_PX,
    maxZoom: MAX_ZOOM, // cards at one place stay together however near one looks
    map: ({ entry }) => ({ ...NONE, [entry.kind]: 1 }),
    reduce: (sum, counts) => {
      for (const kind of CARD_KINDS) sum[kind] += counts[kind];
    },
  });
  index.load(
    entries.map((entry) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [entry.lon, entry.lat] },
      properties: { entry },
    })),
  );

  function marksAt(box: Box, zoom: number): readonly Mark[] {
    return index
      .getClusters([box.west, box.south, box.east, box.north], zoom)
      .map((feature) => markOf(feature.properties, feature.geometry.coordinates));
  }

  return {
    marksIn(box, zoom) {
      for (let level = zoom; ; level -= 1) {
        const marks = marksAt(box, level);
        if (marks.length <= MOST_MARKS || level <= 0) return marks;
      }
    },
    opensAt(cluster) {
      const zoom = index.getClusterExpansionZoom(cluster);
      return zoom > MAX_ZOOM ? undefined : zoom;
    },
    cardsOf: (cluster) => index.getLeaves(cluster, Infinity).map(({ properties }) => properties.entry),
  };
}

/** How many cards the marks stand for. */
export function countOf(marks: readonly Mark[]): number {
  return marks.reduce((sum, mark) => sum + (mark.type === 'card' ? 1 : mark.count), 0);
}

const NONE: Counts = { place: 0, equipment: 0, skill: 0, need: 0, offer: 0, initiative: 0, supply: 0 };

type Properties = Card | (Counts & ClusterProperties);

function markOf(properties: Properties, coordinates: readonly number[]): Mark {
  if ('entry' in properties) {
    const { entry } = properties;
    const { id, title, lon, lat, precision } = entry;
    return { type: 'card', key: JSON.stringify([id, title, lon, lat, entry.kind, precision]), entry };
  }
  const [lon = 0, lat = 0] = coordinates;
  const kind = CARD_KINDS.reduce((most, next) => (properties[next] > properties[most] ? next : most));
  return {
    type: 'cluster',
    // the same cluster in another view, or of the next set of cards, keeps its mark
    key: `${lon.toFixed(6)}/${lat.toFixed(6)}/${properties.point_count}/${kind}`,
    cluster: properties.cluster_id,
    lon,
    lat,
    count: properties.point_count,
    kind,
    kindCount: properties[kind],
  };
}
