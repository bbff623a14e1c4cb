/** What one browser profile is: its device keys and the key of its records, made once and kept in storage [K1]. */
import type { Bytes } from '../../bytes/bytes.ts';
import { type DeviceKeys, deviceIdOf, generateDeviceKeys } from '../../crypto/device-keys.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import { createSealedRecords, type SealedRecords } from './sealed-records.ts';
import { put, type Storage, type StorageChange, type StorageFailure, type StoredValue } from './storage.ts';

export interface Profile {
  readonly keys: DeviceKeys;
  readonly storage: Storage;
  readonly records: SealedRecords;
}

/** The keys are gone and groups are there: making new keys would bury them. */
export type ProfileDamage = { readonly type: 'profile-damaged' };

/** Two tabs that start at once on an empty browser: the caller holds a lock, so that only one makes keys. */
export async function openProfile(
  storage: Storage,
): Promise<Result<Profile, StorageFailure | ProfileDamage>> {
  const restKey = await storage.get('keys', ['rest']);
  const keys = await readDeviceKeys(storage, 'device');
  if (keys && isCryptoKey(restKey)) return ok({ keys, storage, records: createSealedRecords(restKey) });
  if ((await storage.count('spaces', [])) > 0) return fail({ type: 'profile-damaged' });
  const newKeys = await generateDeviceKeys();
  const newRestKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const written = await storage.commit([
    put('keys', ['rest'], newRestKey),
    ...deviceKeyRows('device', newKeys),
  ]);
  if (!written.ok) return fail(written.error);
  return ok({ keys: newKeys, storage, records: createSealedRecords(newRestKey) });
}

/** `next`: made beside the present one, and not yet in use. */
export type KeyPlace = 'device' | 'next-device';

export function deviceKeyRows(place: KeyPlace, keys: DeviceKeys): StorageChange[] {
  return [
    put('keys', [place, 'signing'], keys.signingKey),
    put('keys', [place, 'signing-public'], keys.devicePub),
    put('keys', [place, 'agreement'], keys.agreementKey),
    put('keys', [place, 'agreement-public'], keys.boxPub),
  ];
}

/** Undefined when one of the rows is missing or damaged. */
export async function readDeviceKeys(storage: Storage, place: KeyPlace): Promise<DeviceKeys | undefined> {
  const signingKey = await storage.get('keys', [place, 'signing']);
  const devicePub = await storage.get('keys', [place, 'signing-public']);
  const agreementKey = await storage.get('keys', [place, 'agreement']);
  const boxPub = await storage.get('keys', [place, 'agreement-public']);
  if (!isCryptoKey(signingKey) || !isCryptoKey(agreementKey)) return undefined;
  if (!isBytes(devicePub) || !isBytes(boxPub)) return undefined;
  return { device: await deviceIdOf(devicePub), devicePub, boxPub, signingKey, agreementKey };
}

function isBytes(value: StoredValue | undefined): value is Bytes {
  return value instanceof Uint8Array;
}

function isCryptoKey(value: StoredValue | undefined): value is CryptoKey {
  return value !== undefined && !(value instanceof Uint8Array);
}
