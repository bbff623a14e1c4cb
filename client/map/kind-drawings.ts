/** A small drawing for each kind of card, in a square of 24: what a mark is must not hang on its colour. */
import type { CardKind } from '../../core/inventory/values.ts';

const PATHS: Readonly<Record<CardKind, string>> = {
  place: 'M4 11.5l8-6.5 8 6.5M6.5 9.8V19h11V9.8M10 19v-5h4v5',
  equipment:
    'M14.5 5.2a4.6 4.6 0 0 0-5.6 5.8l-4.6 4.6a2 2 0 0 0 0 2.8l1.3 1.3a2 2 0 0 0 2.8 0l4.6-4.6a4.6 4.6 0 0 0 5.8-5.6l-2.9 2.9-2.8-.8-.8-2.8z',
  skill:
    'M9.5 17h5M10.2 20h3.6M12 4a5.5 5.5 0 0 0-3.2 10c.5.4.7 1 .7 1.6V17h5v-1.4c0-.6.2-1.2.7-1.6A5.5 5.5 0 0 0 12 4z',
  need: 'M8.3 8.6a3.7 3.7 0 1 1 5.4 3.3c-1.1.6-1.7 1.3-1.7 2.6M12 18.6h.01',
  offer: 'M4.5 9h15v3.6h-15zM6 12.6v7h12v-7M12 9v10.6M12 9C8 9 7 7.5 7 6s2.6-2 5 3c2.4-5 5-4.5 5-3s-1 3-5 3',
  initiative: 'M6.5 20.5V4M6.5 5H17l-2.5 3.5L17 12H6.5',
  supply: 'M8 4h8v3H8zM7.2 7h9.6l1.2 3v8a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2v-8zM6 12.5h12',
};

const SVG = 'http://www.w3.org/2000/svg';

export function drawKind(kind: CardKind): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'kind-drawing');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[kind]);
  svg.append(path);
  return svg;
}
