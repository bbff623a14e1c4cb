/** A signal that says once a minute that time has passed, for what ends at a moment and not by an act. */
import { type Accessor, createSignal } from 'solid-js';
import { browserTimers } from '../platform/browser-time.ts';

const MINUTE_MS = 60_000;

export interface Minute {
  /** Read where time counts; the number means nothing. */
  readonly passed: Accessor<number>;
  close(): void;
}

export function createMinute(): Minute {
  const [passed, setPassed] = createSignal(0);
  let cancel = (): void => undefined;
  const beat = (): void => {
    cancel = browserTimers.after(MINUTE_MS, () => {
      setPassed((count) => count + 1);
      beat();
    });
  };
  beat();
  return { passed, close: () => cancel() };
}
