/**
 * The best storage this browser gives: a database that it promised to keep, one that it may evict, a fresh one beside a damaged one,
 * or memory. Which of them is said on the sync line.
 */
import { createMemoryStorage } from '../../core/sync/storage/memory-storage.ts';
import { createOverflowStorage, type Overflow } from '../../core/sync/storage/overflow-storage.ts';
import { openProfile, type Profile } from '../../core/sync/storage/profile.ts';
import type { Storage } from '../../core/sync/storage/storage.ts';
import type { Keeping } from '../state/workplace.ts';
import { browserTimers } from './browser-time.ts';
import { openIndexedDbStorage } from './indexeddb-storage.ts';

/** The second is begun when the first can no longer be read; the first stays for whoever can repair it. */
const DATABASES = ['placette', 'placette-2', 'placette-3'];

export interface OpenedStorage {
  readonly profile: Profile;
  /** `may-be-evicted` until `askToPersist` says otherwise. */
  readonly keeping: Keeping;
}

/** `overflowing`: why changes wait in memory; undefined when they are stored again. */
export async function openStorage(overflowing: (why: Overflow | undefined) => void): Promise<OpenedStorage> {
  for (const [attempt, name] of DATABASES.entries()) {
    const profile = await openDatabase(name, overflowing);
    if (profile === 'refused') break;
    if (profile === 'damaged') continue;
    if (attempt > 0) return { profile, keeping: 'damaged' };
    return { profile, keeping: 'may-be-evicted' };
  }
  return { profile: await memoryProfile(), keeping: 'memory-only' };
}

async function openDatabase(
  name: string,
  overflowing: (why: Overflow | undefined) => void,
): Promise<Profile | 'damaged' | 'refused'> {
  let storage: Storage;
  try {
    storage = await openIndexedDbStorage(name);
  } catch (error) {
    return isRefusal(error) ? 'refused' : 'damaged';
  }
  try {
    const opened = await openProfile(createOverflowStorage(storage, { timers: browserTimers, overflowing }));
    if (opened.ok) return opened.value;
  } catch {
    // a database that opens and cannot be read is as damaged as one that does not open
  }
  storage.close();
  return 'damaged';
}

/** Browsers that forbid storage (private windows of some, a policy) say so by these names; anything else is damage. */
function isRefusal(error: unknown): boolean {
  const name = error instanceof DOMException ? error.name : '';
  return name === 'SecurityError' || name === 'InvalidStateError' || name === 'QuotaExceededError';
}

async function memoryProfile(): Promise<Profile> {
  const opened = await openProfile(createMemoryStorage());
  if (!opened.ok) throw new Error('memory storage cannot fail');
  return opened.value;
}

/** Asks the browser not to evict what is stored. Some ask the person and wait for the answer, so nothing else may wait for this. */
export async function askToPersist(): Promise<boolean> {
  const { storage } = navigator;
  if (typeof storage?.persist !== 'function') return false;
  return (await storage.persisted()) || storage.persist();
}
