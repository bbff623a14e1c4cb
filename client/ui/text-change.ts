/**
 * What changed between two texts, as one place where some characters gave way to others; and three-way merging by it. Positions count
 * UTF-16 units, as Y.Text and text fields do, and never fall inside a character of two units.
 */

export interface TextChange {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** The smallest one that makes `after` of `before`: what a neighbour types elsewhere meanwhile stays. */
export function changeBetween(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  if (isInsideCharacter(before, start) || isInsideCharacter(after, start)) start -= 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (isInsideCharacter(before, before.length - end) || isInsideCharacter(after, after.length - end))
    end -= 1;
  return {
    at: start,
    removed: before.length - end - start,
    inserted: after.slice(start, after.length - end),
  };
}

/** `mine` and `theirs` both came of `base`: what both changed. Where they met, both stand. */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  const ours = changeBetween(base, mine);
  const others = changeBetween(base, theirs);
  if (ours.removed === 0 && ours.inserted === '') return theirs;
  const from = positionAfter(ours.at, others);
  const to = Math.max(from, positionAfter(ours.at + ours.removed, others));
  const overlaps = ours.at < others.at + others.removed && others.at < ours.at + ours.removed;
  return theirs.slice(0, from) + ours.inserted + theirs.slice(overlaps ? from : to);
}

/** Where a place of the text before is in the text after; a place that went is where it went from, behind what came instead. */
export function positionAfter(position: number, { at, removed, inserted }: TextChange): number {
  if (position < at || (position === at && removed > 0)) return position;
  if (position >= at + removed) return position - removed + inserted.length;
  return at + inserted.length;
}

function isInsideCharacter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
