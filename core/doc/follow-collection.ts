/** The entities of one root map, read as they are now at the cost of what changes, not of what there is. */
import type * as Y from 'yjs';
import { isEntity } from './registers.ts';

export interface Entries<T> {
  readonly sound: readonly T[];
  /** Ids of what is kept and could not be interpreted. */
  readonly unreadable: readonly string[];
}

export interface LivingCollection<T> {
  /** Reads again what has changed since the last time; everything else is the same object as before, all of it when nothing has. */
  read(): Entries<T>;
  close(): void;
}

/** `read` answers undefined for what it cannot interpret. */
export function followCollection<T>(
  collection: Y.Map<unknown>,
  read: (id: string, entity: Y.Map<unknown>) => T | undefined,
): LivingCollection<T> {
  /** Undefined for what could not be interpreted. */
  const entries = new Map<string, T | undefined>();
  let stale = new Set(collection.keys());
  let known: Entries<T> | undefined;

  const changed = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      const [id] = event.path;
      if (id === undefined) for (const key of event.changes.keys.keys()) stale.add(key);
      else stale.add(String(id));
    }
  };
  collection.observeDeep(changed);

  return {
    read: () => {
      if (known && stale.size === 0) return known;
      for (const id of stale) {
        const entity = collection.get(id);
        if (collection.has(id)) entries.set(id, isEntity(entity) ? read(id, entity) : undefined);
        else entries.delete(id);
      }
      stale = new Set();
      const sound: T[] = [];
      const unreadable: string[] = [];
      for (const [id, entry] of entries) {
        if (entry === undefined) unreadable.push(id);
        else sound.push(entry);
      }
      known = { sound, unreadable };
      return known;
    },
    close: () => collection.unobserveDeep(changed),
  };
}
