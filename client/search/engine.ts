/** Who answers: a worker; the page itself where workers are refused or theirs fails. */
import type { Finding, SearchEntry, SearchTerms } from '../../core/search/search-entry.ts';
import { type Question, readReply, type Reply, type Request } from './messages.ts';

/** Requests are heard in their order: a question sees what was put before it. */
export interface SearchEngine {
  /** Resolves when they can be found; more at once would keep a question waiting. */
  put(entries: readonly SearchEntry[]): Promise<void>;
  remove(ids: readonly string[]): void;
  /** Undefined: it is gone, and so is what was put into it. */
  search(query: string, terms: SearchTerms): Promise<Finding | undefined>;
  ids(query: string, terms: SearchTerms): Promise<readonly string[] | undefined>;
  /** Gives its memory back. */
  close(): void;
}

/** `failed`: it never came, or died; once, and not after `close`. Throws where workers are refused. */
export function openWorkerEngine(failed: () => void): SearchEngine {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  const engine = createEngine(
    (request) => worker.postMessage(request),
    () => worker.terminate(),
  );
  const fail = (): void => {
    engine.close();
    failed();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const reply = readReply(data);
    if (reply) engine.heard(reply);
  });
  worker.addEventListener('error', fail, { once: true });
  return engine;
}

/** The index comes with the first request; between two of them the page has its turn. */
export function openPageEngine(): SearchEngine {
  const desk = import('./answer-requests.ts').then(({ createRequestDesk }) => createRequestDesk());
  const engine = createEngine(
    (request) => {
      const answer = async (): Promise<void> => {
        const opened = await desk;
        await new Promise((resolve) => setTimeout(resolve, 0));
        const reply = opened.answer(request);
        if (reply) engine.heard(reply);
      };
      // not on this device yet, and no network: nothing is found
      answer().catch(() => engine.close());
    },
    () =>
      void desk.then(
        (opened) => opened.close(),
        () => undefined,
      ),
  );
  return engine;
}

interface HearingEngine extends SearchEngine {
  heard(reply: Reply): void;
}

function createEngine(send: (request: Request) => void, release: () => void): HearingEngine {
  const waiting = new Map<number, (reply: Reply | undefined) => void>();
  let asked = 0;
  let isClosed = false;

  const ask = (request: (ask: number) => Request): Promise<Reply | undefined> =>
    new Promise((resolve) => {
      if (isClosed) return resolve(undefined);
      asked += 1;
      waiting.set(asked, resolve);
      send(request(asked));
    });
  const question = (type: Question['type'], query: string, { kinds, limit }: SearchTerms) =>
    ask((number) => ({ type, ask: number, query, kinds, limit }));

  return {
    put: async (entries) => {
      await ask((number) => ({ type: 'put', ask: number, entries }));
    },
    remove: (ids) => {
      if (!isClosed) send({ type: 'remove', ids });
    },
    search: async (query, terms) => {
      const reply = await question('search', query, terms);
      return reply?.type === 'search' ? reply.finding : undefined;
    },
    ids: async (query, terms) => {
      const reply = await question('ids', query, terms);
      return reply?.type === 'ids' ? reply.ids : undefined;
    },
    close: () => {
      if (isClosed) return;
      isClosed = true;
      release();
      for (const resolve of waiting.values()) resolve(undefined);
      waiting.clear();
    },
    heard: (reply) => {
      waiting.get(reply.ask)?.(reply);
      waiting.delete(reply.ask);
    },
  };
}
