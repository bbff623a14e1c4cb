/**
 * A moment in which nothing is appended anywhere in a space: what was on its way is in the store, what comes waits. A removal is judged
 * and stored in it, so that no envelope slips in between what its cuts were compared with and the roster that obeys them [E7].
 */
import type { Document } from '../document/document.ts';

export interface Stillness {
  /** Resolves at once, or when the moment is over: a log is opened after it, by the roster of then. */
  readonly over: Promise<void>;
  /** `opening`: the open documents. Settles as `work` does. */
  during<T>(opening: Iterable<Promise<Document>>, work: () => Promise<T>): Promise<T>;
}

/** One moment at a time: the space's turns see to that. */
export function createStillness(): Stillness {
  let over = Promise.resolve();
  return {
    get over() {
      return over;
    },
    async during(opening, work) {
      let end = (): void => undefined;
      const until = new Promise<void>((resolve) => (end = resolve));
      over = until;
      try {
        await Promise.all([...opening].map((document) => hold(document, until)));
        return await work();
      } finally {
        end();
      }
    },
  };
}

async function hold(opening: Promise<Document>, until: Promise<void>): Promise<void> {
  const document = await opening.catch(() => undefined); // a log that does not open takes nothing
  await document?.hold(until);
}
