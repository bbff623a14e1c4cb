/**
 * The frame around a map: the map itself, buttons for its scale, the bar that says how long a hundred metres are, and whom the
 * background is from. The map and the place picker stand in it.
 */
import { createEffect, createSignal, For, type JSX, onCleanup, onMount, Show, untrack } from 'solid-js';
import type { Outline } from '../../core/map/outline.ts';
import type { Box, Position } from '../../core/map/position.ts';
import type { Tiles } from '../../core/map/tiles.ts';
import { useMapText } from '../i18n/late/map.ts';
import '../style/map.css';
import { IconButton } from '../ui/icon-button.tsx';
import { graticule, type GraticuleLine } from './graticule.ts';
import { createLandMap, type LandMap } from './land-map.ts';
import type { MapView } from './map-view.ts';
import { scaleOf } from './scale.ts';
import { tileHost, useBlockedTiles } from './tile-host.ts';

export interface MapFrameProps {
  readonly label: string;
  /** How it is used with keys; read out with the name. */
  readonly keys: string;
  readonly outlines: readonly Outline[];
  readonly tiles?: Tiles | undefined;
  /** "Tout voir". Without it there is nothing to go back to. */
  readonly showAll?: (() => void) | undefined;
  /** Once, when the map stands in the page. Layers that are added then go with it. */
  readonly ready: (map: LandMap) => void;
  readonly moved?: (view: MapView) => void;
  /** A tap on the land, not one that ends a pull. */
  readonly onTap?: (position: Position) => void;
  /** Enter, while the map itself has the focus. */
  readonly onEnter?: () => void;
  readonly class?: string;
}

const SCALE_PX = 96;
/** Land narrower than this part of the view is a dot. */
const LEAST_SHARE = 6;

export function MapFrame(props: MapFrameProps): JSX.Element {
  const text = useMapText();
  const [view, setView] = createSignal<MapView>();
  const [map, setMap] = createSignal<LandMap>();
  let element: HTMLDivElement | undefined;

  onMount(() => {
    if (!element) return;
    const made = createLandMap({
      element,
      onMoved: (now) => {
        setView(now);
        untrack(() => props.moved?.(now));
      },
      onTapped: (position) => props.onTap?.(position),
    });
    onCleanup(() => made.close());
    setMap(made);
    untrack(() => props.ready(made));
  });
  createEffect(() => map()?.setOutlines(props.outlines));
  const isBlocked = useBlockedTiles(() => props.tiles);
  const shownTiles = (): Tiles | undefined => (isBlocked() ? undefined : props.tiles);
  createEffect(() => map()?.setTiles(shownTiles()));

  const lines = (): readonly GraticuleLine[] => {
    const now = view();
    const isDrawn =
      shownTiles() !== undefined || props.outlines.some(({ box }) => now && isSeen(box, now.box));
    return now && !isDrawn ? graticule(now.box) : [];
  };
  const scale = () => {
    const now = view();
    return now && scaleOf(now.metresPerPixel, SCALE_PX);
  };
  const sayLength = (metres: number): string =>
    metres < 1000 ? text().metres(metres) : text().kilometres(metres / 1000);
  const sayDegrees = ({ axis, degrees }: GraticuleLine): string => {
    const side = axis === 'lon' ? (degrees < 0 ? 'W' : 'E') : degrees < 0 ? 'S' : 'N';
    return text().degrees(Math.abs(degrees), side);
  };

  return (
    <div class={`map-frame ${props.class ?? ''}`}>
      <div class="map-graticule" aria-hidden="true">
        <For each={lines()}>
          {(line) => (
            <span
              class={`graticule graticule-${line.axis}`}
              style={{ [line.axis === 'lon' ? 'left' : 'top']: `${line.share * 100}%` }}
            >
              <span class="graticule-name">{sayDegrees(line)}</span>
            </span>
          )}
        </For>
      </div>
      <div
        ref={(div) => (element = div)}
        class="map"
        role="application"
        tabindex="0"
        aria-label={`${props.label}. ${props.keys}`}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target === event.currentTarget) props.onEnter?.();
        }}
      />
      <div class="map-buttons">
        <IconButton icon="plus" label={text().zoomIn} onClick={() => map()?.zoomIn()} />
        <IconButton icon="minus" label={text().zoomOut} onClick={() => map()?.zoomOut()} />
        <Show when={props.showAll}>
          {(showAll) => <IconButton icon="whole" label={text().showAll} onClick={() => showAll()()} />}
        </Show>
      </div>
      <div class="map-foot">
        <Show when={props.tiles}>
          {(tiles) => (
            <span class="map-attribution">
              {isBlocked() ? text().tilesBlocked(tileHost(tiles())) : text().tilesFrom(tiles().attribution)}
            </span>
          )}
        </Show>
        <Show when={scale()}>
          {(length) => (
            <span class="map-scale" style={{ 'inline-size': `${length().px}px` }}>
              {sayLength(length().metres)}
            </span>
          )}
        </Show>
      </div>
    </div>
  );
}

/** It is in view, and large enough there to find one's way by. */
function isSeen(land: Box, view: Box): boolean {
  const isIn = land.west <= view.east && view.west <= land.east;
  const isBeside = land.south <= view.north && view.south <= land.north;
  return isIn && isBeside && (land.east - land.west) * LEAST_SHARE > view.east - view.west;
}
