/**
 * What was typed and not yet taken, by the name of its field: it outlives its field, which a neighbour's change, a closed panel or a
 * change of place may take away, and comes back with it. Where the device stores it, it outlives the page as well.
 */

const drafts = new Map<string, string>();
/** Typed on an earlier page, and not touched on this one. */
const fromBefore = new Set<string>();
let store: DraftStore | undefined;
/** The page was left on purpose: nothing is asked any more. */
let isLeaving = false;

/** Keeps drafts on the device, sealed. */
export interface DraftStore {
  /** Undefined: there is nothing to keep any more. */
  changed(name: string, text: string | undefined): void;
  /** Something of it would be lost if the page went now. */
  isBehind(): boolean;
}

/** `restored`: what was typed on an earlier page; a field that is on the screen already keeps its own. */
export function storeDraftsIn(next: DraftStore, restored: ReadonlyMap<string, string>): void {
  store = next;
  for (const [name, text] of restored) {
    if (drafts.has(name)) continue;
    drafts.set(name, text);
    fromBefore.add(name);
  }
}

export function keptDraft(name: string | undefined): string | undefined {
  return name === undefined ? undefined : drafts.get(name);
}

/** Nobody pressed anything since: it is shown, and not sent by itself. */
export function isFromBefore(name: string | undefined): boolean {
  return name !== undefined && fromBefore.has(name);
}

/** `''` or undefined: there is nothing to keep. */
export function keepDraft(name: string | undefined, text: string | undefined): void {
  if (name === undefined) return;
  fromBefore.delete(name);
  const kept = text === undefined || text.trim() === '' ? undefined : text;
  if (kept === drafts.get(name)) return;
  if (kept === undefined) drafts.delete(name);
  else drafts.set(name, kept);
  store?.changed(name, kept);
}

/** Of what was typed, something is nowhere but on this page. */
export function hasUnstoredDrafts(): boolean {
  return drafts.size > 0 && (store?.isBehind() ?? true);
}

/** Closing or reloading the page would lose them: the browser asks first. */
export function guardDrafts(): void {
  addEventListener('beforeunload', (event) => {
    if (hasUnstoredDrafts() && !isLeaving) event.preventDefault();
  });
}

/** The person was told, and leaves all the same. */
export function leaveDrafts(): void {
  isLeaving = true;
}
