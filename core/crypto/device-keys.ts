/** The two key pairs of a device [K1]: Ed25519 to sign, X25519 to receive keys. Private halves are not extractable. */
import type { Bytes } from '../bytes/bytes.ts';
import { bytesToHex } from '../bytes/hex.ts';
import type { DeviceId } from '../id/id.ts';
import { sha256 } from './digest.ts';

export interface DeviceKeys {
  readonly device: DeviceId;
  /** Raw Ed25519 public key, 32 bytes. */
  readonly devicePub: Bytes;
  /** Raw X25519 public key, 32 bytes. */
  readonly boxPub: Bytes;
  readonly signingKey: CryptoKey;
  readonly agreementKey: CryptoKey;
}

export async function deviceIdOf(devicePub: Bytes): Promise<DeviceId> {
  return bytesToHex((await sha256(devicePub)).subarray(0, 16)) as DeviceId;
}

/** Rejects where the runtime has no Ed25519 or X25519; `client/platform` says so in a sentence before calling. */
export async function generateDeviceKeys(): Promise<DeviceKeys> {
  const [signing, agreement] = await Promise.all([
    crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify']),
    crypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits']),
  ]);
  const [devicePub, boxPub] = await Promise.all([rawPublicKey(signing), rawPublicKey(agreement)]);
  return {
    device: await deviceIdOf(devicePub),
    devicePub,
    boxPub,
    signingKey: signing.privateKey,
    agreementKey: agreement.privateKey,
  };
}

async function rawPublicKey(pair: CryptoKeyPair): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
}
