/** Facts that wait, because something below them is not here: "en attente d'un maillon". */
import type { EventId } from '../id/id.ts';
import type { DecisionEvent } from './event.ts';

/** Those that name one of `missing`, or another that waits. Nothing is walked through when nothing is missing. */
export function pendingFacts(
  facts: ReadonlyMap<string, DecisionEvent>,
  missing: readonly EventId[],
): ReadonlySet<EventId> {
  const pending = new Set<EventId>();
  if (missing.length === 0) return pending;
  const children = new Map<EventId, EventId[]>();
  for (const { id, prev } of facts.values()) {
    for (const parent of prev) {
      const known = children.get(parent);
      if (known) known.push(id);
      else children.set(parent, [id]);
    }
  }
  const ready = [...missing];
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    for (const child of children.get(id) ?? []) {
      if (pending.has(child)) continue;
      pending.add(child);
      ready.push(child);
    }
  }
  return pending;
}
