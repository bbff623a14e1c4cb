/** One simulated device: storage that outlives crashes, and the leader and replica of its current life. */
import { bytesToHex } from '../../core/bytes/hex.ts';
import { randomBytes } from '../../core/crypto/digest.ts';
import type { DeviceKeys } from '../../core/crypto/device-keys.ts';
import type { SpaceId } from '../../core/id/id.ts';
import { groupDocId } from '../../core/group/group-documents.ts';
import { type Leader, startLeader } from '../../core/sync/leader.ts';
import { dutyActs } from '../../core/sync/space/duty-acts.ts';
import { openSpaceBook, type SpaceBook } from '../../core/sync/space/space-book.ts';
import { createMemoryStorage } from '../../core/sync/storage/memory-storage.ts';
import type { Profile } from '../../core/sync/storage/profile.ts';
import { createSealedRecords } from '../../core/sync/storage/sealed-records.ts';
import { openReplica, type Replica } from '../../core/sync/tab/replica.ts';
import { createLocalBus, type TabBus } from '../../core/sync/tab/tab-bus.ts';
import type { Transport } from '../../core/sync/relay/transport.ts';
import { type CrashPlan, crashingStorage } from './crashing-storage.ts';
import type { SeededChance } from './chance.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface SimDevice {
  readonly name: string;
  readonly profile: Profile;
  /** Wrong by this much, for ever. */
  readonly clockErrorMs: number;
  life: Life | undefined;
  crash: CrashPlan | undefined;
}

/** From a start to the next crash. */
export interface Life {
  readonly leader: Leader;
  readonly replica: Replica;
  readonly book: SpaceBook;
  readonly bus: TabBus;
  /** Its storage dies with this life. */
  readonly profile: Profile;
}

export interface DeviceSurroundings {
  readonly time: VirtualTime;
  readonly chance: SeededChance;
  readonly transport: Transport;
}

export async function createDevice(name: string, keys: DeviceKeys, clockErrorMs: number): Promise<SimDevice> {
  const restKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const records = createSealedRecords(restKey);
  const device: SimDevice = {
    name,
    clockErrorMs,
    life: undefined,
    crash: undefined,
    profile: { keys, records, storage: createMemoryStorage() },
  };
  return device;
}

/** Starts as a browser does: from nothing but its storage. */
export async function startLife(
  device: SimDevice,
  space: SpaceId,
  { time, chance, transport }: DeviceSurroundings,
): Promise<Life> {
  const storage = crashingStorage(device.profile.storage, () => device.crash);
  const profile = { ...device.profile, storage };
  const bus = createLocalBus();
  const clock = { now: (): number => time.now() + device.clockErrorMs };
  const failed = (): void => undefined;
  const book = await openSpaceBook(profile, space);
  if (!book.ok) throw new Error(`${device.name} cannot open the space: ${book.error.type}`);
  const doc = await groupDocId(book.value, 'plan');
  const leader = await startLeader({
    dutyActs: async () => dutyActs,
    profile,
    bus,
    transport,
    homeRelay: 'http://relay.test',
    documentsOf: async () => [doc],
    clock,
    timers: time,
    chance: () => chance.next(),
    storageFailed: failed,
    deposed: failed,
  });
  if (!leader.ok) throw new Error(`${device.name} cannot lead: ${leader.error.type}`);
  const tab = bytesToHex(randomBytes(4));
  const replica = await openReplica({
    space,
    doc,
    profile,
    bus,
    timers: time,
    chance: () => chance.next(),
    tab,
    mayWrite: () => true,
    storageFailed: failed,
  });
  device.life = { leader: leader.value, replica, book: book.value, bus, profile };
  return device.life;
}

/** As a killed browser: nothing is flushed, nobody is told. */
export function endLife(device: SimDevice): void {
  device.life?.leader.close();
  device.life?.replica.close();
  device.life = undefined;
  device.crash = undefined;
}
