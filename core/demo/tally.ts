/** How much of the example was loaded, and what waits until the domain has a room for it: counted, never passed over. */

export interface KindCount {
  /** "tasks", or "tasks.dependsOn" for a field of theirs. */
  readonly kind: string;
  readonly loaded: number;
  /** No room yet: it is in no document. */
  readonly waiting: number;
  /** Its room refused it: a mistake of the files or of the loader. */
  readonly unreadable: number;
}

export type Fate = Exclude<keyof KindCount, 'kind'>;

export interface Tally {
  count(kind: string, fate: Fate, howMany?: number): void;
  /** Whatever a field holds that nobody reads yet: its entries, or 1. */
  countField(kind: string, value: unknown): void;
  read(): readonly KindCount[];
}

export function createTally(): Tally {
  const counts = new Map<string, Record<Fate, number>>();

  const count: Tally['count'] = (kind, fate, howMany = 1) => {
    if (howMany === 0) return;
    const of = counts.get(kind) ?? { loaded: 0, waiting: 0, unreadable: 0 };
    of[fate] += howMany;
    counts.set(kind, of);
  };

  return {
    count,
    countField: (kind, value) => count(kind, 'waiting', sizeOf(value)),
    read: () => [...counts].map(([kind, of]) => ({ kind, ...of })),
  };
}

function sizeOf(value: unknown): number {
  if (value === undefined || value === null || value === '' || value === false) return 0;
  return typeof value === 'object' ? Object.keys(value).length : 1;
}
