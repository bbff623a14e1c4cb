/**
 * When this device last showed Aujourd'hui of a group. The moment is taken when the page is left or hidden, so that what is news does
 * not vanish while one reads it; coming back within half an hour is still the same look.
 */
import { type Accessor, createSignal } from 'solid-js';
import type { SpaceId } from '../../core/id/id.ts';
import { recall, remember } from '../platform/device-memory.ts';

export interface LastLook {
  /** Seconds since 1970: what neighbours did later is news. */
  readonly sinceS: Accessor<number>;
  /** Aujourd'hui is on the screen; the answer says that it no longer is. */
  begin(): () => void;
}

const WEEK_S = 7 * 24 * 3600;
const SAME_LOOK_S = 30 * 60;

/** `nowS`: seconds since 1970 by this device's clock. */
export function createLastLook(space: SpaceId, nowS: () => number): LastLook {
  const key = `look.${space}`;
  const lookedS = (): number => {
    const found = Number(recall(key));
    return found > 0 && found <= nowS() ? found : nowS() - WEEK_S;
  };
  const [sinceS, setSinceS] = createSignal(lookedS());
  let leftS: number | undefined;

  const start = (): void => {
    if (leftS !== undefined && nowS() - leftS > SAME_LOOK_S) setSinceS(lookedS());
  };
  const leave = (): void => {
    leftS = nowS();
    remember(key, String(leftS));
  };

  return {
    sinceS,
    begin: () => {
      start();
      const follow = (): void => (document.visibilityState === 'hidden' ? leave() : start());
      document.addEventListener('visibilitychange', follow);
      addEventListener('pagehide', leave);
      return () => {
        document.removeEventListener('visibilitychange', follow);
        removeEventListener('pagehide', leave);
        leave();
      };
    },
  };
}
