/**
 * Puts rows in their order inside a list without ever moving the one that has the focus: a moved row loses it, and a field that saves
 * when it is left would save half a word. The others go around it.
 */
export function putInOrder(list: Element, rows: readonly Element[]): void {
  const wanted = new Set(rows);
  for (const child of Array.from(list.children)) if (!wanted.has(child)) child.remove(); // the list is live
  const focused = rows.findIndex((row) => row.isConnected && row.contains(document.activeElement));
  const pivot = Math.max(focused, 0);
  const still = rows[pivot];
  if (!still) return;
  if (still.parentElement !== list) list.prepend(still);

  let near = still;
  for (const row of rows.slice(0, pivot).toReversed()) {
    if (near.previousElementSibling !== row) near.before(row);
    near = row;
  }
  while (near.previousElementSibling) still.after(near.previousElementSibling);
  near = still;
  for (const row of rows.slice(pivot + 1)) {
    if (near.nextElementSibling !== row) near.after(row);
    near = row;
  }
}
