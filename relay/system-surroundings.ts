/** The real clock and timers. */
import type { Clock, Timers } from './surroundings.ts';

export const systemClock: Clock = { now: () => Date.now() };

export const systemTimers: Timers = {
  after(ms, run) {
    if (ms === 0) {
      const immediate = setImmediate(run);
      return () => clearImmediate(immediate);
    }
    const timeout = setTimeout(run, ms);
    return () => clearTimeout(timeout);
  },
};
