/**
 * A list of any length that draws only the rows in sight, each as high as it is. Rows live as long as their id: what is typed in one
 * survives changes from elsewhere, and the row with the focus is neither taken away by scrolling nor moved by a new order. A short list
 * is drawn whole.
 */
import { createVirtualizer, createWindowVirtualizer } from '@tanstack/solid-virtual';
import {
  type Component,
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  mapArray,
  mergeProps,
  on,
  onCleanup,
  onMount,
  untrack,
} from 'solid-js';
import '../style/virtual-list.css';
import { putInOrder } from './steady-order.ts';
import { rangeWithNeighbours } from './virtual-range.ts';

export interface VirtualListProps<T> {
  readonly each: readonly T[];
  readonly by: (item: T) => string;
  /** Read out as the name of the list. */
  readonly label: string;
  /** How high a row usually is; each is measured once it is drawn. */
  readonly estimatePx: number;
  readonly gapPx?: number;
  /** The window scrolls, or the list itself: its class then gives it a height. Decided once. */
  readonly scroller?: 'window' | 'own';
  readonly class?: string;
  /** The id of a row to bring into view: where an address leads, what a search found. */
  readonly revealed?: string | undefined;
  readonly children: Component<{ readonly item: T }>;
}

/** Below this a browser draws everything without anybody noticing, and finding in the page works. */
const PLAIN_ROWS = 50;
/** Rows drawn beyond each edge, so that scrolling shows no holes. */
const OVERSCAN_ROWS = 8;

export function VirtualList<T>(props: VirtualListProps<T>): JSX.Element {
  let list: HTMLUListElement | undefined;
  let box: HTMLDivElement | undefined;
  const itemsById = createMemo(() => new Map(props.each.map((item) => [props.by(item), item])));
  const ids = createMemo(() => [...itemsById().keys()], [], { equals: isSameOrder });
  const indexById = createMemo(() => new Map(ids().map((id, index) => [id, index])));
  const isPlain = createMemo(() => ids().length < PLAIN_ROWS);
  const [focusedId, setFocusedId] = createSignal<string>();
  const [marginPx, setMarginPx] = createSignal(0);
  const keyOf = createMemo(() => {
    const now = ids();
    return (index: number) => now[index] ?? index;
  });
  const range = createMemo(() => rangeWithNeighbours(indexById().get(focusedId() ?? '')));

  const options = {
    get count() {
      return isPlain() ? 0 : ids().length;
    },
    estimateSize: () => props.estimatePx,
    overscan: OVERSCAN_ROWS,
    get gap() {
      return props.gapPx ?? 0;
    },
    get scrollMargin() {
      return marginPx();
    },
    get getItemKey() {
      return keyOf();
    },
    get rangeExtractor() {
      return range();
    },
  };
  const inBox = mergeProps(options, { getScrollElement: () => box ?? null });
  const virtualizer = untrack(() =>
    props.scroller === 'own'
      ? createVirtualizer<HTMLDivElement, HTMLLIElement>(inBox)
      : createWindowVirtualizer<HTMLLIElement>(options),
  );
  const startById = createMemo(
    () => new Map(virtualizer.getVirtualItems().map(({ key, start }) => [String(key), start])),
  );
  const drawn = createMemo<readonly string[]>(
    (last) => {
      if (isPlain()) return ids();
      // Growing past a short list, the virtualizer knows a moment later: nobody's row may go meanwhile.
      return startById().size === 0 ? last : [...startById().keys()];
    },
    [],
    { equals: isSameOrder },
  );

  const rows = createMemo(
    mapArray(drawn, (id) => {
      // A row that is leaving the list keeps its last item and place until it is gone.
      const item = createMemo<T | undefined>((last) => itemsById().get(id) ?? last);
      const index = createMemo<number>((last) => indexById().get(id) ?? last, 0);
      const start = createMemo<number>((last) => startById().get(id) ?? last, 0);
      const present = (): T => {
        const found = item();
        if (found === undefined) throw new Error(`VirtualList: no item ${id}`);
        return found;
      };
      return (
        <li
          ref={(element) =>
            createEffect(() => {
              index(); // its size is remembered under the id that stands there
              if (!isPlain()) virtualizer.measureElement(element);
            })
          }
          data-row={id}
          data-index={index()}
          classList={{ 'row-placed': !isPlain() }}
          style={{ transform: isPlain() ? undefined : `translateY(${start() - marginPx()}px)` }}
          aria-setsize={isPlain() ? undefined : ids().length}
          aria-posinset={isPlain() ? undefined : index() + 1}
        >
          <props.children item={present()} />
        </li>
      );
    }),
  );

  createEffect(() => {
    const elements = [rows()].flat().filter((row) => row instanceof Element);
    if (list) putInOrder(list, elements);
  });
  createEffect(
    on([() => props.revealed, indexById, isPlain], ([id]) => {
      const index = id === undefined ? undefined : indexById().get(id);
      if (index === undefined) return;
      if (isPlain()) list?.children[index]?.scrollIntoView({ block: 'nearest' });
      else virtualizer.scrollToIndex(index, { align: 'auto' });
    }),
  );
  onMount(() => {
    // What stands above the list may grow or fold.
    const measure = (): void => {
      if (list) setMarginPx(Math.round(distanceToTop(list, props.scroller === 'own' ? box : undefined)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    measure();
    onCleanup(() => observer.disconnect());
  });

  return (
    <div
      ref={(element) => (box = element)}
      class={props.class}
      classList={{ 'rows-box': props.scroller === 'own' }}
      role={props.scroller === 'own' ? 'group' : undefined}
      aria-label={props.scroller === 'own' ? props.label : undefined}
      tabindex={props.scroller === 'own' ? 0 : undefined} // scrolled with the arrows
    >
      <ul
        ref={(element) => (list = element)}
        class="rows"
        role="list"
        aria-label={props.label}
        style={{
          'block-size': isPlain() ? undefined : `${virtualizer.getTotalSize()}px`,
          'row-gap': `${props.gapPx ?? 0}px`,
        }}
        onFocusIn={(event) => setFocusedId(rowOf(event.target))}
        onFocusOut={() => setFocusedId(undefined)}
      />
    </div>
  );
}

function rowOf(target: EventTarget): string | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return row?.dataset['row'];
}

function distanceToTop(list: Element, box: Element | undefined): number {
  const { top } = list.getBoundingClientRect();
  return box ? top - box.getBoundingClientRect().top + box.scrollTop : top + scrollY;
}

function isSameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
