/** Wires the workplace to this browser: storage, tabs, the elected leader, the relay that serves the page. */
import { createSignal } from 'solid-js';
import { bytesToHex } from '../../core/bytes/hex.ts';
import { randomBytes } from '../../core/crypto/digest.ts';
import { groupDocIds } from '../../core/group/group-documents.ts';
import { startLeader } from '../../core/sync/leader.ts';
import type { Profile } from '../../core/sync/storage/profile.ts';
import type { TabBus } from '../../core/sync/tab/tab-bus.ts';
import { browserSocket } from '../platform/browser-socket.ts';
import { browserClock, browserTimers } from '../platform/browser-time.ts';
import { standForLeader } from '../platform/leader-election.ts';
import { openStorage } from '../platform/open-storage.ts';
import { openTabChannel } from '../platform/tab-channel.ts';
import { createWorkplace } from './create-workplace.ts';
import type { Keeping, Workplace } from './workplace.ts';

const PROFILE_LOCK = 'placette-profile';

export async function openWorkplace(): Promise<Workplace> {
  const [overflowing, setOverflowing] = createSignal(false);
  // two tabs that open at once on an empty browser must not make two sets of keys
  const opened = await navigator.locks.request(PROFILE_LOCK, () => openStorage(setOverflowing));
  const bus = openTabChannel();
  const tab = bytesToHex(randomBytes(6));
  const { profile } = opened;
  standForLeader({ bus, tab, lead: () => lead(profile, bus) });
  const keeping = (): Keeping => (overflowing() ? 'full' : opened.keeping);
  return createWorkplace({ profile, bus, tab, keeping, origin: location.origin });
}

/** Leads until told to stop; without room to begin a term there is no leader, and changes wait here. */
async function lead(profile: Profile, bus: TabBus): Promise<() => void> {
  const started = await startLeader({
    profile,
    bus,
    transport: browserSocket,
    homeRelay: location.origin,
    documentsOf: groupDocIds,
    clock: browserClock,
    timers: browserTimers,
    chance: Math.random,
    storageFailed: () => undefined, // the storage itself reports what the screen shows
    deposed: () => undefined,
  });
  if (!started.ok) return () => undefined;
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
