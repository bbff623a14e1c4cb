/** Whether somebody may be looking at the page: not while its tab is hidden. */
import { type Accessor, createSignal, onCleanup } from 'solid-js';

export function createPageInFront(): Accessor<boolean> {
  const isInFront = (): boolean => document.visibilityState === 'visible';
  const [now, setNow] = createSignal(isInFront());
  const follow = (): void => void setNow(isInFront());
  document.addEventListener('visibilitychange', follow);
  onCleanup(() => document.removeEventListener('visibilitychange', follow));
  return now;
}
