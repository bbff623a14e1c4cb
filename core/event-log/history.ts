/** The changes of a log as a graph: which build on which, and on which the next one builds. */

export interface KnownChange {
  /** Hex of its SHA-256, by which others name it. */
  readonly hash: string;
  readonly deps: readonly string[];
  /** Numbers of its first and of its last operation. */
  readonly firstOp: number;
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

/**
 * A change that lacks an ancestor waits: built on, it would make others wait too. So does, for ever, one that leaps ahead in its numbers, which
 * end at 2^32: upon the last of them nobody could write any more.
 */
export function createHistory(): History {
  /** The highest number of an operation, up to each change. */
  const whole = new Map<string, number>();
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
        const others = lacking.get(missing);
        if (others) others.push(change.hash);
        else lacking.set(missing, [change.hash]);
        continue;
      }
      const before = change.deps.reduce((most, dep) => Math.max(most, whole.get(dep) ?? 0), 0);
      if (change.firstOp > before + 1) {
        waiting.set(change.hash, change);
        continue;
      }
      waiting.delete(change.hash);
      whole.set(change.hash, Math.max(before, change.lastOp));
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
