/** The cards in view as a list: kind, name, and how exactly their place is told. */
import { type JSX, Show } from 'solid-js';
import { useMapText } from '../i18n/late/map.ts';
import { VirtualList } from '../ui/virtual-list.tsx';
import { drawKind } from './kind-drawings.ts';
import type { MapEntry } from './map-entry.ts';

export interface MapListProps {
  readonly entries: readonly MapEntry[];
  /** There are cards, though none may be in view. */
  readonly hasAny: boolean;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

const ROW_PX = 64;

export function MapList(props: MapListProps): JSX.Element {
  const text = useMapText();

  return (
    <Show
      when={props.entries.length > 0}
      fallback={<p class="soft card-map-none">{props.hasAny ? text().noneInView : text().noneAnywhere}</p>}
    >
      <VirtualList
        each={props.entries}
        by={({ id }) => id}
        label={text().inView(props.entries.length)}
        estimatePx={ROW_PX}
        scroller="own"
        class="card-map-list"
        revealed={props.selected}
      >
        {(row) => (
          <button
            type="button"
            class="map-row"
            aria-current={row.item.id === props.selected ? 'true' : undefined}
            onClick={() => props.onSelect(row.item.id)}
          >
            <span class={`map-row-kind kind-${row.item.kind}`}>{drawKind(row.item.kind)}</span>
            <span class="map-row-words">
              <span class="map-row-title" dir="auto">
                {row.item.title}
              </span>
              <span class="soft">
                {text().kind(row.item.kind)}, {text().precision(row.item.precision)}
              </span>
            </span>
          </button>
        )}
      </VirtualList>
    </Show>
  );
}
