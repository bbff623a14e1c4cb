/**
 * A restored profile takes a fresh device key [L3]: two copies of one browser may be alive, and one key cannot count for both. The next key is made
 * and kept, added by the present one in every space, and taken when nothing under the present one waits any more.
 */
import { type DeviceKeys, generateDeviceKeys } from '../../crypto/device-keys.ts';
import { addDevice } from '../../roster/devices.ts';
import { currentEpoch } from '../../roster/roster.ts';
import { decodeDocumentRecord, encodeDocumentRecord, NO_CHAIN } from '../document/document-record.ts';
import { deviceKeyRows, type Profile, readDeviceKeys } from '../storage/profile.ts';
import { remove, type StorageChange } from '../storage/storage.ts';
import { isLocalOnly } from './local-only.ts';
import { listSpaces, openSpaceBook, type SpaceBook } from './space-book.ts';

/** Undefined while no fresh key is wanted. */
export function nextDevice({ storage }: Profile): Promise<DeviceKeys | undefined> {
  return readDeviceKeys(storage, 'next-device');
}

/** Makes one, unless it is there. Undefined when it could not be stored. */
export async function makeNextDevice(profile: Profile): Promise<DeviceKeys | undefined> {
  const known = await nextDevice(profile);
  if (known) return known;
  const keys = await generateDeviceKeys();
  const written = await profile.storage.commit(deviceKeyRows('next-device', keys));
  return written.ok ? keys : undefined;
}

/**
 * The profile under its next key, when the time has come; the same profile otherwise. The caller makes sure that no other tab is open: what one
 * types there is written under the present key.
 */
export async function takeNextDevice(profile: Profile): Promise<Profile> {
  const keys = await nextDevice(profile);
  if (!keys || !(await isReadyFor(profile, keys))) return profile;
  const written = await profile.storage.commit([
    ...deviceKeyRows('next-device', keys).map(({ table, key }) => remove(table, key)),
    ...deviceKeyRows('device', keys),
    ...(await recordsWithoutOwnChain(profile)),
  ]);
  return written.ok ? { ...profile, keys } : profile;
}

async function isReadyFor(profile: Profile, keys: DeviceKeys): Promise<boolean> {
  const { storage } = profile;
  // a door opens to the key that waits there
  for (const table of ['drafts', 'outbox', 'doors'] as const)
    if ((await storage.count(table, [])) > 0) return false;
  for (const space of await listSpaces(profile)) {
    const book = await openSpaceBook(profile, space);
    if (!book.ok) continue; // damaged: who enters it again does so with the new key
    if (isLocalOnly(book.value)) await addHere(profile, book.value, keys);
    const { devices } = book.value.roster;
    if (devices.has(profile.keys.device) && !devices.has(keys.device)) return false;
  }
  return true;
}

/** There is no relay to ask. */
async function addHere({ keys: author }: Profile, book: SpaceBook, keys: DeviceKeys): Promise<void> {
  const { roster, ring } = book;
  const epochKeys = ring.get(currentEpoch(roster).id);
  const since = roster.devices.get(author.device)?.since;
  if (!epochKeys || since === undefined || roster.devices.has(keys.device)) return;
  const added = await addDevice(roster, epochKeys, keys, author, since);
  await book.extend([added.op]);
}

/** The new key begins its own chain in every document. */
async function recordsWithoutOwnChain({ storage, records }: Profile): Promise<StorageChange[]> {
  const changes: StorageChange[] = [];
  for (const row of await storage.list('documents', [])) {
    const record = decodeDocumentRecord(await records.open('documents', row.key, row.value));
    if (!record) continue;
    const content = encodeDocumentRecord({ ...record, own: NO_CHAIN });
    changes.push(await records.seal('documents', row.key, content));
  }
  return changes;
}
