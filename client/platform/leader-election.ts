/**
 * Which tab seals and sends [Y6]: the holder of a Web Lock. A hidden leader yields to a tab that a person looks at; one that has said
 * nothing for ten seconds (a frozen tab keeps its locks) is replaced, and the term in storage stops it should it wake.
 */
import type { TabBus } from '../../core/sync/tab/tab-bus.ts';

const LOCK = 'placette-leader';
const SILENCE_MS = 10_000;
const LOOK_EVERY_MS = 2000;

export interface Candidacy {
  readonly bus: TabBus;
  readonly tab: string;
  /** Begins to lead; resolves with the way to stop. */
  readonly lead: () => Promise<() => void>;
}

export function standForLeader({ bus, tab, lead }: Candidacy): { stepDown(): void } {
  let stepDown = (): void => undefined;
  let isLeading = false;
  let heardAt = Date.now();

  const hold = async (lock: Lock | null): Promise<void> => {
    if (!lock) return;
    const ended = new Promise<void>((resolve) => (stepDown = resolve));
    const stop = await lead();
    isLeading = true;
    stopLeading = stop;
    await ended;
    endLeading();
  };

  let stopLeading = (): void => undefined;
  const endLeading = (): void => {
    isLeading = false;
    stopLeading();
    stopLeading = (): void => undefined;
  };

  /** Waits in line for the lock, again and again; a stolen lock ends this tab's lead at once. */
  const waitInLine = async (): Promise<never> => {
    for (;;) {
      try {
        await navigator.locks.request(LOCK, hold);
      } catch {
        endLeading(); // AbortError: another tab took over
      }
    }
  };

  const takeOver = (): void => {
    heardAt = Date.now();
    void navigator.locks.request(LOCK, { steal: true }, hold).catch(endLeading);
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
  setInterval(() => {
    if (!document.hidden && !isLeading && Date.now() - heardAt > SILENCE_MS) takeOver();
  }, LOOK_EVERY_MS);

  void waitInLine();
  return { stepDown: () => stepDown() };
}
