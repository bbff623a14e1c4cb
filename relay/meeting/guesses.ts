/** Joins of meetings that do not exist, counted by network, so that trying numbers out leads nowhere [M2]. Forgotten after ten minutes. */
import type { Clock } from '../surroundings.ts';

export interface Guesses {
  /** 0 when this network may try; else milliseconds until it may. */
  waitMs(network: string): number;
  missed(network: string): void;
}

const WINDOW_MS = 10 * 60_000;
const MISSES_PER_NETWORK = 30;

export function createGuesses(clock: Clock): Guesses {
  /** In the order in which they began, since a network leaves before it begins again. */
  const byNetwork = new Map<string, { readonly beganAt: number; misses: number }>();

  function forgetOld(): void {
    for (const [network, { beganAt }] of byNetwork) {
      if (clock.now() - beganAt < WINDOW_MS) return;
      byNetwork.delete(network);
    }
  }

  return {
    waitMs(network) {
      forgetOld();
      const counted = byNetwork.get(network);
      if (!counted || counted.misses < MISSES_PER_NETWORK) return 0;
      return counted.beganAt + WINDOW_MS - clock.now();
    },
    missed(network) {
      forgetOld();
      const counted = byNetwork.get(network);
      if (counted) counted.misses += 1;
      else byNetwork.set(network, { beganAt: clock.now(), misses: 1 });
    },
  };
}
