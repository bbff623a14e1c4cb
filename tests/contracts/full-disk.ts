/** A device whose disk is full when told to be: then no batch that would write anything is written. */
import { fail } from '../../core/result/result.ts';
import type { Storage } from '../../core/sync/storage/storage.ts';

export interface FullDisk extends Storage {
  isFull: boolean;
  /** Makes room for that long. */
  whileEmptied<T>(act: () => Promise<T>): Promise<T>;
}

export function fullDisk(storage: Storage): FullDisk {
  const full: FullDisk = {
    ...storage,
    isFull: false,
    whileEmptied: async (act) => {
      const wasFull = full.isFull;
      full.isFull = false;
      const done = await act();
      full.isFull = wasFull;
      return done;
    },
    commit: (changes, term) =>
      full.isFull && changes.length > 0
        ? storage.commit([], term).then((asked) => (asked.ok ? fail({ type: 'storage-full' }) : asked))
        : storage.commit(changes, term),
    beginTerm: async () => (full.isFull ? fail({ type: 'storage-full' }) : storage.beginTerm()),
  };
  return full;
}
