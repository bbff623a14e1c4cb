/** The index behind the messages, in a worker or in the page: it answers at once, and tidies itself when nobody has asked for a while. */
import { createSearchIndex } from '../../core/search/search-index.ts';
import type { Reply, Request } from './messages.ts';

/** So long after the last request the tidying begins; between two pieces of it a request is heard. */
const QUIET_MS = 200;

export interface RequestDesk {
  /** The reply to a question; undefined for what asks for none. */
  answer(request: Request): Reply | undefined;
  close(): void;
}

export function createRequestDesk(): RequestDesk {
  const index = createSearchIndex();
  let tidying: ReturnType<typeof setTimeout> | undefined;

  const tidySoon = (afterMs: number): void => {
    clearTimeout(tidying);
    tidying = setTimeout(() => {
      if (index.tidy()) tidySoon(0);
    }, afterMs);
  };

  return {
    answer: (request) => {
      tidySoon(QUIET_MS);
      switch (request.type) {
        case 'put':
          index.put(request.entries);
          return { type: 'put', ask: request.ask };
        case 'remove':
          index.remove(request.ids);
          return undefined;
        case 'search':
          return { type: 'search', ask: request.ask, finding: index.search(request.query, request) };
        case 'ids':
          return { type: 'ids', ask: request.ask, ids: index.ids(request.query, request) };
      }
    },
    close: () => clearTimeout(tidying),
  };
}
