/**
 * Cards on the map, and beside it always the list of those in view: whoever cannot see or point at a map finds the same there. A
 * circle with a count opens to what it holds; cards that stand at one place are listed.
 */
import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, Show, untrack } from 'solid-js';
import type { Outline } from '../../core/map/outline.ts';
import { boxAround, isInBox } from '../../core/map/position.ts';
import type { Tiles } from '../../core/map/tiles.ts';
import { useMapText } from '../i18n/late/map.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { type Clusters, createClusters, type Mark } from './clusters.ts';
import type { LandMap } from './land-map.ts';
import type { MapEntry } from './map-entry.ts';
import { MapFrame } from './map-frame.tsx';
import { MapList } from './map-list.tsx';
import type { MapView } from './map-view.ts';
import { createMarks, type Marks } from './marks.ts';

export interface CardMapProps {
  /** Those with a place; the caller says how many have none. A new array builds the clusters anew: keep it while nothing changed. */
  readonly entries: readonly MapEntry[];
  /** The id of the card that is open. */
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  /** The land: the group's own outlines, or those of an example. */
  readonly outlines: readonly Outline[];
  readonly tiles?: Tiles | undefined;
}

/** How far a tap on a circle goes in at least, in zoom levels. */
const LEAST_STEP = 1;
const PLACE_ZOOM = 16;

export function CardMap(props: CardMapProps): JSX.Element {
  const text = useMapText();
  const [map, setMap] = createSignal<LandMap>();
  const [view, setView] = createSignal<MapView>();
  const [clusters, setClusters] = createSignal<Clusters>();
  /** The cards of a circle that cannot open further. */
  const [held, setHeld] = createSignal<readonly MapEntry[]>();
  let marks: Marks | undefined;
  let list: HTMLElement | undefined;

  // the index is built between two frames: a map that is being pulled does not wait for it
  createEffect(() => {
    const entries = props.entries;
    onCleanup(afterPaint(() => setClusters(createClusters(entries))));
  });

  const inView = createMemo(() => {
    const now = view();
    return now ? props.entries.filter(({ lon, lat }) => isInBox([lon, lat], now.box)) : [];
  });
  const wholeBox = (): ReturnType<typeof boxAround> => {
    const positions = props.entries.map(({ lon, lat }) => [lon, lat] as const);
    return boxAround(
      positions.length > 0
        ? positions
        : props.outlines.flatMap(({ box }) => [
            [box.west, box.south] as const,
            [box.east, box.north] as const,
          ]),
    );
  };
  const showAll = (): void => map()?.fit(wholeBox());

  function ready(made: LandMap): void {
    marks = createMarks({ map: made.leaflet, nameOf, sayCount: (count) => text().count(count), open });
    onCleanup(() => marks?.close());
    setMap(made);
  }

  function nameOf(mark: Mark): string {
    if (mark.type === 'cluster') return text().cluster(mark.count, mark.kind, mark.kindCount);
    return text().card(mark.entry.title, mark.entry.kind, mark.entry.precision);
  }

  function open(mark: Mark): void {
    if (mark.type === 'card') return props.onSelect(mark.entry.id);
    const found = clusters();
    const now = view();
    if (!found || !now) return;
    const opensAt = found.opensAt(mark.cluster);
    if (opensAt !== undefined) {
      return map()?.show([mark.lon, mark.lat], Math.max(opensAt, now.zoom + LEAST_STEP));
    }
    setHeld(found.cardsOf(mark.cluster));
    list?.focus();
  }

  // the first cards that arrive decide what is shown; later ones leave the view to whoever moved it
  createEffect(
    on([map, () => props.entries.length > 0, () => props.outlines], ([made, hasEntries], before) => {
      const isFirst = !before || !before[0] || (!before[1] && hasEntries);
      if (made && (isFirst || !hasEntries)) made.fit(wholeBox());
      return [made, hasEntries, props.outlines];
    }),
  );
  createEffect(() => {
    const found = clusters();
    const now = view();
    if (found && now) marks?.show(found.marksIn(now.box, now.zoom), now);
  });
  createEffect(
    on([text, map], () => {
      marks?.rename();
    }),
  );
  createEffect(
    on([() => props.selected, map, clusters], ([id, made]) => {
      marks?.select(id);
      const entry = props.entries.find((one) => one.id === id);
      const now = untrack(view);
      if (!entry || !made || !now) return;
      if (!isInBox([entry.lon, entry.lat], now.box)) {
        made.show([entry.lon, entry.lat], Math.max(now.zoom, PLACE_ZOOM));
      }
    }),
  );
  // what is held belongs to the cards that were there
  createEffect(on([() => props.entries, view], () => setHeld(undefined), { defer: true }));

  return (
    <section class="card-map" aria-label={text().map}>
      <div class="card-map-parts">
        <MapFrame
          label={text().map}
          keys={text().keys}
          outlines={props.outlines}
          tiles={props.tiles}
          showAll={showAll}
          ready={ready}
          moved={setView}
        />
        <div class="card-map-side" ref={(element) => (list = element)} tabindex="-1">
          <div class="card-map-head">
            <p class="card-map-count" role="status">
              {held() ? text().atOnePlace(held()?.length ?? 0) : text().inView(inView().length)}
            </p>
            <Show when={held()}>
              <button type="button" class="link-button" onClick={() => setHeld(undefined)}>
                {text().backToView}
              </button>
            </Show>
          </div>
          <MapList
            entries={held() ?? inView()}
            hasAny={props.entries.length > 0}
            selected={props.selected}
            onSelect={(id) => props.onSelect(id)}
          />
        </div>
      </div>
    </section>
  );
}
