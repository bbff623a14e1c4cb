/** What the browser believes of its network. False is sure; true may still mean that nothing answers. */
import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

export function createOnline(): Accessor<boolean> {
  const [online, setOnline] = createSignal(navigator.onLine);
  const follow = (): void => void setOnline(navigator.onLine);
  onMount(() => {
    addEventListener('online', follow);
    addEventListener('offline', follow);
  });
  onCleanup(() => {
    removeEventListener('online', follow);
    removeEventListener('offline', follow);
  });
  return online;
}
