/** The moments at which a page may have slept: browsers freeze hidden tabs and put left pages aside, without a word to the page. */

/** Answers how to stop hearing of them. */
export function onWaking(awake: () => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener('resume', awake, { signal });
  document.addEventListener('visibilitychange', () => document.hidden || awake(), { signal });
  addEventListener('pageshow', (event) => event.persisted && awake(), { signal });
  return () => listening.abort();
}
