/**
 * What happens when a field is left waits until the press that left it is over: what it moves on the page would pull the pressed button
 * away from under the finger, and the press would be lost.
 */

/** A touch ends before the field is left, a mouse button after; a press that ends elsewhere is waited for no longer than this. */
const LONGEST_MS = 2000;
const ENDS = ['click', 'pointerup', 'pointercancel', 'mouseup'] as const;

/** Runs at once when nothing is pressed: the field was left by the keyboard, or by the page. */
export function afterPress(run: () => void): void {
  if (document.querySelector('body :active') === null) return run();
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    for (const name of ENDS) removeEventListener(name, end, true);
    clearTimeout(longest);
    setTimeout(run, 0); // the click comes after the button is let go
  };
  const longest = setTimeout(end, LONGEST_MS);
  for (const name of ENDS) addEventListener(name, end, true);
}
