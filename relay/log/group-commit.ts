/**
 * Group commit without a waiting time [L1, L2]: what arrived in this turn of the event loop is one transaction, what arrives during
 * the commit is the next. When the storage fails [L6], everything that was waiting fails with it: later entries of a log stand on
 * earlier ones.
 */
import type { Log, Timers } from '../surroundings.ts';
import type { LogStore, NewEntry } from './store.ts';

export interface CommitJob {
  readonly entries: readonly NewEntry[];
  /** Called once, in the order of submission; acknowledge and fan out here, not before. */
  settle(outcome: 'committed' | 'failed'): void;
}

export interface GroupCommit {
  submit(job: CommitJob): void;
  /** Resolves when nothing is waiting. */
  idle(): Promise<void>;
}

export const BATCH_ENVELOPES = 256;
const BATCH_BYTES = 1024 * 1024;

export function createGroupCommit(parts: {
  readonly store: Pick<LogStore, 'append'>;
  readonly timers: Timers;
  readonly log: Log;
}): GroupCommit {
  let waiting: CommitJob[] = [];
  let isBusy = false;
  const idleWaiters: (() => void)[] = [];

  function schedule(): void {
    isBusy = true;
    parts.timers.after(0, () => void commitNext());
  }

  async function commitNext(): Promise<void> {
    const batch = takeBatch(waiting);
    waiting = waiting.slice(batch.length);
    if (await store(batch)) for (const job of batch) job.settle('committed');
    else for (const job of [...batch, ...waiting.splice(0)]) job.settle('failed');
    if (waiting.length > 0) return schedule();
    isBusy = false;
    for (const wake of idleWaiters.splice(0)) wake();
  }

  async function store(batch: readonly CommitJob[]): Promise<boolean> {
    const entries = batch.flatMap((job) => job.entries);
    try {
      if (entries.length > 0) await parts.store.append(entries);
      return true;
    } catch (error) {
      parts.log({
        level: 'error',
        event: 'commit-failed',
        reason: errorName(error),
        envelopes: entries.length,
      });
      return false;
    }
  }

  return {
    submit(job) {
      waiting.push(job);
      if (!isBusy) schedule();
    },
    idle: () => (isBusy ? new Promise((wake) => idleWaiters.push(wake)) : Promise.resolve()),
  };
}

function takeBatch(jobs: readonly CommitJob[]): CommitJob[] {
  const batch: CommitJob[] = [];
  let envelopes = 0;
  let bytes = 0;
  for (const job of jobs) {
    envelopes += job.entries.length;
    bytes += job.entries.reduce((sum, entry) => sum + entry.envelope.length, 0);
    if (batch.length > 0 && (envelopes > BATCH_ENVELOPES || bytes > BATCH_BYTES)) break;
    batch.push(job);
  }
  return batch;
}

/** The kind of an error, never its text: a path or a value could be in it. */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
