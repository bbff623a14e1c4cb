/** Moving or removing a row takes the focus from what is inside it: these give it back, now and once the page has settled. */

/** Remembers the focused control; call the answer after the act that moves it. */
export function holdFocus(): () => void {
  const focused = document.activeElement;
  return () => settle(focused);
}

/** After an act that may have removed the focused control: the focus goes to the first of these that is still there. */
export function passFocus(heirs: readonly (Element | null | undefined)[]): void {
  settle(heirs.find((heir) => heir?.isConnected));
}

function settle(target: Element | null | undefined): void {
  const give = (): void => {
    if (document.activeElement !== document.body || !(target instanceof HTMLElement)) return;
    if (target.isConnected) target.focus();
  };
  give();
  requestAnimationFrame(give); // the list may follow the document a moment later
}
