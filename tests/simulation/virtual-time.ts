/** Time that moves only when it is told to; one clock for the relay and all devices, each with its own error. */

export interface VirtualTime {
  now(): number;
  after(ms: number, run: () => void): () => void;
  /** Runs the earliest planned thing and moves the clock there. False when nothing is planned. */
  fireNext(): boolean;
  /** Milliseconds until the earliest planned thing. */
  nextIn(): number;
}

interface Planned {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

export function createVirtualTime(startMs: number): VirtualTime {
  const planned = new Set<Planned>();
  let nowMs = startMs;
  let order = 0;

  const earliest = (): Planned | undefined => {
    let first: Planned | undefined;
    for (const one of planned) {
      if (!first || one.at < first.at || (one.at === first.at && one.order < first.order)) first = one;
    }
    return first;
  };

  return {
    now: () => nowMs,
    after: (ms, run) => {
      const one = { at: nowMs + ms, order: order++, run };
      planned.add(one);
      return () => planned.delete(one);
    },
    nextIn: () => (earliest()?.at ?? Number.POSITIVE_INFINITY) - nowMs,
    fireNext: () => {
      const one = earliest();
      if (!one) return false;
      planned.delete(one);
      nowMs = Math.max(nowMs, one.at);
      one.run();
      return true;
    },
  };
}
