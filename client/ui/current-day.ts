/** Today as a signal: a page that stays open over midnight, or on a sleeping device, moves on with the calendar. */
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { today } from '../i18n/today.ts';

const LOOK_EVERY_MS = 60_000;

export function createCurrentDay(): Accessor<string> {
  const [day, setDay] = createSignal(today());
  const follow = (): void => void setDay(today());
  const timer = setInterval(follow, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', follow);
  onCleanup(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', follow);
  });
  return day;
}
