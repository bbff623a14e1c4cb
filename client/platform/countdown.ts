/** Time that has passed, on a device whose clock may be wrong by a year, be put right meanwhile, or sleep. */

/** The answer is true once `ms` have passed: by the clock, or by the page's own count, which nobody sets but which may pause in sleep. */
export function createCountdown(ms: number): () => boolean {
  const [atClock, atCount] = [Date.now(), performance.now()];
  return () => Math.max(Date.now() - atClock, performance.now() - atCount) >= ms;
}
