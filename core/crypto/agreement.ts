/** X25519 key agreement (RFC 7748) that refuses the all-zero result [K6]. */
import { type Bytes, isAllZero } from '../bytes/bytes.ts';

/** Returns undefined when `publicKey` is no point or a small-order one. */
export async function agree(privateKey: CryptoKey, publicKey: Bytes): Promise<Bytes | undefined> {
  try {
    const point = await crypto.subtle.importKey('raw', publicKey, 'X25519', false, []);
    const shared = new Uint8Array(
      await crypto.subtle.deriveBits({ name: 'X25519', public: point }, privateKey, 256),
    );
    return isAllZero(shared) ? undefined : shared;
  } catch {
    return undefined; // runtimes differ: some refuse small-order points by throwing
  }
}
