/** Whether the window is narrow, as an accessor that follows it. */
import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** One column is all that fits: the same width at which the side bar goes. */
export function createNarrow(): Accessor<boolean> {
  return createNarrowerThan('60rem');
}

/** `width`: a length of CSS, at which it is not narrow any more. */
export function createNarrowerThan(width: string): Accessor<boolean> {
  const query = matchMedia(`not all and (min-width: ${width})`);
  const [narrow, setNarrow] = createSignal(query.matches);
  const follow = (): void => void setNarrow(query.matches);
  query.addEventListener('change', follow);
  onCleanup(() => query.removeEventListener('change', follow));
  return narrow;
}
