/** The changes of a log as a graph: which build on which, and on which the next one builds. */

export interface KnownChange {
  /** Hex of its SHA-256, by which others name it. */
  readonly hash: string;
  readonly deps: readonly string[];
  /** Number of its last operation. */
  readonly lastOp: number;
}

export interface History {
  /** False when it was known. */
  add(change: KnownChange): boolean;
  /** Changes whose ancestors are all here and that no such change builds on, sorted. */
  heads(): readonly string[];
  /** The highest number of an operation among those; 0 when there are none. */
  lastOp(): number;
}

/** A change that lacks an ancestor waits: built on, it would make others wait too. */
export function createHistory(): History {
  const whole = new Set<string>();
  const waiting = new Map<string, KnownChange>();
  const heads = new Set<string>();
  let lastOp = 0;

  /** Of the changes here and not whole, by each ancestor they lack. */
  const lacking = new Map<string, string[]>();

  const settle = (first: KnownChange): void => {
    const ready = [first];
    for (let change = ready.pop(); change; change = ready.pop()) {
      const missing = change.deps.find((dep) => !whole.has(dep));
      if (missing !== undefined) {
        waiting.set(change.hash, change);
        lacking.set(missing, [...(lacking.get(missing) ?? []), change.hash]);
        continue;
      }
      waiting.delete(change.hash);
      whole.add(change.hash);
      for (const dep of change.deps) heads.delete(dep);
      heads.add(change.hash);
      lastOp = Math.max(lastOp, change.lastOp);
      for (const hash of lacking.get(change.hash) ?? []) {
        const next = waiting.get(hash);
        if (next) ready.push(next);
      }
      lacking.delete(change.hash);
    }
  };

  return {
    add: (change) => {
      if (whole.has(change.hash) || waiting.has(change.hash)) return false;
      settle(change);
      return true;
    },
    heads: () => [...heads].toSorted(),
    lastOp: () => lastOp,
  };
}
