/** Ed25519 and X25519 pairs made from a 32-byte seed: invitations, recovery sheets, epoch keys, test people (A3). */
import { base64urlToBytes } from '../bytes/base64url.ts';
import { type Bytes, concatBytes } from '../bytes/bytes.ts';
import { hexToBytes } from '../bytes/hex.ts';
import type { Label } from './digest.ts';
import { deriveKey } from './kdf.ts';

export interface SeedKey {
  readonly privateKey: CryptoKey;
  /** Raw, 32 bytes. */
  readonly publicKey: Bytes;
}

/** The two pairs behind a short secret that a person carries: one to sign with, one to receive keys with. */
export interface SecretKeys {
  readonly signing: SeedKey;
  readonly box: SeedKey;
}

/** `info`: what the keys are bound to beyond their labels, in fixed-length parts. */
export async function keysFromSecret(
  secret: Bytes,
  labels: { readonly signing: Label; readonly box: Label },
  info: Bytes,
): Promise<SecretKeys> {
  return {
    signing: await signingKeyFromSeed(await deriveKey(secret, labels.signing, info)),
    box: await agreementKeyFromSeed(await deriveKey(secret, labels.box, info)),
  };
}

/** PKCS#8 (RFC 8410) with the last byte of the algorithm's OID open. */
function pkcs8(oidEnd: '70' | '6e', seed: Bytes): Bytes {
  return concatBytes(hexToBytes(`302e020100300506032b65${oidEnd}04220420`), seed);
}

export async function signingKeyFromSeed(seed: Bytes): Promise<SeedKey> {
  return seedKey('Ed25519', pkcs8('70', seed), 'sign');
}

export async function agreementKeyFromSeed(seed: Bytes): Promise<SeedKey> {
  return seedKey('X25519', pkcs8('6e', seed), 'deriveBits');
}

/** WebCrypto gives the public half of a private key only through its JWK. */
async function seedKey(
  algorithm: 'Ed25519' | 'X25519',
  encoded: Bytes,
  usage: 'sign' | 'deriveBits',
): Promise<SeedKey> {
  const exportable = await crypto.subtle.importKey('pkcs8', encoded, algorithm, true, [usage]);
  const publicKey = base64urlToBytes((await crypto.subtle.exportKey('jwk', exportable)).x ?? '');
  if (publicKey?.length !== 32) throw new Error(`${algorithm} export gave no public key`);
  return {
    privateKey: await crypto.subtle.importKey('pkcs8', encoded, algorithm, false, [usage]),
    publicKey,
  };
}
