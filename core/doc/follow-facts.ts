/** The facts of one root map, whole values written once, read as they are now at the cost of what changes. */
import type * as Y from 'yjs';

export interface LivingFacts<T> {
  /** Calls `changed` with each fact that is other than at the last time, before and after; undefined: none, or none that can be read. */
  take(changed?: (id: string, before: T | undefined, after: T | undefined) => void): void;
  /** As of the last `take`. */
  readonly sound: ReadonlyMap<string, T>;
  /** Kept, and not interpreted. */
  readonly unreadable: ReadonlySet<string>;
  close(): void;
}

/** `read` answers undefined for what it cannot interpret. */
export function followFacts<T>(
  root: Y.Map<unknown>,
  read: (id: string, raw: unknown) => T | undefined,
): LivingFacts<T> {
  const sound = new Map<string, T>();
  const unreadable = new Set<string>();
  const stale = new Set(root.keys());
  const note = ({ changes }: Y.YMapEvent<unknown>): void => {
    for (const key of changes.keys.keys()) stale.add(key);
  };
  root.observe(note);

  return {
    sound,
    unreadable,
    take: (changed) => {
      const ids = [...stale];
      stale.clear();
      for (const id of ids) {
        const before = sound.get(id);
        const after = root.has(id) ? read(id, root.get(id)) : undefined;
        if (after !== undefined) sound.set(id, after);
        else sound.delete(id);
        if (after === undefined && root.has(id)) unreadable.add(id);
        else unreadable.delete(id);
        changed?.(id, before, after);
      }
    },
    close: () => root.unobserve(note),
  };
}
