/** Tasks that must not overlap: each begins when the one before it has ended, whatever its outcome. */

export interface Turns {
  /** Settles as `task` does. */
  next<T>(task: () => Promise<T>): Promise<T>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    next(task) {
      const mine = last.then(task, task);
      last = mine;
      return mine;
    },
  };
}
