/** Small drawings of ours, one stroke, in the colour of the text around. Always beside a name that is read out. */
import type { JSX } from 'solid-js';

const PATHS = {
  pencil: 'M4 20l1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L8 19l-4 1zM14.5 6.5l3 3',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  close: 'M6 6l12 12M18 6L6 18',
  fold: 'M6 15l6-6 6 6',
  box: 'M4 5h16v4H4zM6 9v10h12V9M10 13h4',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  board: 'M4 5h4v14H4zM10 5h4v9h-4zM16 5h4v12h-4z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2.1.9 3.5 2.9 3.5 5.5',
  share: 'M4 10l2-5h12l2 5M4 10v9h16v-9M4 10h16M9.5 19v-5h5v5',
  decide: 'M4 5h16v11h-9l-4 4v-4H4zM8.5 10.5l2.5 2.5 4.5-4.5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  plus: 'M12 5v14M5 12h14',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4',
  bin: 'M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7M10.5 11v5M13.5 11v5',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  into: 'M4 6h6l2 2.5h8V19H4zM9 14h6M12.5 11.5L15 14l-2.5 2.5',
  minus: 'M5 12h14',
  whole: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  pin: 'M12 21c-4.5-4.8-6.5-7.9-6.5-11a6.5 6.5 0 0 1 13 0c0 3.1-2 6.2-6.5 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  previous: 'M14.5 6l-6 6 6 6',
  next: 'M9.5 6l6 6-6 6',
  unfold: 'M6 9.5l6 6 6-6',
} as const;

export type IconName = keyof typeof PATHS;

/** These point the way one reads: turned over from right to left. */
const TURNING: readonly IconName[] = ['next', 'previous', 'into'];

export function Icon(props: { readonly name: IconName }): JSX.Element {
  return (
    <svg
      class="icon"
      classList={{ 'icon-turning': TURNING.includes(props.name), 'icon-dots': props.name === 'more' }}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={PATHS[props.name]} />
    </svg>
  );
}
