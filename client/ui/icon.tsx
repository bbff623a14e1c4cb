/** Small drawings of ours, one stroke, in the colour of the text around. Always beside a name that is read out. */
import type { JSX } from 'solid-js';

const PATHS = {
  pencil: 'M4 20l1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L8 19l-4 1zM14.5 6.5l3 3',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  close: 'M6 6l12 12M18 6L6 18',
  fold: 'M6 15l6-6 6 6',
  box: 'M4 5h16v4H4zM6 9v10h12V9M10 13h4',
} as const;

export function Icon(props: { readonly name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[props.name]} />
    </svg>
  );
}
