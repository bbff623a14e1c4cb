/**
 * Facts that cite each other in a ring: random ids make that impossible for honest devices, so what a ring says about its own members
 * counts for nothing. Tarjan's strongly connected components (1972), without recursion: a chain may be as long as there are facts.
 */

/** A number for each of `ids`, the same for two of them when each reaches the other. `citedBy` names what an id cites; strangers are ignored. */
export function ringsOf(
  ids: Iterable<string>,
  citedBy: (id: string) => readonly string[],
): ReadonlyMap<string, number> {
  const known = new Set(ids);
  const rings = new Map<string, number>();
  const found = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];

  const enter = (id: string): Visit => {
    found.set(id, found.size);
    lowest.set(id, found.size - 1);
    open.push(id);
    return { id, cited: citedBy(id), next: 0 };
  };
  const lower = (id: string, to: number): void => {
    lowest.set(id, Math.min(lowest.get(id) ?? to, to));
  };
  const leave = (id: string): void => {
    if (lowest.get(id) !== found.get(id)) return;
    const ring = rings.size;
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      rings.set(member, ring);
      if (member === id) return;
    }
  };

  for (const root of known) {
    if (found.has(root)) continue;
    const path = [enter(root)];
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const cited = visit.cited[visit.next++];
      if (cited === undefined) {
        leave(visit.id);
        path.pop();
        const parent = path.at(-1);
        if (parent) lower(parent.id, lowest.get(visit.id) ?? 0);
      } else if (known.has(cited)) {
        const before = found.get(cited);
        if (before === undefined) path.push(enter(cited));
        else if (!rings.has(cited)) lower(visit.id, before);
      }
    }
  }
  return rings;
}

interface Visit {
  readonly id: string;
  readonly cited: readonly string[];
  next: number;
}
