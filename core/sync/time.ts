/** Time as an argument: the real one is wired in `main`, the simulation brings its own. */

export interface Clock {
  /** Milliseconds since 1970 by this device: may be wrong by a year, so it is shown and never decides. */
  now(): number;
}

export interface Timers {
  /** Runs once after `ms`; the returned function cancels. */
  after(ms: number, run: () => void): () => void;
}

/** Uniform in [0, 1): for jitter only, never for secrets. */
export type Chance = () => number;
