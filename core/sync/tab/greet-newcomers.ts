/**
 * The relay keeps no awareness, so who arrives would hear of the others only at their next move, or fifteen seconds later. Each says its
 * own state again when somebody appears: a little later and seldom, because five hundred may appear at once [B3].
 */
import type { Awareness } from 'y-protocols/awareness';
import type { Chance, Timers } from '../time.ts';

const GREET_AFTER_MS = 200;
const GREET_EVERY_MS = 5000;

/** Returns how to stop. */
export function greetNewcomers(
  awareness: Awareness,
  { timers, chance }: { readonly timers: Timers; readonly chance: Chance },
): () => void {
  let cancel: (() => void) | undefined;
  let isResting = false;
  let isOwed = false;

  const greet = (): void => {
    isOwed = false;
    isResting = true;
    cancel = timers.after(GREET_EVERY_MS, rested);
    const state = awareness.getLocalState();
    // nothing to say of oneself: others need not hear it
    if (state && Object.keys(state).length > 0) awareness.setLocalState(state);
  };

  const rested = (): void => {
    cancel = undefined;
    isResting = false;
    if (isOwed) greetSoon();
  };

  const greetSoon = (): void => {
    isOwed = true;
    if (!isResting) cancel ??= timers.after(GREET_AFTER_MS * (1 + 4 * chance()), greet);
  };

  const changed = ({ added }: { readonly added: readonly number[] }, origin: unknown): void => {
    if (origin !== 'local' && added.length > 0) greetSoon();
  };

  awareness.on('change', changed);
  return () => {
    awareness.off('change', changed);
    cancel?.();
  };
}
