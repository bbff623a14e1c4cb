/** Facts by the name of something that they are about, each list in order of id. */

export interface FactIndex<Name extends string, T> {
  /** From one name to another; an empty or missing name is none, and a fact that is gone has none. */
  move(id: string, before: Name | '' | undefined, after: Name | '' | undefined, fact: T | undefined): void;
  /** The same list while nothing of it changes. */
  of(name: Name): readonly T[];
  /** Those that have facts, in order. */
  names(): readonly Name[];
}

export function createFactIndex<Name extends string, T extends { readonly id: string }>(): FactIndex<
  Name,
  T
> {
  const facts = new Map<Name, Map<string, T>>();
  const lists = new Map<Name, readonly T[]>();
  const none: readonly T[] = [];
  return {
    move: (id, before, after, fact) => {
      if (before) {
        const siblings = facts.get(before);
        siblings?.delete(id);
        if (siblings?.size === 0) facts.delete(before);
        lists.delete(before);
      }
      if (after && fact) {
        const siblings = facts.get(after) ?? new Map<string, T>();
        siblings.set(id, fact);
        facts.set(after, siblings);
        lists.delete(after);
      }
    },
    of: (name) => {
      const before = lists.get(name);
      if (before) return before;
      const named = facts.get(name);
      if (!named) return none;
      const list = [...named.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      lists.set(name, list);
      return list;
    },
    names: () => [...facts.keys()].sort(),
  };
}
