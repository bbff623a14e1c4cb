/** What kind of card it is, as a small drawing on a quiet colour; the words beside it say the same. */
import type { JSX } from 'solid-js';
import type { CardKind } from '../../../core/inventory/values.ts';

const PATHS: Readonly<Record<CardKind, string>> = {
  // a hammer
  equipment: 'M12 14h15c4 0 7 2 9 6l-6 1-2-2H12zM19 19h6v17a2 2 0 0 1-2 2h-2a2 2 0 0 1-2-2z',
  // a needle and its thread
  skill: 'M37 11L19 29M34 9c2-2 7 3 5 5s-7-3-5-5zM19 29c-5 5-9 0-6-3s8 1 5 6-9 5-9 5',
  // an open hand that asks
  need: 'M10 27h5l6-4h6c3 0 3 4 0 4h-6M27 27l8-5c3-1 4 2 2 4l-9 8H17l-3 3h-4zM20 14a4 4 0 1 1 5 4v2',
  // a house with its door open
  place: 'M9 23L24 11l15 12M13 20v18h22V20M20 38V27h8v11M28 27l4 3v11l-4-3',
  // something wrapped up
  offer:
    'M11 20h26v6H11zM13 26v12h22V26M24 20v18M24 20c-8-1-9-8-4-8 3 0 4 5 4 8zM24 20c8-1 9-8 4-8-3 0-4 5-4 8z',
  // a young plant
  initiative: 'M24 39V23M24 27c-9 0-12-6-12-11 8 0 12 5 12 11zM24 23c0-7 5-11 12-11 0 7-5 11-12 11zM14 39h20',
  // a sack, tied
  supply:
    'M19 18c-6 5-8 10-8 14 0 5 3 7 7 7h12c4 0 7-2 7-7 0-4-2-9-8-14zM18 18h12M19 18l-3-6c3 2 4 0 8 0s5 2 8 0l-3 6',
};

export function KindDrawing(props: { readonly kind: CardKind; readonly large?: boolean }): JSX.Element {
  return (
    <span
      class={`share-picture share-kind-${props.kind}`}
      classList={{ 'share-picture-large': props.large ?? false }}
    >
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <path d={PATHS[props.kind]} />
      </svg>
    </span>
  );
}
