/**
 * The best storage this browser gives: a database that it promised to keep, one that it may evict, a fresh one beside a damaged one,
 * or memory. Which of them is said on the sync line. A later database that holds groups is opened even when the first one can be read
 * again: what was typed last is there, under device keys of its own, and those groups must not vanish without a word. The first one's
 * groups come back by invitation, as the line says.
 */
import { createMemoryStorage } from '../../core/sync/storage/memory-storage.ts';
import { createOverflowStorage, type Overflow } from '../../core/sync/storage/overflow-storage.ts';
import { openProfile, type Profile } from '../../core/sync/storage/profile.ts';
import type { Storage } from '../../core/sync/storage/storage.ts';
import type { Keeping } from '../state/workplace.ts';
import { browserTimers } from './browser-time.ts';
import { openIndexedDbStorage } from './indexeddb-storage.ts';

const FIRST = 'placette';
/** Begun when the one before can no longer be read, which stays for whoever can repair it. */
const LATER = ['placette-2', 'placette-3'];

export interface OpenedStorage {
  readonly profile: Profile;
  /** Names what the tabs of one profile share; tabs on another database are another profile. */
  readonly database: string;
  /** `may-be-evicted` until `askToPersist` says otherwise. */
  readonly keeping: Keeping;
}

/** `overflowing`: why changes wait in memory; undefined when they are stored again. */
export async function openStorage(overflowing: (why: Overflow | undefined) => void): Promise<OpenedStorage> {
  for (const database of await laterDatabases()) {
    const profile = await openDatabase(database, overflowing);
    if (typeof profile !== 'object') continue;
    if (await hasGroups(profile)) return { profile, database, keeping: 'damaged' };
    profile.storage.close();
  }
  // some browsers fail once, after a crash or an update of their own: nothing is damaged by that
  for (const database of [FIRST, FIRST, ...LATER]) {
    const profile = await openDatabase(database, overflowing);
    if (profile === 'refused') break;
    if (profile === 'damaged') continue;
    return { profile, database, keeping: database === FIRST ? 'may-be-evicted' : 'damaged' };
  }
  return { profile: await memoryProfile(), database: 'memory', keeping: 'memory-only' };
}

/** Those that exist, the newest first: looking must not create them. */
async function laterDatabases(): Promise<readonly string[]> {
  try {
    const existing = new Set((await indexedDB.databases()).map(({ name }) => name));
    return LATER.filter((name) => existing.has(name)).toReversed();
  } catch {
    return []; // a browser that refuses storage refuses this too
  }
}

async function hasGroups({ storage }: Profile): Promise<boolean> {
  return (await storage.count('spaces', []).catch(() => 0)) > 0;
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
