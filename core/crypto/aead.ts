/** AES-256-GCM with a 16-byte tag at the end of the ciphertext. */
import { type Bytes, EMPTY_BYTES } from '../bytes/bytes.ts';

export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
export const ZERO_NONCE: Bytes = new Uint8Array(NONCE_BYTES);

export async function importAeadKey(key: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** The caller answers for the nonce: random, or zero under a key that seals once. */
export async function encrypt(
  key: CryptoKey,
  nonce: Bytes,
  plain: Bytes,
  aad: Bytes = EMPTY_BYTES,
): Promise<Bytes> {
  return new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: aad }, key, plain),
  );
}

/** Returns undefined when key, nonce, associated data or any byte is not what was sealed. */
export async function decrypt(
  key: CryptoKey,
  nonce: Bytes,
  sealed: Bytes,
  aad: Bytes = EMPTY_BYTES,
): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData: aad }, key, sealed),
    );
  } catch {
    return undefined; // WebCrypto says nothing but OperationError, by design
  }
}
