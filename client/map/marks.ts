/**
 * The marks on the map: a circle with a count for cards near each other, a pin for a card whose place is told exactly, a soft disc for one
 * that is not. Each is a button in the page, so Tab reaches it and Enter opens it. A mark that stays in view stays the same button.
 */
import { Circle, DivIcon, LayerGroup, type Map as LeafletMap, Marker, SVG } from 'leaflet';
import { RADIUS_M } from '../../core/map/precision.ts';
import { isInBox } from '../../core/map/position.ts';
import type { Mark } from './clusters.ts';
import { drawKind } from './kind-drawings.ts';
import { type MapView, SOFT_PANE } from './map-view.ts';

export interface Marks {
  /** Puts these in the place of those before. */
  show(marks: readonly Mark[], view: MapView): void;
  /** The names again, as after a change of language. */
  rename(): void;
  select(id: string | undefined): void;
  close(): void;
}

export interface MarksOptions {
  readonly map: LeafletMap;
  readonly nameOf: (mark: Mark) => string;
  /** A number as the language writes it. */
  readonly sayCount: (count: number) => string;
  readonly open: (mark: Mark) => void;
}

interface Drawn {
  mark: Mark;
  readonly marker: Marker;
  readonly button: HTMLButtonElement;
  readonly soft: Circle | undefined;
}

export function createMarks({ map, nameOf, sayCount, open }: MarksOptions): Marks {
  const renderer = new SVG({ pane: SOFT_PANE, padding: 0.4 });
  const layer = new LayerGroup().addTo(map);
  const drawnByKey = new Map<string, Drawn>();
  let selected: string | undefined;

  function draw(mark: Mark): Drawn {
    const button = mark.type === 'card' ? cardButton(mark.entry) : clusterButton(mark, sayCount(mark.count));
    button.setAttribute('aria-label', nameOf(mark));
    const { lon, lat } = mark.type === 'card' ? mark.entry : mark;
    const icon = new DivIcon({ className: 'mark-place', html: button, iconSize: [0, 0] });
    // the button takes the focus, not what Leaflet puts around it
    const marker = new Marker([lat, lon], { icon, keyboard: false }).addTo(layer);
    const soft = mark.type === 'card' ? softCircle(mark.entry) : undefined;
    const drawn: Drawn = { mark, marker, button, soft };
    // Leaflet's click, because it leaves out the one that ends a pull
    marker.on('click', () => open(drawn.mark));
    return drawn;
  }

  function softCircle(entry: { readonly lon: number; readonly lat: number } & CardLook): Circle | undefined {
    if (entry.precision === 'exact') return undefined;
    return new Circle([entry.lat, entry.lon], {
      radius: RADIUS_M[entry.precision],
      renderer,
      pane: SOFT_PANE,
      interactive: false,
      className: `soft-place kind-${entry.kind}`,
    }).addTo(layer);
  }

  function drop(drawn: Drawn): void {
    // the focus must not fall off the map with the mark that had it
    if (drawn.button === document.activeElement) map.getContainer().focus({ preventScroll: true });
    layer.removeLayer(drawn.marker);
    if (drawn.soft) layer.removeLayer(drawn.soft);
  }

  function showSelected(): void {
    for (const { mark, button, marker } of drawnByKey.values()) {
      const isSelected = mark.type === 'card' && mark.entry.id === selected;
      button.classList.toggle('mark-selected', isSelected);
      if (isSelected) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
      marker.setZIndexOffset(isSelected ? 1000 : 0);
    }
  }

  return {
    show(marks, { box }) {
      const keys = new Set(marks.map(({ key }) => key));
      for (const [key, drawn] of drawnByKey) {
        if (keys.has(key)) continue;
        drop(drawn);
        drawnByKey.delete(key);
      }
      for (const mark of marks) {
        const drawn = drawnByKey.get(mark.key) ?? draw(mark);
        drawn.mark = mark;
        drawnByKey.set(mark.key, drawn);
        const { lng, lat } = drawn.marker.getLatLng();
        drawn.button.tabIndex = isInBox([lng, lat], box) ? 0 : -1; // what is out of sight is not stepped on
      }
      putInReadingOrder([...drawnByKey.values()]);
      showSelected();
    },
    rename() {
      for (const { button, mark } of drawnByKey.values()) button.setAttribute('aria-label', nameOf(mark));
    },
    select(id) {
      selected = id;
      showSelected();
    },
    close: () => void layer.remove(),
  };
}

/** From north to south, so that Tab goes over the map as over a page. While one of them has the focus nothing is moved. */
function putInReadingOrder(drawn: readonly Drawn[]): void {
  const first = drawn[0]?.marker.getElement()?.parentElement;
  if (!first || first.contains(document.activeElement)) return;
  const ordered = drawn.toSorted((a, b) => b.marker.getLatLng().lat - a.marker.getLatLng().lat);
  first.append(...ordered.flatMap(({ marker }) => marker.getElement() ?? []));
}

type CardLook = Pick<Extract<Mark, { type: 'card' }>['entry'], 'kind' | 'precision' | 'title'>;

function cardButton({ kind, precision, title }: CardLook): HTMLButtonElement {
  const button = buttonOf(`mark mark-card kind-${kind} ${precision === 'exact' ? 'mark-pin' : 'mark-soft'}`);
  const label = document.createElement('span');
  label.className = 'mark-title';
  label.textContent = title;
  const disc = document.createElement('span');
  disc.className = 'mark-disc';
  disc.append(drawKind(kind));
  button.append(disc, label);
  return button;
}

/** Larger for more, but never so large that it hides a street. */
function clusterButton({ count, kind }: Extract<Mark, { type: 'cluster' }>, said: string): HTMLButtonElement {
  const size = count < 10 ? 1 : count < 50 ? 2 : count < 500 ? 3 : 4;
  const button = buttonOf(`mark mark-cluster mark-size-${size} kind-${kind}`);
  button.textContent = said;
  return button;
}

function buttonOf(look: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = look;
  return button;
}
