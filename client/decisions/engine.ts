/** Who keeps the register open beside the page: a worker; the page itself where workers are refused. */
import type { Bytes } from '../../core/bytes/bytes.ts';
import type { DecisionEvent } from '../../core/decisions/event.ts';
import type { RegisterNews } from '../../core/decisions/register.ts';
import type { Roster } from '../../core/roster/roster.ts';
import type { Reply, Request } from './messages.ts';

/** Requests are heard in their order. What is asked of one that is gone is answered by undefined. */
export interface RegisterEngine {
  open(start: { readonly actor: string; readonly roster: Roster; readonly verified: readonly Bytes[] }): void;
  take(changes: readonly Bytes[]): void;
  rosterIs(roster: Roster): void;
  /** The change, to be stored. */
  add(fact: DecisionEvent): Promise<Bytes | undefined>;
  canonicalState(): Promise<string | undefined>;
  /** True when all that was sent before has been worked through, and its news told. */
  read(): Promise<boolean>;
  close(): void;
}

export interface EngineListener {
  readonly news: (news: RegisterNews) => void;
  /** It never came, or died: once, and not after `close`. */
  readonly failed: () => void;
}

export function openEngine(listener: EngineListener): RegisterEngine {
  try {
    return openWorkerEngine(listener);
  } catch {
    return openPageEngine(listener); // this browser refuses workers here
  }
}

function openWorkerEngine(listener: EngineListener): RegisterEngine {
  const worker = new Worker(new URL('./register-worker.ts', import.meta.url), { type: 'module' });
  const engine = createEngine(listener, {
    send: (request) => worker.postMessage(request),
    release: () => worker.terminate(),
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => engine.heard(data));
  worker.addEventListener('error', () => engine.fail(), { once: true });
  return engine;
}

function openPageEngine(listener: EngineListener): RegisterEngine {
  const desk = import('./answer-requests.ts').then(({ createRequestDesk }) =>
    createRequestDesk((reply) => engine.heard(reply)),
  );
  const engine = createEngine(listener, {
    send: (request) => void desk.then((answer) => answer(request)).catch(() => engine.fail()),
    release: () => undefined,
  });
  return engine;
}

interface HearingEngine extends RegisterEngine {
  heard(reply: Reply): void;
  fail(): void;
}

type Answer = Exclude<Reply, { readonly type: 'news' }>;

function createEngine(
  { news, failed }: EngineListener,
  line: { readonly send: (request: Request) => void; readonly release: () => void },
): HearingEngine {
  const waiting = new Map<number, (answer: Answer | undefined) => void>();
  let asked = 0;
  let isClosed = false;

  const send = (request: Request): void => {
    if (!isClosed) line.send(request);
  };
  const ask = (request: (ask: number) => Request): Promise<Answer | undefined> =>
    new Promise((resolve) => {
      if (isClosed) return resolve(undefined);
      asked += 1;
      waiting.set(asked, resolve);
      line.send(request(asked));
    });
  const close = (): void => {
    if (isClosed) return;
    isClosed = true;
    line.release();
    for (const resolve of waiting.values()) resolve(undefined);
    waiting.clear();
  };

  return {
    open: (start) => send({ type: 'open', ...start }),
    take: (changes) => send({ type: 'changes', changes }),
    rosterIs: (roster) => send({ type: 'roster', roster }),
    add: async (fact) => {
      const answer = await ask((number) => ({ type: 'add', ask: number, fact }));
      return answer?.type === 'added' ? answer.change : undefined;
    },
    canonicalState: async () => {
      const answer = await ask((number) => ({ type: 'state', ask: number }));
      return answer?.type === 'state' ? answer.canonical : undefined;
    },
    read: async () => (await ask((number) => ({ type: 'read', ask: number }))) !== undefined,
    close,
    heard: (reply) => {
      if (isClosed) return;
      if (reply.type === 'news') return news(reply.news);
      waiting.get(reply.ask)?.(reply);
      waiting.delete(reply.ask);
    },
    fail: () => {
      if (isClosed) return;
      close();
      failed();
    },
  };
}
