/** Work that waits until the page has nothing better to do; Safari has no word for that, so there it waits a little. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, 500);
}
