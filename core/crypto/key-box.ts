/** A ring key sealed to one X25519 public key: 80 bytes that the relay stores beside the roster (A5). */
import { type Bytes, concatBytes } from '../bytes/bytes.ts';
import { bytesToHex, hexToBytes } from '../bytes/hex.ts';
import type { BoxTarget, EpochId, SpaceId } from '../id/id.ts';
import { agree } from './agreement.ts';
import { decrypt, encrypt, importAeadKey, ZERO_NONCE } from './aead.ts';
import { sha256 } from './digest.ts';
import { deriveKey } from './kdf.ts';
import { type Ring, ringByte } from './ring.ts';

export const KEY_BOX_BYTES = 80;

/** What the box is bound to: opened in another space, epoch or ring it fails. */
export interface BoxPlace {
  readonly space: SpaceId;
  readonly epoch: EpochId;
  readonly ring: Ring;
}

export async function boxTarget(publicKey: Bytes): Promise<BoxTarget> {
  return bytesToHex((await sha256(publicKey)).subarray(0, 16)) as BoxTarget;
}

/** Throws when `publicKey` is not a usable X25519 point: the roster admits none. */
export async function sealKeyBox(publicKey: Bytes, place: BoxPlace, ringKey: Bytes): Promise<Bytes> {
  const ephemeral = await crypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits']);
  const ephemeralPublic = new Uint8Array(await crypto.subtle.exportKey('raw', ephemeral.publicKey));
  const shared = await agree(ephemeral.privateKey, publicKey);
  if (!shared) throw new Error('the box key is not a usable X25519 point');
  const key = await boxKey(shared, ephemeralPublic, publicKey, place);
  return concatBytes(ephemeralPublic, await encrypt(key, ZERO_NONCE, ringKey)); // the key seals once, so a zero nonce is sound
}

/** Returns the 32-byte ring key, or undefined when the box is not for this key and place. */
export async function openKeyBox(
  privateKey: CryptoKey,
  publicKey: Bytes,
  place: BoxPlace,
  box: Bytes,
): Promise<Bytes | undefined> {
  if (box.length !== KEY_BOX_BYTES) return undefined;
  const ephemeralPublic = box.slice(0, 32);
  const shared = await agree(privateKey, ephemeralPublic);
  if (!shared) return undefined;
  return decrypt(await boxKey(shared, ephemeralPublic, publicKey, place), ZERO_NONCE, box.slice(32));
}

async function boxKey(
  shared: Bytes,
  ephemeralPublic: Bytes,
  publicKey: Bytes,
  place: BoxPlace,
): Promise<CryptoKey> {
  const info = concatBytes(
    ephemeralPublic,
    publicKey,
    hexToBytes(place.space),
    hexToBytes(place.epoch),
    Uint8Array.of(ringByte(place.ring)),
  );
  return importAeadKey(await deriveKey(shared, 'placette-box1', info));
}
