/** The real clock and timers of a page. */
import type { Clock, Timers } from '../../core/sync/time.ts';

export const browserClock: Clock = { now: () => Date.now() };

export const browserTimers: Timers = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
