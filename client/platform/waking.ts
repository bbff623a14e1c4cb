/** The moments at which a page may have slept: browsers freeze hidden tabs and put left pages aside, without a word to the page. */

/** For as long as the page lives. */
export function onWaking(awake: () => void): void {
  document.addEventListener('resume', awake);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) awake();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) awake();
  });
}
