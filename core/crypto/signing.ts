/** Ed25519 signatures, each under a label (A2). Private keys stay inside WebCrypto. */
import { type Bytes, concatBytes } from '../bytes/bytes.ts';
import { type Label, labelBytes } from './digest.ts';
import { isSoundPoint } from './ed25519-point.ts';

export const SIGNATURE_BYTES = 64;

export async function sign(label: Label, privateKey: CryptoKey, message: Uint8Array): Promise<Bytes> {
  return new Uint8Array(
    await crypto.subtle.sign('Ed25519', privateKey, concatBytes(labelBytes(label), message)),
  );
}

/** False for a wrong signature and for a key or signature point that [K6] refuses; never throws. */
export async function verify(
  label: Label,
  publicKey: Bytes,
  signature: Bytes,
  message: Uint8Array,
): Promise<boolean> {
  if (signature.length !== SIGNATURE_BYTES || !isSoundPoint(signature.subarray(0, 32))) return false;
  const key = await verifyingKey(publicKey);
  if (!key) return false;
  return crypto.subtle.verify('Ed25519', key, signature, concatBytes(labelBytes(label), message));
}

/** Importing costs as much as verifying, so it is done once per key object and forgotten with it. */
const verifyingKeys = new WeakMap<Bytes, Promise<CryptoKey | undefined>>();

function verifyingKey(publicKey: Bytes): Promise<CryptoKey | undefined> {
  const known = verifyingKeys.get(publicKey);
  if (known) return known;
  const imported = isSoundPoint(publicKey)
    ? crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']).catch(() => undefined)
    : Promise.resolve(undefined);
  verifyingKeys.set(publicKey, imported);
  return imported;
}
