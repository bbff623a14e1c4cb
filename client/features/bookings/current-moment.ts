/** This device's clock as a signal, by the minute: what is over leaves a list, and what one can still say no to changes. */
import { type Accessor, createSignal, onCleanup } from 'solid-js';

const LOOK_EVERY_MS = 60_000;

export function createCurrentMoment(): Accessor<number> {
  const [nowMs, setNowMs] = createSignal(Date.now());
  const follow = (): void => void setNowMs(Date.now());
  const timer = setInterval(follow, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', follow);
  onCleanup(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', follow);
  });
  return nowMs;
}
