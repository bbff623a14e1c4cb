/** Storage of a device that may die before or after any batch: the batch is then not written, or written and never confirmed. */
import type { Storage } from '../../core/sync/storage/storage.ts';

export interface CrashPlan {
  /** Batches until the crash; 0 for none. */
  batches: number;
  readonly when: 'before' | 'after';
  readonly die: () => void;
}

/** `plan` is read at each batch, so a new one may be set at any time. */
export function crashingStorage(storage: Storage, plan: () => CrashPlan | undefined): Storage {
  const never = new Promise<never>(() => undefined);
  let dead = false;
  return {
    ...storage,
    commit: async (changes, term) => {
      if (dead) return never;
      const crash = plan();
      if (!crash || crash.batches === 0 || --crash.batches > 0) return storage.commit(changes, term);
      dead = true;
      if (crash.when === 'after') await storage.commit(changes, term);
      crash.die();
      return never;
    },
  };
}
