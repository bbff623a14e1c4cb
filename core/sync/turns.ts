/** Work on one document in single file: each turn begins when the one before has ended, whatever it waited for [E9]. */

export interface Turns {
  run<T>(work: () => Promise<T>): Promise<T>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (work) => {
      const turn = last.then(work);
      last = turn.catch(() => undefined); // the caller sees the failure; the next turn begins all the same
      return turn;
    },
  };
}
