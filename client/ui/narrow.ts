/** Whether one column is all that fits: the same width at which the side bar goes. */
import { type Accessor, createSignal, onCleanup } from 'solid-js';

export function createNarrow(): Accessor<boolean> {
  const query = matchMedia('(max-width: 59.99rem)');
  const [narrow, setNarrow] = createSignal(query.matches);
  const follow = (): void => void setNarrow(query.matches);
  query.addEventListener('change', follow);
  onCleanup(() => query.removeEventListener('change', follow));
  return narrow;
}
