/** HKDF-SHA-256 with a zero salt (RFC 5869): every key below an epoch key comes from here (A2). */
import { type Bytes, concatBytes } from '../bytes/bytes.ts';
import { type Label, labelBytes } from './digest.ts';

const ZERO_SALT = new Uint8Array(32);

/** Returns 32 bytes. `info` says what the key is for beyond its label, in fixed-length parts. */
export async function deriveKey(key: Bytes, label: Label, info: Bytes): Promise<Bytes> {
  const material = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: ZERO_SALT, info: concatBytes(labelBytes(label), info) },
    material,
    256,
  );
  return new Uint8Array(bits);
}
