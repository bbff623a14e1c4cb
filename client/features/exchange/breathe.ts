/** Long work in slices, so that the page answers in between. */

const SLICE_MS = 8;

export interface Breath {
  /** Resolves at once while the slice lasts, else after the page had its turn. */
  take(): Promise<void>;
  /** Whether a slice has just ended: the moment to say how far it is. */
  isDue(): boolean;
}

export function makeBreath(): Breath {
  let begun = performance.now();
  const isDue = (): boolean => performance.now() - begun >= SLICE_MS;
  return {
    isDue,
    take: async () => {
      if (!isDue()) return;
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    },
  };
}
