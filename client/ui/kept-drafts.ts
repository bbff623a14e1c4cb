/**
 * What was typed and not yet taken, by the name of its field: it outlives its field, which a neighbour's change, a closed panel or a
 * change of place may take away, and comes back with it. In memory only: what is written to the device is sealed, and this is not.
 */

const drafts = new Map<string, string>();
/** The page was left on purpose: nothing is asked any more. */
let isLeaving = false;

export function keptDraft(name: string | undefined): string | undefined {
  return name === undefined ? undefined : drafts.get(name);
}

/** `''` or undefined: there is nothing to keep. */
export function keepDraft(name: string | undefined, text: string | undefined): void {
  if (name === undefined) return;
  if (text === undefined || text.trim() === '') drafts.delete(name);
  else drafts.set(name, text);
}

export function hasKeptDrafts(): boolean {
  return drafts.size > 0;
}

/** Closing or reloading the page would lose them: the browser asks first. */
export function guardDrafts(): void {
  addEventListener('beforeunload', (event) => {
    if (hasKeptDrafts() && !isLeaving) event.preventDefault();
  });
}

/** The person was told, and leaves all the same. */
export function leaveDrafts(): void {
  isLeaving = true;
}
