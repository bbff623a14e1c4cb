/** Wires the workplace to this browser: storage, tabs, the elected leader, the relay that serves the page. */
import { createSignal, untrack } from 'solid-js';
import { bytesToHex } from '../../core/bytes/hex.ts';
import { randomBytes } from '../../core/crypto/digest.ts';
import { groupDocIds } from '../../core/group/group-documents.ts';
import { startLeader } from '../../core/sync/leader.ts';
import { takeNextDevice } from '../../core/sync/space/next-device.ts';
import type { Overflow } from '../../core/sync/storage/overflow-storage.ts';
import type { Profile } from '../../core/sync/storage/profile.ts';
import { createLocalBus, type TabBus } from '../../core/sync/tab/tab-bus.ts';
import { browserSocket } from '../platform/browser-socket.ts';
import { browserClock, browserTimers } from '../platform/browser-time.ts';
import { standForLeader } from '../platform/leader-election.ts';
import { standAsOpenTab } from '../platform/open-tabs.ts';
import { askToPersist, openStorage } from '../platform/open-storage.ts';
import { openTabChannel } from '../platform/tab-channel.ts';
import { storeDraftsIn } from '../ui/kept-drafts.ts';
import { routeOf } from '../ui/route.ts';
import { createWorkplace } from './create-workplace.ts';
import { openStoredDrafts } from './stored-drafts.ts';
import type { Keeping, Workplace } from './workplace.ts';

/** One for all databases: which of them is opened is decided under it. */
const PROFILE_LOCK = 'placette-profile';
const LEAD_AGAIN_MS = 5000;

export async function openWorkplace(): Promise<Workplace> {
  const [overflow, setOverflow] = createSignal<Overflow>();
  const isOnDisk = (): boolean => untrack(overflow) === undefined;
  const tab = bytesToHex(randomBytes(6));
  // two tabs that open at once on an empty browser must not make two sets of keys
  const opened = await navigator.locks.request(PROFILE_LOCK, async () => {
    const storage = await openStorage(setOverflow);
    const others = await standAsOpenTab(storage.database, tab);
    const isMemory = storage.keeping === 'memory-only';
    const isStored = isMemory ? never : isOnDisk;
    await restoreDrafts(storage.profile, tab, others, isStored).catch(unreadable);
    // what another tab types is written under the present key
    return others.length === 0 ? { ...storage, profile: await takeNextDevice(storage.profile) } : storage;
  });
  const { profile, database } = opened;
  // what a tab keeps in its own memory no other tab can send: it is a profile by itself
  const isAlone = opened.keeping === 'memory-only';
  const bus = isAlone ? createLocalBus() : openTabChannel(database);
  if (isAlone) void lead(profile, bus, neverDeposed);
  else standForLeader({ database, bus, tab, lead: (stepDown) => lead(profile, bus, stepDown) });
  const [promised, setPromised] = createSignal<Keeping>(opened.keeping);
  const keeping = (): Keeping => overflow() ?? promised();
  // outside the lock: a browser may ask the person first, who may never answer
  if (opened.keeping === 'may-be-evicted') {
    void askToPersist().then((isKept) => isKept && setPromised('kept'), noPromise);
  }
  return createWorkplace({ profile, bus, tab, keeping, origin: location.origin });
}

/** Before any field is on the screen. */
async function restoreDrafts(
  profile: Profile,
  tab: string,
  openTabs: readonly string[],
  isStored: () => boolean,
): Promise<void> {
  const space = (): string => {
    const route = routeOf(location.pathname);
    return route.type === 'group' ? route.space : '';
  };
  const nowMs = (): number => browserClock.now();
  const stored = await openStoredDrafts({ profile, tab, openTabs, space, nowMs, isStored });
  storeDraftsIn(stored, stored.restored);
}

/** Leads until told to stop, or `deposed`. Where a term cannot begin changes wait here, and it tries again. */
async function lead(profile: Profile, bus: TabBus, deposed: () => void): Promise<() => void> {
  const started = await startLeader({
    profile,
    bus,
    transport: browserSocket,
    homeRelay: location.origin,
    dutyActs: async () => (await import('../../core/sync/space/duty-acts.ts')).dutyActs,
    documentsOf: (book) => groupDocIds(book, profile.keys.device),
    clock: browserClock,
    timers: browserTimers,
    chance: Math.random,
    storageFailed: () => undefined, // the storage itself reports what the screen shows
    deposed,
  }).catch(unreadable);
  if (!started?.ok) return leadLater(profile, bus, deposed);
  const leader = started.value;
  const wake = (): void => leader.wake();
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  return () => {
    removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', wake);
    leader.close();
  };
}

function leadLater(profile: Profile, bus: TabBus, deposed: () => void): () => void {
  let isStopped = false;
  let stop = (): void => undefined;
  const cancel = browserTimers.after(LEAD_AGAIN_MS, () => {
    void lead(profile, bus, deposed).then((stopLeading) => {
      if (isStopped) stopLeading();
      else stop = stopLeading;
    });
  });
  return () => {
    isStopped = true;
    cancel();
    stop();
  };
}

function unreadable(): undefined {
  // said by whoever writes; leading is tried again
}

function never(): boolean {
  return false;
}

function neverDeposed(): void {
  // memory is this tab's own: no other leader begins a term in it
}

function noPromise(): void {
  // the browser could not be asked: what is stored may be evicted, as the screen says
}
