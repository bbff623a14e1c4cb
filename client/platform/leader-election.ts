/**
 * Which tab seals and sends [Y6]: the holder of a Web Lock. A hidden leader yields to a tab that a person looks at; one that has said
 * nothing for eight seconds (a frozen tab keeps its locks) is replaced, and the term in storage stops it should it wake.
 */
import type { TabBus } from '../../core/sync/tab/tab-bus.ts';

/** Two beats and a half of the leader's: with the look and the start of the next one, ten seconds. */
const SILENCE_MS = 8000;
const LOOK_EVERY_MS = 1000;

export interface Candidacy {
  /** Only tabs on the same database share a leader. */
  readonly database: string;
  readonly bus: TabBus;
  readonly tab: string;
  /** Begins to lead; resolves with the way to stop. `stepDown`: gives the lock back, and the tab stands again. */
  readonly lead: (stepDown: () => void) => Promise<() => void>;
}

export function standForLeader({ database, bus, tab, lead }: Candidacy): void {
  let stepDown = (): void => undefined;
  let isLeading = false;
  let heardAt = Date.now();

  /** Leads from the lock's grant until it steps down, or another tab takes the lock away: `AbortError`, at any moment. */
  const leadWith = async (options: LockOptions): Promise<void> => {
    let isStolen = false;
    let stop = (): void => undefined;
    const hold = async (): Promise<void> => {
      let end = (): void => undefined;
      const ended = new Promise<void>((resolve) => (end = resolve));
      stepDown = end;
      const started = await lead(end);
      if (isStolen) return started();
      stop = started;
      isLeading = true;
      await ended;
    };
    try {
      await navigator.locks.request(`${database}-leader`, options, hold);
    } catch {
      isStolen = true;
    }
    isLeading = false;
    stop();
  };

  const waitInLine = async (): Promise<never> => {
    for (;;) await leadWith({});
  };

  const takeOver = (): void => {
    heardAt = Date.now();
    void leadWith({ steal: true });
  };

  bus.listen((message) => {
    if (message.type === 'leader-alive') {
      heardAt = Date.now();
      sayVisible();
    }
    if (message.type === 'tab-visible' && message.from !== tab && isLeading && document.hidden) stepDown();
  });

  const sayVisible = (): void => {
    if (!document.hidden && !isLeading) bus.post({ type: 'tab-visible', from: tab });
  };
  document.addEventListener('visibilitychange', sayVisible);
  let lookedAt = Date.now();
  setInterval(() => {
    const now = Date.now();
    // it was this tab that slept, or the clock that was set: the leader gets its time again
    if (Math.abs(now - lookedAt) > SILENCE_MS / 2) heardAt = now;
    lookedAt = now;
    if (!document.hidden && !isLeading && now - heardAt > SILENCE_MS) takeOver();
  }, LOOK_EVERY_MS);

  void waitInLine();
}
